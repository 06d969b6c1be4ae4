import { encodeCbor } from '@tenzij/kernel';
import { DPO, type RawEntry } from '../material.ts';
import { byPasskey, type Case, dpoEntry, SOFTWARE_TRUST, softly, specimen, unprotected } from '../recipe.ts';

export const FORMS: readonly Case[] = [
  [
    'plain-es256',
    'ES256 over the Sig_structure, without WebAuthn: nobody was recognised.',
    'cose.not-a-passkey-signature',
    unprotected((fields) => fields.clear()),
  ],
  [
    'half-assertion',
    'Without the authenticator’s part.',
    'cose.malformed',
    unprotected((fields) => fields.delete('authenticatorData')),
  ],
  [
    'extra-unprotected',
    'One field too many in the unprotected header.',
    'cose.malformed',
    unprotected((fields) => fields.set('extra', 1)),
  ],
  [
    'text-client-data',
    'The browser’s part as text.',
    'cose.malformed',
    unprotected((fields) => fields.set('clientDataJSON', 'text')),
  ],
  [
    'other-algorithm',
    'The header says EdDSA over an ES256 passkey.',
    'cose.algorithm-not-allowed',
    dpoEntry((entry) => ({ ...entry, alg: -8 })),
  ],
  [
    'es384',
    'An algorithm that we don’t take at all.',
    'cose.algorithm-not-allowed',
    dpoEntry((entry) => ({ ...entry, alg: -35 })),
  ],
  [
    'der-signature',
    'The signature in DER, as WebAuthn gives it.',
    'cose.signature-invalid',
    dpoEntry((entry, payload) => ({ ...entry, signature: DPO.assert(payload).signature })),
  ],
  [
    'high-s',
    'The same signature with the other value of s.',
    'cose.signature-invalid',
    dpoEntry((entry) => ({ ...entry, signature: withHighS(entry.signature) })),
  ],
  [
    'software-with-assertion',
    'A software key with something in the unprotected header.',
    'cose.malformed',
    {
      content: specimen,
      trust: SOFTWARE_TRUST,
      sign: async (payload) => {
        const [controller, dpo] = await softly(payload);
        return [controller, { ...dpo, unprotected: byPasskey(DPO, payload).unprotected }] as RawEntry[];
      },
    },
  ],
  [
    'software-es256',
    'A software key whose header says ES256.',
    'cose.algorithm-not-allowed',
    {
      content: specimen,
      trust: SOFTWARE_TRUST,
      sign: async (payload) => (await softly(payload)).map((entry) => ({ ...entry, alg: -7 })),
    },
  ],
  [
    'other-type',
    'Signed as another type of document.',
    'cose.malformed',
    { body: encodeCbor(new Map([[16, 'application/other']])) },
  ],
];

/** s becomes n − s: as valid to ECDSA, and another byte string. */
function withHighS(signature: Uint8Array): Uint8Array {
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const s = BigInt(`0x${Buffer.from(signature.slice(32)).toString('hex')}`);
  const other = (order - s).toString(16).padStart(64, '0');
  return Uint8Array.of(...signature.slice(0, 32), ...Buffer.from(other, 'hex'));
}
