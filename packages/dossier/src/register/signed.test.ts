import { encodeCbor, orThrow, sign1, softwareSigner, toCbor } from '@tenzij/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTRY, LARGEST, MEASURED } from '../../test/register-entry.ts';
import type { PublicEntry } from './entry.ts';
import {
  MAX_REGISTER_ENTRY_BYTES,
  REGISTER_ENTRY_TYPE,
  readRegisterEntry,
  signRegisterEntry,
  unverifiedRegisterEntry,
} from './signed.ts';

const SIGNER = softwareSigner(new Uint8Array(32).fill(7));
const OTHER = softwareSigner(new Uint8Array(32).fill(8));
const signed = async (entry: unknown = ENTRY) =>
  orThrow(await signRegisterEntry(entry as PublicEntry, SIGNER));
const codeOf = (bytes: Uint8Array, key = SIGNER.publicKey) => {
  const read = readRegisterEntry(bytes, key);
  return read.ok ? 'ok' : read.problem.code;
};

describe('a signed entry', () => {
  it('comes back as it was signed, and one entry has one form', async () => {
    const bytes = await signed();
    expect(orThrow(readRegisterEntry(bytes, SIGNER.publicKey))).toEqual(ENTRY);
    expect(await signed(JSON.parse(JSON.stringify(ENTRY)))).toEqual(bytes);
  });

  it('is refused after a change of any byte', async () => {
    const bytes = await signed();
    // Its header, the start of the content and the signature whole; of the rest any byte, drawn by lot.
    const ends = [
      ...Array(120).keys(),
      ...Array.from({ length: 70 }, (_, index) => bytes.length - 1 - index),
    ];
    const change = (index: number, bit: number) =>
      bytes.map((byte, at) => (at === index ? byte ^ (1 << bit) : byte));
    expect(ends.filter((index) => codeOf(change(index, 0)) === 'ok')).toEqual([]);
    const anywhere = fc.tuple(fc.nat(bytes.length - 1), fc.nat(7));
    fc.assert(
      fc.property(anywhere, ([index, bit]) => codeOf(change(index, bit)) !== 'ok'),
      { numRuns: 150 },
    );
  });

  it('fits with the longest of every text, in letters of three bytes', async () => {
    const bytes = await signed(LARGEST);
    expect(bytes.length).toBeGreaterThan(100_000);
    expect(orThrow(readRegisterEntry(bytes, SIGNER.publicKey))).toEqual(LARGEST);
    const longer = (text: string) => `${text}漢`;
    const { organisation, advice } = LARGEST;
    for (const change of [
      { organisation: { ...organisation, name: longer(organisation.name) } },
      { summary: { nl: longer(LARGEST.summary.nl), en: '' } },
      { waiting: { ...MEASURED, face: { known: false, reason: { nl: '漢'.repeat(501), en: '' } } } },
      { advice: { ...advice, summary: '漢'.repeat(601) } },
    ] as const)
      expect(
        codeOf(await sign1(encodeCbor(toCbor({ ...LARGEST, ...change })), SIGNER, REGISTER_ENTRY_TYPE)),
      ).toBe('register.content-invalid');
  });

  it('says why it is refused', async () => {
    const bytes = await signed();
    const lastChanged = Uint8Array.from(bytes);
    lastChanged[bytes.length - 1] = (lastChanged[bytes.length - 1] ?? 0) ^ 1;
    expect(codeOf(lastChanged)).toBe('register.signature-invalid');
    expect(codeOf(bytes, OTHER.publicKey)).toBe('register.other-key');
    expect(codeOf(bytes.slice(0, -1))).toBe('register.not-an-entry');
    expect(codeOf(new Uint8Array([...bytes, 0]))).toBe('register.not-an-entry');
    expect(codeOf(new Uint8Array())).toBe('register.not-an-entry');
    expect(codeOf(new Uint8Array(MAX_REGISTER_ENTRY_BYTES + 1))).toBe('register.too-large');
  });

  it('isn’t taken for another thing that the same key signed', async () => {
    const payload = encodeCbor(toCbor(ENTRY));
    expect(codeOf(await sign1(payload, SIGNER, 'application/other+cose'))).toBe('register.not-an-entry');
  });

  it.each<[string, unknown]>([
    ['an unknown field', { ...ENTRY, extra: 1 }],
    ['a missing field', { ...ENTRY, state: undefined }],
    ['another version', { ...ENTRY, format: 'tenzij-register-entry/2' }],
    ['a link that is a script', { ...ENTRY, verify: { ...ENTRY.verify, trust: 'javascript:alert(1)' } }],
    ['waiting times of zero', { ...ENTRY, waiting: { measured: true, seconds: 0 } }],
    ['a pause below zero', { ...ENTRY, waiting: { ...MEASURED, pauses: { times: -1, seconds: 0 } } }],
    [
      'a wait below zero',
      {
        ...ENTRY,
        waiting: { ...MEASURED, face: { ...MEASURED.face, p90: { value: -1, low: 0, high: null } } },
      },
    ],
    ['a rate above one', { ...ENTRY, errorRates: { ...ENTRY.errorRates, chosen: 2 } }],
    ['a name of another kind of id', { ...ENTRY, deployment: { id: '../x', name: 'x' } }],
  ])('with %s is neither signed nor read', async (_what, entry) => {
    expect(await signRegisterEntry(entry as PublicEntry, SIGNER)).toMatchObject({ ok: false });
    const bytes = await sign1(encodeCbor(toCbor(entry)), SIGNER, REGISTER_ENTRY_TYPE);
    expect(codeOf(bytes)).toBe('register.content-invalid');
  });

  it('can be shown without a key, as unverified', async () => {
    expect(orThrow(unverifiedRegisterEntry(await signed()))).toEqual(ENTRY);
    expect(unverifiedRegisterEntry(new Uint8Array([1])).ok).toBe(false);
  });
});
