import { noticeSha256 } from '@tenzij/consent';
import type { Visit } from '@tenzij/contracts';
import { describe, expect, it } from 'vitest';
import { clearanceBytes, NOTICE, signedPass, visitOf } from '../../test/fixtures.ts';
import { hold, issuedFor } from './issuing.ts';
import { offerOf } from './offer.ts';
import { isOver, isWallet } from './wallet.ts';

const NOW = 1_800_000_000;
const AT = { now: () => NOW };

describe('invariant 1: the face pass is offered only on a clearance that the phone verifies itself', () => {
  it('offers it on the right one', async () => {
    expect(offerOf(visitOf(NOW, await clearanceBytes(NOW)), AT).face).toBe(true);
  });

  it.each([
    ['missing', null, 'clearance.missing'],
    ['expired', { validity: { notBefore: NOW - 20, expires: NOW - 10 } }, 'clearance.expired'],
    ['for another deployment', { deployment: { id: 'elsewhere', name: 'x' } }, 'clearance.other-deployment'],
    ['for another mode', { mode: 'identification' as const }, 'clearance.other-mode'],
    ['for another storage', { storage: 'sealed' as const }, 'visitor.clearance-differs'],
    [
      'for another gate key',
      { keys: { issuer: '11'.repeat(32), gate: '22'.repeat(32) } },
      'visitor.clearance-differs',
    ],
    [
      'for other purposes',
      { purposes: [{ id: 'advertising', nl: 'a', en: 'a' }] },
      'visitor.clearance-differs',
    ],
    ['for no specimen, where the page says it is one', { specimen: false }, 'visitor.clearance-differs'],
    [
      'over another notice',
      { hashes: { dpia: '00'.repeat(32), notice: '11'.repeat(32), assessment: '00'.repeat(32) } },
      'visitor.clearance-differs',
    ],
  ])('does not when it is %s', async (_, changes, code) => {
    const bytes = changes && (await clearanceBytes(NOW, changes));
    expect(offerOf(visitOf(NOW, bytes), AT)).toMatchObject({ face: false, problem: { code } });
  });

  const differs = (changes: Partial<Visit>) => async () => {
    const visit = visitOf(NOW, await clearanceBytes(NOW), changes);
    expect(offerOf(visit, AT)).toMatchObject({
      face: false,
      specimen: true,
      problem: { code: 'visitor.clearance-differs' },
    });
  };
  const { items, sha256 } = NOTICE;
  const otherItems = items.map((item) => (item.id === 'I5' ? { ...item, answer: item.question } : item));
  const other = { version: 1, items: otherItems };
  const [purpose] = visitOf(NOW, null).purposes;
  if (!purpose) throw new Error('no purpose');

  it('does not when an item reads otherwise under the hash that was signed', () =>
    differs({ notice: { ...other, sha256 } })());
  it('does not when an item reads otherwise under its own hash', () =>
    differs({ notice: { ...other, sha256: noticeSha256(other) } })());
  it('does not when the notice comes with another hash than its own', () =>
    differs({ notice: { version: 1, items: [...items], sha256: '11'.repeat(32) } })());
  it.each(['nl', 'en'])('does not when a purpose reads otherwise in %s', (language) =>
    differs({ purposes: [{ ...purpose, [language]: 'Something else' }] })(),
  );
  it('does not, and still says it is a specimen, when the server denies that it is', () =>
    differs({ specimen: false })());

  it('minds no order of the purposes', async () => {
    const second = { id: 'counting', nl: 'Tellen', en: 'Counting' };
    const bytes = await clearanceBytes(NOW, { purposes: [purpose, second] });
    expect(offerOf(visitOf(NOW, bytes, { purposes: [second, purpose] }), AT).face).toBe(true);
  });

  it('does not when one byte of it was changed', async () => {
    const bytes = await clearanceBytes(NOW);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(offerOf(visitOf(NOW, bytes), AT).face).toBe(false);
  });
});

describe('a signed pass is kept only when a gate would take it', () => {
  const visit = issuedFor(visitOf(NOW, null));

  it('keeps a regular pass with its end', async () => {
    const held = hold(await signedPass(NOW, null), null, visit, NOW);
    expect(held).toMatchObject({ ok: true, value: { kind: 'regular', expires: NOW + 36_000 } });
  });

  it('refuses one for another deployment, one that is over, and one over another face', async () => {
    const other = await signedPass(NOW, null, 'elsewhere');
    expect(hold(other, null, visit, NOW)).toMatchObject({ problem: { code: 'pass.other-deployment' } });
    const over = await signedPass(NOW, null);
    expect(hold(over, null, visit, NOW + 36_000)).toMatchObject({ problem: { code: 'pass.expired' } });
    const foreign = await signedPass(NOW, 'ab'.repeat(32));
    const carried = { salt: new Uint8Array(16), template: { modelId: 'm', bytes: new Uint8Array(256) } };
    expect(hold(foreign, carried, visit, NOW)).toMatchObject({
      problem: { code: 'pass.commitment-mismatch' },
    });
  });
});

it('takes only wallets of this version back from the phone', () => {
  const visit = visitOf(NOW, null);
  expect(isWallet({ visit, held: null, withdrawing: true })).toBe(true);
  const held = {
    kind: 'face',
    claims: new Uint8Array(3),
    carried: null,
    expires: NOW,
    sealTo: issuedFor(visit).sealTo,
    agreement: null,
  };
  expect(isWallet({ visit, held, withdrawing: false })).toBe(true);
  expect(isWallet({ visit, held: { ...held, claims: 'text' }, withdrawing: false })).toBe(false);
  for (const part of ['sealTo', 'agreement']) {
    const older = Object.fromEntries(Object.entries(held).filter(([name]) => name !== part));
    expect(isWallet({ visit, held: older, withdrawing: false })).toBe(false);
  }
  const noKey = { ...held, sealTo: { ...held.sealTo, gateKey: 'ab' } };
  expect(isWallet({ visit, held: noKey, withdrawing: false })).toBe(false);
  expect(isWallet({ visit })).toBe(false);
  expect(isWallet(null)).toBe(false);
});

describe('what a phone keeps', () => {
  it('is over from the moment its pass expires, whichever version of the page wrote it', () => {
    const old = { held: { expires: NOW, ofAnOlderPage: true } };
    expect([NOW - 1, NOW, NOW + 1].map((at) => isOver(old, at))).toEqual([false, true, true]);
    for (const other of [null, undefined, 'text', {}, { held: null }, { held: { expires: '1' } }])
      expect(isOver(other, NOW)).toBe(false);
  });
});
