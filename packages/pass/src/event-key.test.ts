import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHex } from '@tenzij/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateEventKeyVectors } from '../test/cases/event-key.ts';
import { type EventKeyVector, outcomeOf } from '../test/event-key-vector.ts';
import { EVENT_KEY_FOLDER, eventKeyText } from '../test/generate-event-key-vectors.ts';
import { DEPLOYMENT, GATE, ISSUER, NOW } from '../test/material.ts';
import { EVENT_KEY_ERRORS } from './catalogue/event-key.ts';
import { signKeyStatement } from './event-key.ts';

const files = readdirSync(EVENT_KEY_FOLDER).sort();
const texts = new Map(files.map((file) => [file, readFileSync(join(EVENT_KEY_FOLDER, file), 'utf8')]));
const vectors = [...texts.values()].map((text) => JSON.parse(text) as EventKeyVector);

describe('vectors/event-key', () => {
  it('is what generate-event-key-vectors.ts writes', async () => {
    const generated = await generateEventKeyVectors();
    expect(files).toEqual(generated.map(({ name }) => `${name}.json`).sort());
    for (const vector of generated) expect(texts.get(`${vector.name}.json`)).toBe(eventKeyText(vector));
  });

  it.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_, { input, expected }) => {
    expect(outcomeOf(input)).toEqual(expected);
  });

  it('has a case of every refusal', () => {
    const codes = vectors.map(({ expected }) => (expected.accepted ? '' : expected.code));
    for (const code of Object.keys(EVENT_KEY_ERRORS)) expect(codes).toContain(code);
  });

  it('invariant 4: one byte changed anywhere, to whatever, and the key is not vouched for', () => {
    const [good] = vectors.filter(({ name }) => name === 'second').map(({ input }) => input);
    if (!good?.statement) throw new Error('no good vector');
    const bytes = fromHex(good.statement);
    const place = fc.integer({ min: 0, max: bytes.length - 1 });
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ by;
        const statement = Buffer.from(changed).toString('hex');
        expect(outcomeOf({ ...good, statement }).accepted, `byte ${at}`).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

describe('signing a statement', () => {
  const made = { deployment: DEPLOYMENT, generation: 2, gateKey: GATE.publicKey, at: NOW };

  it.each([
    ['a first generation', { generation: 1 }],
    ['half a generation', { generation: 2.5 }],
    ['a short key', { gateKey: GATE.publicKey.slice(1) }],
    ['no time', { at: Number.NaN }],
    ['a deployment that is too long', { deployment: 'x'.repeat(49) }],
  ])('refuses %s', async (_what, change) => {
    await expect(signKeyStatement({ ...made, ...change }, ISSUER)).rejects.toMatchObject({
      code: 'pass.key-statement-malformed',
    });
  });
});
