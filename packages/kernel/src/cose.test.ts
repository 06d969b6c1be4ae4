import { describe, expect, it } from 'vitest';
import { utf8 } from './bytes.ts';
import { type CborValue, decodeCbor, encodeCbor } from './cbor.ts';
import { ALGORITHMS, sign1, verify1 } from './cose.ts';
import { assemble, signEntry, verifyMany } from './cose-sign.ts';
import { type Signer, softwareSigner } from './keys.ts';
import { orThrow } from './result.ts';

const TYPE = 'application/example';
const signer = softwareSigner(new Uint8Array(32).fill(7));
const other = softwareSigner(new Uint8Array(32).fill(8));
const payload = utf8('payload');

/** The four parts of a signed message, with the protected header decoded. */
function parts(bytes: Uint8Array): { header: Map<number, CborValue>; rest: CborValue[] } {
  const decoded = decodeCbor(bytes);
  if (!decoded.ok || !Array.isArray(decoded.value)) throw new Error('not COSE');
  const [header, ...rest] = decoded.value as [Uint8Array, ...CborValue[]];
  const fields = decodeCbor(header);
  if (!fields.ok) throw new Error('no header');
  return { header: fields.value as Map<number, CborValue>, rest };
}

async function withHeader(change: (header: Map<number, CborValue>) => void): Promise<Uint8Array> {
  const { header, rest } = parts(await sign1(payload, signer, TYPE));
  change(header);
  const encoded = encodeCbor(header);
  const signature = await signer.sign(encodeCbor(['Signature1', encoded, new Uint8Array(), payload]));
  return encodeCbor([encoded, rest[0] ?? null, payload, signature]);
}

describe('COSE_Sign1', () => {
  it('gives the payload back to who trusts the signer', async () => {
    const verified = verify1(await sign1(payload, signer, TYPE), [other.publicKey, signer.publicKey], TYPE);
    expect(verified).toEqual({ ok: true, value: payload });
  });

  it('allows one algorithm and no other, however well signed', async () => {
    expect(Object.values(ALGORITHMS)).toEqual([-8]);
    for (const alg of [-7, -35, -36, -37, -257, -19, 5, 0, 'EdDSA', null]) {
      const message = await withHeader((header) => header.set(1, alg));
      expect(verify1(message, [signer.publicKey], TYPE), String(alg)).toMatchObject({
        problem: { code: 'cose.algorithm-not-allowed' },
      });
    }
  });

  it.each<[string, (header: Map<number, CborValue>) => void]>([
    ['another type', (header) => header.set(16, 'application/other')],
    ['no type', (header) => header.delete(16)],
    ['a header we do not know', (header) => header.set(2, [1])],
    ['a key id that is not bytes', (header) => header.set(4, 'kid')],
  ])('refuses %s', async (_what, change) => {
    const message = await withHeader(change);
    expect(verify1(message, [signer.publicKey], TYPE)).toMatchObject({ problem: { code: 'cose.malformed' } });
  });

  it('refuses an unknown signer and one who pretends to be known', async () => {
    expect(verify1(await sign1(payload, other, TYPE), [signer.publicKey], TYPE)).toMatchObject({
      problem: { code: 'cose.unknown-key' },
    });
    const pretender: Signer = { publicKey: signer.publicKey, sign: (message) => other.sign(message) };
    expect(verify1(await sign1(payload, pretender, TYPE), [signer.publicKey], TYPE)).toMatchObject({
      problem: { code: 'cose.signature-invalid' },
    });
  });

  it('refuses anything in the unprotected header, which nobody signed', async () => {
    const decoded = decodeCbor(await sign1(payload, signer, TYPE));
    if (!decoded.ok) throw new Error('unreachable');
    const [header, , body, signature] = decoded.value as [Uint8Array, CborValue, Uint8Array, Uint8Array];
    const message = encodeCbor([header, new Map([[4, new Uint8Array(8)]]), body, signature]);
    expect(verify1(message, [signer.publicKey], TYPE)).toMatchObject({ problem: { code: 'cose.malformed' } });
  });
});

describe('COSE_Sign', () => {
  async function signMany(signers: readonly Signer[]): Promise<Uint8Array> {
    const entries = await Promise.all(signers.map((each) => signEntry(payload, each, TYPE)));
    return orThrow(assemble(payload, entries, TYPE));
  }

  it('says who signed, in order', async () => {
    const verified = verifyMany(await signMany([signer, other]), [signer.publicKey, other.publicKey], TYPE);
    expect(verified).toMatchObject({ ok: true, value: { signedBy: [signer.publicKey, other.publicKey] } });
  });

  it('does not take a Sign1 signature for one of several', async () => {
    const single = await sign1(payload, signer, TYPE);
    expect(verifyMany(single, [signer.publicKey], TYPE).ok).toBe(false);
    const several = await signMany([signer]);
    expect(verify1(several, [signer.publicKey], TYPE).ok).toBe(false);
  });

  it('fails as a whole when one signature does', async () => {
    const pretender: Signer = { publicKey: other.publicKey, sign: (message) => signer.sign(message) };
    const message = await signMany([signer, pretender]);
    expect(verifyMany(message, [signer.publicKey, other.publicKey], TYPE)).toMatchObject({
      problem: { code: 'cose.signature-invalid' },
    });
  });
});
