import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHex, sha256Hex } from '@tenzij/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSignatures, readTrust, verifyClearance } from '../src/index.ts';
import { generateVectors, VECTORS_FOLDER, vectorText } from './generate-vectors.ts';
import type { ClearanceVector } from './vector.ts';

const files = readdirSync(VECTORS_FOLDER).sort();
const text = new Map(files.map((file) => [file, readFileSync(join(VECTORS_FOLDER, file), 'utf8')]));
const vectors = [...text.values()].map((json) => JSON.parse(json) as ClearanceVector);

function outcomeOf({ clearance, trust, now }: ClearanceVector['input']): ClearanceVector['expected'] {
  const refused = (code: string) => ({ verified: false, code }) as const;
  const keys = readTrust(trust);
  if (!keys.ok) return refused(keys.problem.code);
  const bytes = fromHex(clearance);
  const verified = verifyClearance(bytes, keys.value, now);
  if (!verified.ok) return refused(verified.problem.code);
  const signed = checkSignatures(bytes, keys.value);
  if (!signed.ok) return refused(signed.problem.code);
  return { verified: true, id: verified.value.id, payloadSha256: sha256Hex(signed.value.payload) };
}

describe('vectors/clearance', () => {
  it('is what generate-vectors.ts writes', async () => {
    const generated = await generateVectors();
    expect(files).toEqual(generated.map(({ name }) => `${name}.json`).sort());
    for (const vector of generated) expect(text.get(`${vector.name}.json`)).toBe(vectorText(vector));
  });

  it.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_, { input, expected }) => {
    expect(outcomeOf(input)).toEqual(expected);
  });

  it('invariant 1: one byte changed anywhere, to whatever, and it never verifies', () => {
    const good = vectors.filter(({ expected }) => expected.verified).map(({ input }) => input);
    const change = fc.record({
      input: fc.constantFrom(...good),
      at: fc.nat(),
      by: fc.integer({ min: 1, max: 255 }),
    });
    fc.assert(
      fc.property(change, ({ input, at, by }) => {
        const bytes = fromHex(input.clearance);
        const place = at % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ by;
        const clearance = Buffer.from(bytes).toString('hex');
        expect(outcomeOf({ ...input, clearance }).verified, `byte ${place}`).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
