import { ok } from '@tenzij/kernel';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  CLAIMS,
  DEPLOYMENT,
  GATE,
  ISSUER,
  NOW,
  SALT,
  seeded,
  syntheticTemplate,
  TEMPLATE,
} from '../test/material.ts';
import { issueClaims, type PassClaims } from './claims.ts';
import { commit } from './commitment.ts';
import type { CarriedContent } from './content.ts';
import { gateKeyPair, openPass, PASS_PREFIX, PASS_TEXT_LENGTH, readEnvelope, sealPass } from './sealing.ts';

const TO = { gateKey: GATE.publicKey, deployment: DEPLOYMENT };
const KEY = { gateSecrets: [GATE.secret], deployment: DEPLOYMENT };
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

let face: CarriedContent;
let regular: CarriedContent;
let text: string;

beforeAll(async () => {
  const commitment = commit(SALT, TEMPLATE);
  const signed = await issue({ ...CLAIMS, commitment });
  face = { claims: signed, carried: { template: TEMPLATE, salt: SALT }, shownAt: NOW };
  regular = { claims: await issue(CLAIMS), carried: null, shownAt: NOW };
  text = await sealPass(face, TO, seeded('ephemeral'));
});

/** Signed claims as a plain array: what CBOR is written to may be Node's own kind of buffer. */
async function issue(claims: PassClaims): Promise<Uint8Array> {
  return Uint8Array.from(await issueClaims(claims, ISSUER));
}

const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('sealing', () => {
  it('opens to what was sealed, and gives the same text for the same input', async () => {
    expect(await openPass(text, KEY)).toEqual(ok(face));
    expect(await sealPass(face, TO, seeded('ephemeral'))).toBe(text);
  });

  it('invariant 3: any pass has a text of one length, in the characters of alphanumeric mode', async () => {
    const id = (max: number) => fc.string({ minLength: 1, maxLength: max, unit: 'grapheme-ascii' });
    const made = fc.record({
      issuer: id(48),
      model: id(44),
      bytes: fc.option(fc.integer({ min: 1, max: 256 })),
      shownAt: fc.option(fc.integer({ min: 0, max: 2 ** 32 })),
      ephemeral: bytes32,
    });
    await fc.assert(
      fc.asyncProperty(made, async ({ issuer, model, bytes, shownAt, ephemeral }) => {
        const template = bytes === null ? null : syntheticTemplate('any', bytes, model);
        const commitment = template && commit(SALT, template);
        const claims = { ...CLAIMS, issuer, commitment, static: shownAt === null };
        const carried = template && { template, salt: SALT };
        const content = { claims: await issue(claims), carried, shownAt };
        const sealed = await sealPass(content, TO, ephemeral);
        expect(sealed).toMatch(/^TZ1:[0-9A-Z $%*+\-./:]{1041}$/);
        expect(await openPass(sealed, KEY)).toEqual(ok(content));
      }),
      { numRuns: 40 },
    );
  });

  it('invariant 3: two showings of one pass have nothing in common but the prefix', async () => {
    for (const content of [face, regular]) {
      const first = await sealPass(content, TO, seeded('first showing'));
      const second = await sealPass(content, TO, seeded('second showing'));
      expect(longestCommon(first.slice(PASS_PREFIX.length), second.slice(PASS_PREFIX.length))).toBeLessThan(
        9,
      );
    }
  });

  it('refuses a text with any one character changed', async () => {
    const change = fc.tuple(fc.nat(PASS_TEXT_LENGTH - 1), fc.constantFrom(...ALPHABET));
    await fc.assert(
      fc.asyncProperty(change, async ([at, character]) => {
        fc.pre(text[at] !== character);
        const changed = text.slice(0, at) + character + text.slice(at + 1);
        expect(await openPass(changed, KEY)).toMatchObject({ ok: false });
      }),
      { numRuns: 200 },
    );
  });

  it('invariant 4: whatever the text, opening it refuses and does not throw', async () => {
    const looksLikeOne = fc
      .string({ unit: fc.constantFrom(...ALPHABET), minLength: 1041, maxLength: 1041 })
      .map((rest) => PASS_PREFIX + rest);
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), looksLikeOne), async (any) => {
        expect(await openPass(any, KEY)).toMatchObject({ ok: false });
      }),
      { numRuns: 100 },
    );
  });

  it('invariant 10: no other key and no other deployment opens a pass', async () => {
    await fc.assert(
      fc.asyncProperty(bytes32, async (gateSecret) => {
        expect(await openPass(text, { gateSecrets: [gateSecret], deployment: DEPLOYMENT })).toMatchObject({
          problem: { code: 'pass.cannot-open' },
        });
      }),
      { numRuns: 20 },
    );
    expect(await openPass(text, { ...KEY, deployment: 'another' })).toMatchObject({
      problem: { code: 'pass.cannot-open' },
    });
  });

  it('opens with whichever of several keys it was sealed to, and refuses when one is no key', async () => {
    const other = seeded('other gate key');
    for (const gateSecrets of [
      [GATE.secret, other],
      [other, GATE.secret],
    ])
      expect(await openPass(text, { gateSecrets, deployment: DEPLOYMENT })).toMatchObject({ ok: true });
    for (const [gateSecrets, code] of [
      [[other], 'pass.cannot-open'],
      [[], 'pass.cannot-open'],
      [[GATE.secret, other.slice(1)], 'pass.key-invalid'],
    ] as const)
      expect(await openPass(text, { gateSecrets, deployment: DEPLOYMENT })).toMatchObject({
        ok: false,
        problem: { code },
      });
  });

  it('refuses a template that does not fit', async () => {
    const carried = { template: syntheticTemplate('large', 1024), salt: SALT };
    await expect(sealPass({ ...face, carried }, TO, seeded('e'))).rejects.toMatchObject({
      code: 'pass.content-too-large',
    });
  });

  it.each([
    ['a short salt', () => ({ carried: { template: TEMPLATE, salt: SALT.slice(1) } })],
    ['an empty template', () => ({ carried: { template: syntheticTemplate('none', 0), salt: SALT } })],
    ['a time before 1970', () => ({ shownAt: -1 })],
    ['a time that is not computed', () => ({ shownAt: Number.NaN })],
  ])('refuses to seal %s', async (_, change) => {
    await expect(sealPass({ ...face, ...change() }, TO, seeded('e'))).rejects.toMatchObject({
      code: 'pass.malformed',
    });
  });

  it.each([
    ['a short gate key', { ...TO, gateKey: GATE.publicKey.slice(1) }, seeded('e')],
    ['a gate key of low order', { ...TO, gateKey: new Uint8Array(32) }, seeded('e')],
    ['a short ephemeral', TO, seeded('e', 31)],
  ])('refuses to seal to %s', async (_, to, ephemeral) => {
    await expect(sealPass(face, to, ephemeral)).rejects.toMatchObject({ code: 'pass.key-invalid' });
  });

  it('refuses to make a key pair of a short secret', () => {
    expect(() => gateKeyPair(new Uint8Array(31))).toThrow('pass.key-invalid');
  });

  it('says of a text what anybody can see', () => {
    expect(readEnvelope(text)).toMatchObject({
      ok: true,
      value: { format: { version: 1, storage: 'carried' }, sealed: { length: 694 } },
    });
  });
});

/** Length of the longest text that stands in both, anywhere. */
function longestCommon(a: string, b: string): number {
  let longest = 0;
  for (let i = 0; i + longest < a.length; i++) {
    while (i + longest < a.length && b.includes(a.slice(i, i + longest + 1))) longest++;
  }
  return longest;
}
