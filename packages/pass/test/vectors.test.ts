import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KERNEL_ERRORS } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { EVENT_KEY_ERRORS } from '../src/catalogue/event-key.ts';
import { PASS_ERRORS } from '../src/index.ts';
import { checkPass } from './check-pass.ts';
import { generateVectors, VECTORS_FOLDER, vectorText } from './generate-vectors.ts';
import type { PassVector } from './vector.ts';

const files = readdirSync(VECTORS_FOLDER).sort();
const texts = new Map(files.map((file) => [file, readFileSync(join(VECTORS_FOLDER, file), 'utf8')]));
const vectors = [...texts.values()].map((text) => JSON.parse(text) as PassVector);

describe('vectors/pass', () => {
  it('is what generate-vectors.ts writes', async () => {
    const generated = await generateVectors();
    expect(files).toEqual(generated.map(({ name }) => `${name}.json`).sort());
    for (const vector of generated) expect(texts.get(`${vector.name}.json`)).toBe(vectorText(vector));
  });

  it.each(vectors.map((vector) => [vector.name, vector] as const))('%s', async (_, vector) => {
    expect(await checkPass(vector.input)).toEqual(vector.expected);
  });

  it('covers every code a gate can get from a pass or a status list', () => {
    const codes = vectors.map(({ expected }) => (expected.accepted ? 'accepted' : expected.code));
    const cose = Object.keys(KERNEL_ERRORS).filter((code) => code.startsWith('cose.'));
    // These are about making passes, about the keys and signatures of clearances, and of `vectors/event-key`.
    const notFromAGate = ['pass.content-too-large', 'cose.key-unreadable', 'cose.not-a-passkey-signature'];
    const apart = [...notFromAGate, ...Object.keys(EVENT_KEY_ERRORS)];
    const wanted = [...Object.keys(PASS_ERRORS), ...cose].filter((code) => !apart.includes(code));
    expect([...new Set(codes)].sort()).toEqual([...wanted, 'accepted'].sort());
  });

  it.each([
    ['carried', 1045],
    ['sealed', 667],
  ])(
    'invariant 3: where templates are %s, passes of all kinds have texts of one length',
    (storage, length) => {
      const good = vectors.filter(({ expected }) => expected.accepted);
      const here = good.filter(({ input }) => input.text.startsWith(storage === 'sealed' ? 'TZ2:' : 'TZ1:'));
      const kinds = here.map(({ expected }) => expected.accepted && `${expected.face} ${expected.static}`);
      expect(new Set(kinds).size).toBe(4);
      expect(new Set(here.map(({ input }) => input.text.length))).toEqual(new Set([length]));
    },
  );
});
