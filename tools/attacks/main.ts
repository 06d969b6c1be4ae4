/**
 * Makes imitated presentation attacks from photos, to measure attack detection with.
 *
 *   npx tsx tools/attacks/main.ts --from DIR --out DIR [--seed N] [--species screen,print] [--most N]
 *
 * What it writes are photos of the same people: keep them no longer than the photos they were made from.
 */
import { parseArgs } from 'node:util';
import { isInRepository } from './folders.ts';
import { generate } from './generate.ts';
import { SPECIES, type Species } from './species.ts';

const USAGE = `npx tsx tools/attacks/main.ts --from DIR --out DIR [--seed N] [--species ${Object.keys(SPECIES)}] [--most N]`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
      species: { type: 'string', default: Object.keys(SPECIES).join(',') },
      most: { type: 'string', default: '100' },
    },
  });
  const { from, out } = values;
  const named = values.species.split(',');
  const species = named.filter((name): name is Species => Object.hasOwn(SPECIES, name));
  const [seed, most] = [Number(values.seed), Number(values.most)];
  if (!from || !out || species.length < named.length || !Number.isInteger(seed) || !(most >= 1))
    return fail(USAGE);
  if (isInRepository(out))
    return fail('Photos never go into the repository: choose another folder for --out.');
  const made = await generate({ from, out, species, seed, most });
  process.stdout.write(`${made} images in ${out}\n`);
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

await main();
