import { type ClearanceContent, softwareSigner } from '@tenzij/kernel';
import { expect, it } from 'vitest';
import { TEST_CONTENT, TEST_NOW } from '../../../tools/testing/clearance.ts';
import { verifyClearance } from './clearance.ts';
import { issueClearance } from './clearance-signing.ts';

const controller = softwareSigner(new Uint8Array(32).fill(1));
const dpo = softwareSigner(new Uint8Array(32).fill(2));
const trust = { controller: [controller.publicKey], dpo: [dpo.publicKey] };
const TERMS = { afterSeconds: 600, resumeSeconds: 300, unmeasured: 'pause' } as const;
const issue = (changes: Partial<ClearanceContent>) =>
  issueClearance({ ...TEST_CONTENT, ...changes }, { controller, dpo });

it('guard dpia-version: signatures under one version of the DPIA are worth nothing under another', async () => {
  const [one, other] = ['d1'.repeat(32), 'd2'.repeat(32)];
  const issued = await issue({ hashes: { ...TEST_CONTENT.hashes, dpia: one } });
  if (!issued.ok) throw new Error(issued.problem.code);
  const signed = verifyClearance(issued.value, trust, TEST_NOW);
  expect(signed).toMatchObject({ ok: true, value: { hashes: { dpia: one } } });

  const swapped = Buffer.from(issued.value).toString('latin1').replace(one, other);
  expect(swapped).toContain(other);
  const changed = verifyClearance(new Uint8Array(Buffer.from(swapped, 'latin1')), trust, TEST_NOW);
  expect(changed).toMatchObject({ ok: false, problem: { code: 'cose.signature-invalid' } });
});

it('guard parity: nothing is cleared without a rule of the organiser’s own for waiting times, and its reason', async () => {
  for (const parity of [
    { p90GapSeconds: 0, reason: 'no gap at all' },
    { p90GapSeconds: Number.NaN, reason: 'not measured' },
    { p90GapSeconds: 60, reason: '' },
    { p90GapSeconds: 60, reason: 'one song', terms: { ...TERMS, afterSeconds: 0 } },
    { p90GapSeconds: 60, reason: 'one song', terms: { ...TERMS, resumeSeconds: 90_000 } },
    { p90GapSeconds: 60, reason: 'one song', terms: { ...TERMS, unmeasured: 'ignore' as never } },
  ]) {
    expect(await issue({ parity })).toMatchObject({
      ok: false,
      problem: { code: 'clearance.content-invalid' },
    });
  }
  expect(await issue({ parity: { p90GapSeconds: 60, reason: 'one song', terms: TERMS } })).toMatchObject({
    ok: true,
  });
});
