import { type CborValue, type ClearanceContent, encodeCbor, fromDer, keyText } from '@tenzij/kernel';
import type { SoftwareAuthenticator } from '../../kernel/test/authenticator.ts';
import type { ClearanceTrustTexts } from '../src/index.ts';
import {
  type Assert,
  BODY,
  CONTENT,
  CONTROLLER,
  DPO,
  document,
  headerOf,
  payloadOf,
  type RawEntry,
  SOFTWARE,
} from './material.ts';

/** How a case differs from a good clearance, signed by two passkeys and in force. */
export interface Recipe {
  readonly name: string;
  readonly description: string;
  /** `verified`, or the code of the refusal. */
  readonly expected: string;
  readonly content?: Partial<ClearanceContent>;
  readonly sign?: (payload: Uint8Array) => readonly RawEntry[] | Promise<readonly RawEntry[]>;
  readonly trust?: ClearanceTrustTexts;
  readonly body?: Uint8Array;
  readonly now?: number;
  /** A change to the finished document. */
  readonly edit?: (document: Uint8Array) => Uint8Array;
}

export type Case = readonly [
  name: string,
  description: string,
  expected: string,
  Omit<Recipe, 'name' | 'description' | 'expected'>,
];

export const texts = (...keys: readonly SoftwareAuthenticator[]) =>
  keys.map(({ publicKey }) => keyText(publicKey));
export const TRUST: ClearanceTrustTexts = { controller: texts(CONTROLLER), dpo: texts(DPO) };
export const SOFTWARE_TRUST: ClearanceTrustTexts = {
  controller: [keyText(SOFTWARE.controller.publicKey)],
  dpo: [keyText(SOFTWARE.dpo.publicKey)],
};

/** A passkey's signature; `changes` are made before it signs. */
export function byPasskey(passkey: SoftwareAuthenticator, payload: Uint8Array, changes?: Assert): RawEntry {
  const { signature, ...data } = passkey.assert(payload, changes);
  const isEs256 = passkey.publicKey.passkey.alg === 'ES256';
  return {
    alg: isEs256 ? -7 : -8,
    key: passkey.publicKey.bytes,
    unprotected: new Map<string, CborValue>(Object.entries(data)),
    signature: isEs256 ? (fromDer(signature) ?? new Uint8Array()) : signature,
  };
}

/** A plain signature, as software keys make them. */
export async function bySoftware(party: keyof typeof SOFTWARE, payload: Uint8Array): Promise<RawEntry> {
  const signer = SOFTWARE[party];
  const entry = { alg: -8, key: signer.publicKey.bytes, unprotected: new Map() };
  const message = encodeCbor(['Signature', BODY, headerOf(entry), new Uint8Array(), payload]);
  return { ...entry, signature: await signer.sign(message) };
}

export const both = (payload: Uint8Array) => [byPasskey(CONTROLLER, payload), byPasskey(DPO, payload)];

/** The DPO's assertion with parts changed; the controller's is good. */
export const dpoWith = (changes: Assert) => ({
  sign: (payload: Uint8Array) => [byPasskey(CONTROLLER, payload), byPasskey(DPO, payload, changes)],
});

/** The DPO's entry changed after it was made. */
export const dpoEntry = (change: (entry: RawEntry, payload: Uint8Array) => RawEntry) => ({
  sign: (payload: Uint8Array) => [byPasskey(CONTROLLER, payload), change(byPasskey(DPO, payload), payload)],
});

export const unprotected = (change: (fields: Map<string, CborValue>) => void) =>
  dpoEntry((entry) => {
    const fields = new Map(entry.unprotected);
    change(fields);
    return { ...entry, unprotected: fields };
  });

/** One bit of the byte string in an entry's unprotected header. */
export const flipped = (name: string) =>
  unprotected((fields) => {
    const bytes = (fields.get(name) as Uint8Array).slice();
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    fields.set(name, bytes);
  });

export const flip = (at: number) => (bytes: Uint8Array) =>
  bytes.map((byte, index) => (index === (at < 0 ? bytes.length + at : at) ? byte ^ 1 : byte));

export const specimen: Partial<ClearanceContent> = { specimen: true };
export const softly = async (payload: Uint8Array) => [
  await bySoftware('controller', payload),
  await bySoftware('dpo', payload),
];

/** A whole passkey on another site or with another algorithm, in the DPO's place. */
export const dpoIs = (dpo: SoftwareAuthenticator, changes?: Assert) => ({
  trust: { ...TRUST, dpo: texts(dpo) },
  sign: (payload: Uint8Array) => [byPasskey(CONTROLLER, payload), byPasskey(dpo, payload, changes)],
});

/** The document that a recipe leads to. */
export async function documentOf({ content, sign = both, body, edit }: Recipe): Promise<Uint8Array> {
  const payload = payloadOf({ ...CONTENT, ...content } as ClearanceContent);
  const made = document(payload, await sign(payload), body);
  return edit ? edit(made) : made;
}
