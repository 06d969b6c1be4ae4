import { mkdir, writeFile } from 'node:fs/promises';
import { ticketVectors } from './signed/cases.ts';

/** Writes `vectors/pretix/`: npx tsx adapters/ticketing-pretix/test/generate-vectors.ts */

const folder = new URL('../../../vectors/pretix/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const vector of await ticketVectors())
  await writeFile(new URL(`${vector.name}.json`, folder), `${JSON.stringify(vector, null, 2)}\n`);
