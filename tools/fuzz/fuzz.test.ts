import { decide } from '@tenzij/admission';
import { expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';
import { gateOf, genuinePasses, NOW, POLICY } from './material.ts';

/** A sample of what `main.ts` does a million times. */
const SAMPLE = 1500;

it('invariant 4: admits no mutated pass, and nothing breaks the decision', async () => {
  const { tried, genuine, admitted, broken, codes } = await fuzz(SAMPLE, 'a sample');
  expect({ tried, admitted, broken }).toEqual({ tried: SAMPLE, admitted: 0, broken: 0 });
  // Mutants came to every stage: text, envelope, plaintext, claims, signature, and what is signed.
  expect(Object.keys(codes)).toEqual(
    expect.arrayContaining([
      'pass.not-a-pass',
      'pass.not-base45',
      'pass.truncated',
      'pass.cannot-open',
      'pass.malformed',
      'cose.malformed',
      'cose.signature-invalid',
      'cose.unknown-key',
      'pass.showing-mismatch',
      'pass.commitment-mismatch',
    ]),
  );
  expect(genuine).toBeLessThan(SAMPLE / 10);
});

it('admits every genuine pass where it belongs, so that the gates under test are open', async () => {
  for (const storage of ['carried', 'sealed'] as const) {
    const { genuine } = await genuinePasses(storage);
    for (const { text, content } of genuine) {
      const face = Boolean(content.carried ?? content.sealed);
      const { evidence } = await gateOf(face ? 'face' : 'regular', storage);
      const policy = { ...POLICY, showing: { ...POLICY.showing, acceptStatic: true } };
      expect(await decide({ ...evidence, scanned: text }, policy, NOW)).toMatchObject({ outcome: 'admit' });
    }
  }
});
