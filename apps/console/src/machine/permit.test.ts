import type { ClearanceTrustKeys } from '@tenzij/contracts';
import { issueClearance } from '@tenzij/dossier';
import { type ClearanceContent, ok, orThrow, refuse, softwareSigner, toHex } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { TEST_CONTENT, TEST_NOW } from '../../../../tools/testing/clearance.ts';
import { clearByPasskeys, TEST_TRUST } from '../../../../tools/testing/passkey.ts';
import { fetchPermit } from './permit.ts';

const [controller, dpo, other] = [1, 2, 3].map((byte) => softwareSigner(new Uint8Array(32).fill(byte))) as [
  ReturnType<typeof softwareSigner>,
  ReturnType<typeof softwareSigner>,
  ReturnType<typeof softwareSigner>,
];
const hex = (signer: typeof dpo) => toHex(signer.publicKey.bytes);
const TRUST = { controller: [hex(controller)], dpo: [hex(dpo)] };

async function permit(changes: Partial<ClearanceContent> = {}, trust = TRUST, now = TEST_NOW) {
  const content = { ...TEST_CONTENT, ...changes };
  return answered(orThrow(await issueClearance(content, { controller, dpo })), trust, now);
}

function answered(bytes: Uint8Array, trust: ClearanceTrustKeys, now = TEST_NOW) {
  const api = { clearance: async () => ok(bytes), trust: async () => ok(trust) };
  return fetchPermit(api, TEST_CONTENT.deployment.id, () => now);
}

describe('invariant 1: what steps 4 and 5 take', () => {
  it('is a specimen clearance that verifies here', async () => {
    expect(await permit()).toMatchObject({ ok: true, value: { specimen: true } });
  });

  it.each([
    [
      'a real clearance',
      async () => answered(clearByPasskeys({ ...TEST_CONTENT, specimen: false }), TEST_TRUST),
      'machine.specimen-only',
    ],
    ['one that expired', () => permit({}, TRUST, TEST_CONTENT.validity.expires), 'clearance.expired'],
    [
      'one of another deployment',
      () => permit({ deployment: { id: 'x', name: 'X' } }),
      'clearance.other-deployment',
    ],
    ['one that nobody trusted signed', () => permit({}, { ...TRUST, dpo: [hex(other)] }), 'cose.unknown-key'],
  ])('is not %s', async (_what, found, code) => {
    expect(await found()).toMatchObject({ ok: false, problem: { code } });
  });

  it('is nothing where there is no deployment, no clearance or no connection', async () => {
    const api = { clearance: async () => refuse('ui.offline'), trust: async () => ok(TRUST) };
    expect(await fetchPermit(api, null, () => TEST_NOW)).toMatchObject({
      problem: { code: 'clearance.missing' },
    });
    expect(await fetchPermit(api, 'x', () => TEST_NOW)).toMatchObject({ problem: { code: 'ui.offline' } });
  });
});
