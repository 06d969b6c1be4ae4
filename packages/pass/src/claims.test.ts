import { type CborValue, decodeCbor, ok, orThrow, sign1 } from '@tenzij/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLAIMS, DEPLOYMENT, ISSUER, NOW, seeded } from '../test/material.ts';
import { CLAIMS_TYPE, issueClaims, readClaims, unverifiedClaims, verifyClaims } from './claims.ts';

const KEYS = [ISSUER.publicKey];
const HERE = { deployment: DEPLOYMENT, now: NOW };

describe('claims', () => {
  it('come back as they were issued', async () => {
    const claims = { ...CLAIMS, commitment: seeded('commitment'), static: true };
    expect(verifyClaims(await issueClaims(claims, ISSUER), KEYS, HERE)).toEqual(ok(claims));
    expect(verifyClaims(await issueClaims(CLAIMS, ISSUER), KEYS, HERE)).toEqual(ok(CLAIMS));
  });

  it('have their times in whole seconds', async () => {
    const bytes = await issueClaims({ ...CLAIMS, issuedAt: NOW - 0.5 }, ISSUER);
    expect(verifyClaims(bytes, KEYS, HERE)).toEqual(ok({ ...CLAIMS, issuedAt: NOW - 1 }));
  });

  it.each([
    ['an empty issuer', { issuer: '' }],
    ['an issuer of more than 48 bytes', { issuer: 'é'.repeat(25) }],
    ['a deployment of more than 48 bytes', { deployment: 'd'.repeat(49) }],
    ['a short pass id', { passId: new Uint8Array(15) }],
    ['an end before the start', { expires: CLAIMS.notBefore - 1 }],
    ['a time that is not computed', { expires: Number.NaN }],
    ['a short commitment', { commitment: new Uint8Array(31) }],
    ['a status index past the largest list', { statusIndex: 2 ** 24 }],
    ['half a status index', { statusIndex: 0.5 }],
  ])('are not issued with %s', async (_, change) => {
    await expect(issueClaims({ ...CLAIMS, ...change }, ISSUER)).rejects.toMatchObject({
      code: 'pass.claims-malformed',
    });
  });

  it('do not hold at a time that is not known', async () => {
    const bytes = await issueClaims(CLAIMS, ISSUER);
    expect(verifyClaims(bytes, KEYS, { ...HERE, now: Number.NaN })).toMatchObject({ ok: false });
  });

  it('can be read for inspection after they expired, signed or not', async () => {
    const bytes = await issueClaims({ ...CLAIMS, expires: NOW - 1 }, ISSUER);
    expect(readClaims(bytes, KEYS)).toMatchObject({ ok: true, value: { expires: NOW - 1 } });
    expect(readClaims(bytes, [])).toMatchObject({ ok: false, problem: { code: 'cose.unknown-key' } });
    expect(unverifiedClaims(bytes)).toMatchObject({ ok: true, value: { expires: NOW - 1 } });
  });

  it('carry no name, ticket or template: nine fields, none of them text but two ids', async () => {
    const bytes = await issueClaims({ ...CLAIMS, commitment: seeded('commitment') }, ISSUER);
    const cose = orThrow(decodeCbor(bytes)) as CborValue[];
    const fields = orThrow(decodeCbor(cose[2] as Uint8Array)) as ReadonlyMap<number, CborValue>;
    expect([...fields.keys()].sort()).toEqual([1, 3, 4, 5, 6, 7, -65537, -65538, -65539].sort());
    expect([...fields.values()].filter((value) => typeof value === 'string')).toEqual([
      CLAIMS.issuer,
      CLAIMS.deployment,
    ]);
  });

  it('invariant 4: whatever the issuer signed, reading it does not throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (payload) => {
        const bytes = await sign1(payload, ISSUER, CLAIMS_TYPE);
        expect(readClaims(bytes, KEYS)).toMatchObject({ problem: { code: 'pass.claims-malformed' } });
        expect(unverifiedClaims(payload)).toMatchObject({ ok: false });
      }),
      { numRuns: 50 },
    );
  });
});
