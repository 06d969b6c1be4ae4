import { consentAct, Visit } from '@tenzij/contracts';
import {
  fromBase64Url,
  fromHex,
  orThrow,
  type Storage,
  type Template,
  TenzijError,
  toBase64Url,
  toHex,
  toIsoInstant,
} from '@tenzij/kernel';
import {
  commit,
  type PassContent,
  SALT_LENGTH,
  type SealedReference,
  sealPass,
  sealTemplate,
} from '@tenzij/pass';
import type { ProofFestival } from './festival.ts';
import { DEPLOYMENT_ID } from './names.ts';

/** What an invented visitor's phone makes and keeps: its template is random bytes, of no face. */
export interface ProofPhone {
  readonly template: Uint8Array;
  readonly salt: Uint8Array;
  readonly commitment: Uint8Array;
  /** Where templates are sealed: what came of it, and the key that opens it. */
  readonly ciphertext: Uint8Array | null;
  readonly sealedKey: Uint8Array | null;
  /** A showing of the pass, as anybody could have photographed it. */
  readonly captured: string;
  /** When the pass in it expires, epoch seconds. */
  readonly expires: number;
  withdraw(): Promise<void>;
  /** The visitor's consent record, as JSON-LD. */
  record(): Promise<unknown>;
  /** What is left on the phone. */
  kept(): Buffer;
  /** Opened again later: a pass that is over or revoked goes, with the face. */
  open(): Promise<void>;
}

/** Consents and gets a face pass as a phone does, by the API only. */
export async function enrolPhone(
  festival: ProofFestival,
  token: string,
  storage: Storage,
): Promise<ProofPhone> {
  const { context, time } = festival;
  const headers = { authorization: `Bearer ${token}` };
  const ask = async (method: 'GET' | 'POST', path: string, body?: unknown) => {
    const response = await festival.call(method, path, headers, body);
    if (!response.ok) throw new TenzijError(String(((await response.json()) as { code: string }).code));
    return response.json() as Promise<Record<string, unknown>>;
  };
  const visit = Visit.parse(await ask('GET', '/api/visit'));
  await ask('POST', '/api/visit/consents', {
    noticeSha256: visit.notice.sha256,
    answers: visit.purposes.map(({ id }) => ({ purpose: id, given: true })),
    act: consentAct('visitor', true, 'nl'),
    language: 'nl',
    attested: '16-or-over',
    shownAt: toIsoInstant(time.now),
  });
  const template: Template = { modelId: 'canary', bytes: new Uint8Array(context.random(256)) };
  const salt = new Uint8Array(context.random(SALT_LENGTH));
  const commitment = commit(salt, template);
  const sealed = storage === 'sealed' ? await seal(festival, { template, salt }) : null;
  const request = { commitment: toHex(commitment), ...(sealed && { sealed: sealed.sent }) };
  const { claims } = await ask('POST', '/api/visit/face-pass', request);
  const content: PassContent = {
    claims: bytesOf(claims),
    shownAt: Math.floor(time.now),
    ...(sealed ? { sealed: sealed.reference } : { carried: { template, salt } }),
  };
  const to = { gateKey: fromHex(visit.gateKey), deployment: DEPLOYMENT_ID };
  let wallet: Buffer | null = Buffer.concat([bytesOf(claims), salt, sealed?.reference.key ?? template.bytes]);
  const expires = Date.parse(visit.event.ends) / 1000;
  return {
    template: template.bytes,
    salt,
    commitment,
    ciphertext: sealed?.ciphertext ?? null,
    sealedKey: sealed?.reference.key ?? null,
    captured: await sealPass(content, to, context.random(32)),
    expires,
    kept: () => wallet ?? Buffer.alloc(0),
    record: () => ask('GET', '/api/visit/consent-record'),
    withdraw: async () => {
      wallet = null;
      await ask('POST', '/api/visit/withdrawal', {});
    },
    open: async () => {
      const now = Visit.parse(await ask('GET', '/api/visit'));
      if (time.now >= expires || now.pass !== 'face') wallet = null;
    },
  };
}

async function seal({ context }: ProofFestival, carried: { template: Template; salt: Uint8Array }) {
  const reference: SealedReference = { locator: context.random(16), key: context.random(32) };
  const ciphertext = await sealTemplate(carried, reference, DEPLOYMENT_ID);
  const sent = { locator: toBase64Url(reference.locator), ciphertext: toBase64Url(ciphertext) };
  return { reference, ciphertext, sent };
}

function bytesOf(text: unknown): Uint8Array {
  return orThrow(
    typeof text === 'string'
      ? { ok: true as const, value: fromBase64Url(text) ?? new Uint8Array() }
      : { ok: false as const, problem: { code: 'server.unexpected', params: {} } },
  );
}
