import { type CborValue, decodeCbor, encodeCbor, fromHex, orThrow, sign1, toHex } from '@tenzij/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEPLOYMENT, ISSUER, NOW, seeded } from '../test/material.ts';
import { createStatusList, isRevoked, MAX_STATUS_LIST_SIZE, statusListFromBits } from './status-list.ts';
import { checkStatusAge, STATUS_LIST_TYPE, signStatusList, verifyStatusList } from './status-token.ts';

const KEYS = [ISSUER.publicKey];
const TERMS = { subject: DEPLOYMENT, issuedAt: NOW, expires: NOW + 3600, ttl: 300, clearance: null };
const CLEARANCE = 'c1'.repeat(32);
const EXPECTED = { subject: DEPLOYMENT, now: NOW, maxAgeSeconds: 900 };

/** The claims set of a signed list. */
function payloadOf(token: Uint8Array): Map<number, CborValue> {
  const cose = orThrow(decodeCbor(token)) as CborValue[];
  return orThrow(decodeCbor(cose[2] as Uint8Array)) as Map<number, CborValue>;
}

describe('a signed status list', () => {
  it('comes back with its terms', async () => {
    const list = createStatusList(10_000, [1, 9_999]);
    const read = verifyStatusList(await signStatusList(list, TERMS, ISSUER), KEYS, EXPECTED);
    expect(read).toEqual({ ok: true, value: { ...list, ...TERMS } });
  });

  it('has the claims of Token Status List, §5.2', async () => {
    const payload = payloadOf(await signStatusList(createStatusList(8), TERMS, ISSUER));
    expect([...payload.keys()].sort()).toEqual([2, 4, 6, 65533, 65534]);
    expect(payload.get(2)).toBe(DEPLOYMENT);
    expect(payload.get(65534)).toBe(300);
  });

  it('names the clearance in force, in a claim of its own', async () => {
    const token = await signStatusList(createStatusList(8), { ...TERMS, clearance: CLEARANCE }, ISSUER);
    expect(payloadOf(token).get(-65540)).toEqual(fromHex(CLEARANCE));
    expect(orThrow(verifyStatusList(token, KEYS, EXPECTED)).clearance).toBe(CLEARANCE);
  });

  it('invariant 5: without that claim says that none is in force', async () => {
    const token = await signStatusList(createStatusList(8), TERMS, ISSUER);
    expect(payloadOf(token).has(-65540)).toBe(false);
    expect(orThrow(verifyStatusList(token, KEYS, EXPECTED)).clearance).toBeNull();
  });

  it.each<[string, CborValue]>([
    ['nothing', null],
    ['no bytes', new Uint8Array()],
    ['31 bytes', new Uint8Array(31)],
    ['33 bytes', new Uint8Array(33)],
    ['a text', CLEARANCE],
  ])('is malformed when the claim holds %s', async (_what, claim) => {
    const payload = payloadOf(await signStatusList(createStatusList(8), TERMS, ISSUER)).set(-65540, claim);
    const token = await sign1(encodeCbor(payload), ISSUER, STATUS_LIST_TYPE);
    expect(verifyStatusList(token, KEYS, EXPECTED)).toMatchObject({
      problem: { code: 'pass.status-malformed' },
    });
  });

  it('reads the compressed example of Token Status List, §4.3', async () => {
    const example = new Map<string, CborValue>([
      ['bits', 1],
      ['lst', fromHex('78dadbb918000217015d')],
    ]);
    const payload = payloadOf(await signStatusList(createStatusList(8), TERMS, ISSUER));
    payload.set(65533, example);
    const token = await sign1(encodeCbor(payload), ISSUER, STATUS_LIST_TYPE);
    const list = orThrow(verifyStatusList(token, KEYS, EXPECTED));
    expect(toHex(list.bits)).toBe('b9a3');
  });

  it('has room for the largest list, even one that does not compress', async () => {
    const random = new Uint8Array(MAX_STATUS_LIST_SIZE / 8);
    for (let i = 0; i < 64; i++)
      random.set(seeded(`block ${i}`, random.length / 64), (i * random.length) / 64);
    const token = await signStatusList(statusListFromBits(random), TERMS, ISSUER);
    const list = orThrow(verifyStatusList(token, KEYS, EXPECTED));
    expect(isRevoked(list, MAX_STATUS_LIST_SIZE - 1).ok).toBe(true);
  });

  it('is not read when it is larger than any list', () => {
    expect(verifyStatusList(new Uint8Array(3_000_000), KEYS, EXPECTED)).toMatchObject({
      problem: { code: 'pass.status-too-large' },
    });
  });

  it('invariant 9: grows too old after it was verified, and then no longer counts', async () => {
    const token = await signStatusList(createStatusList(8), TERMS, ISSUER);
    const list = orThrow(verifyStatusList(token, KEYS, EXPECTED));
    expect(checkStatusAge(list, { now: NOW + 900, maxAgeSeconds: 900 })).toMatchObject({ ok: true });
    expect(checkStatusAge(list, { now: NOW + 901, maxAgeSeconds: 900 })).toMatchObject({
      problem: { code: 'pass.status-too-old' },
    });
    expect(checkStatusAge(list, { now: NOW + 3600, maxAgeSeconds: 9999 })).toMatchObject({
      problem: { code: 'pass.status-expired' },
    });
  });

  it('invariant 5: is not fresh at a time that is not known', async () => {
    expect(checkStatusAge(TERMS, { now: Number.NaN, maxAgeSeconds: 900 })).toMatchObject({ ok: false });
  });

  it('is not signed for a clearance whose hash is none', async () => {
    for (const clearance of ['', 'c1', CLEARANCE.toUpperCase(), `${CLEARANCE}c1`]) {
      const signing = signStatusList(createStatusList(8), { ...TERMS, clearance }, ISSUER);
      await expect(signing).rejects.toMatchObject({ code: 'pass.status-malformed' });
    }
  });

  it('is not signed on terms that could not be read', async () => {
    const signing = signStatusList(createStatusList(8), { ...TERMS, ttl: Number.NaN }, ISSUER);
    await expect(signing).rejects.toMatchObject({ code: 'pass.status-malformed' });
  });

  it('invariant 4: whatever was signed, reading it does not throw', async () => {
    const lists = fc.oneof(
      fc.uint8Array(),
      fc.uint8Array().map((rest) => Uint8Array.of(0x78, 0xda, ...rest)),
    );
    const base = payloadOf(await signStatusList(createStatusList(8), TERMS, ISSUER));
    await fc.assert(
      fc.asyncProperty(lists, async (lst) => {
        const list = new Map<string, CborValue>([
          ['bits', 1],
          ['lst', lst],
        ]);
        const token = await sign1(encodeCbor(new Map(base).set(65533, list)), ISSUER, STATUS_LIST_TYPE);
        const read = verifyStatusList(token, KEYS, EXPECTED);
        expect(String(read.ok || read.problem.code)).toMatch(/^(true|pass\.status-(malformed|too-large))$/);
      }),
      { numRuns: 60 },
    );
  });
});
