import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import {
  type EpochSeconds,
  isSigned,
  ok,
  type Problem,
  type PublicKey,
  publicKey,
  type Result,
  refuse,
} from '@tenzij/kernel';

/** What a ticket signed by pretix' first scheme, `pretix_sig1`, says. */
export interface SignedTicket {
  /** Random: tells two tickets of one product apart. */
  readonly seed: string;
  readonly item: number;
  readonly variation: number | null;
  readonly subevent: number | null;
  readonly validFrom: EpochSeconds | null;
  readonly validUntil: EpochSeconds | null;
}

export type SignedTicketProblem = Problem<
  /** It is no ticket of this form: maybe one of another. */
  | 'ticket-code.not-signed'
  /** It is of this form, and none of the keys signed it. */
  | 'ticket-code.not-genuine'
>;

const VERSION = 1;
const HEADER_BYTES = 5;
const SIGNATURE_BYTES = 64;
/** A payload holds at most a seed and five numbers. */
const MAX_PAYLOAD_BYTES = 256;
const MAX_TEXT = 512;

/** SubjectPublicKeyInfo of Ed25519 (RFC 8410), up to the key itself. */
const SPKI = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];
const PEM = /^-----BEGIN PUBLIC KEY-----\s+([A-Za-z0-9+/=\s]{1,200}?)\s+-----END PUBLIC KEY-----\s*$/;

/** A key as pretix gives it, base64 of PEM; `null` for anything but an Ed25519 public key. */
export function readTicketKey(text: string): PublicKey | null {
  const pem = bytesOf(text);
  const body = pem && PEM.exec(new TextDecoder().decode(pem))?.[1];
  const der = body ? bytesOf(body.replaceAll(/\s/g, '')) : null;
  if (der?.length !== SPKI.length + 32 || !SPKI.every((byte, index) => der[index] === byte)) return null;
  return publicKey(der.slice(SPKI.length));
}

/**
 * What a code says that one of the keys signed. Whether it holds now, and here, is for the caller. A ticket has one
 * spelling only: in another it could be used twice.
 */
export function readSignedTicket(
  code: string,
  keys: readonly PublicKey[],
): Result<SignedTicket, SignedTicketProblem> {
  const bytes = code.length > MAX_TEXT ? null : bytesOf([...code].reverse().join(''));
  if (!bytes || bytes.length < HEADER_BYTES || bytes[0] !== VERSION) return refuse('ticket-code.not-signed');
  const view = new DataView(bytes.buffer);
  const [payloadBytes, signatureBytes] = [view.getUint16(1), view.getUint16(3)];
  const isWhole = bytes.length === HEADER_BYTES + payloadBytes + signatureBytes;
  if (!isWhole || signatureBytes !== SIGNATURE_BYTES || payloadBytes > MAX_PAYLOAD_BYTES)
    return refuse('ticket-code.not-signed');
  const payload = bytes.slice(HEADER_BYTES, HEADER_BYTES + payloadBytes);
  const signature = bytes.slice(HEADER_BYTES + payloadBytes);
  if (!keys.some((key) => isSigned(signature, payload, key))) return refuse('ticket-code.not-genuine');
  const ticket = readPayload(payload);
  return ticket ? ok(ticket) : refuse('ticket-code.not-signed');
}

/** Nothing of it is read before the signature held. Fields that came later are skipped. */
function readPayload(payload: Uint8Array): SignedTicket | null {
  const numbers = new Map<number, number>();
  let seed = '';
  try {
    for (const reader = new BinaryReader(payload); reader.pos < reader.len; ) {
      const [field, type] = reader.tag();
      if (field === 1 && type === WireType.LengthDelimited) seed = reader.string();
      else if (field >= 2 && field <= 6 && type === WireType.Varint)
        numbers.set(field, Number(reader.int64()));
      else if (field <= 6) return null;
      else reader.skip(type, field);
    }
  } catch {
    return null;
  }
  const given = (field: number) => (numbers.get(field) ?? 0) || null;
  const item = given(2);
  if (
    item === null ||
    seed === '' ||
    [...numbers.values()].some((one) => !Number.isSafeInteger(one) || one < 0)
  )
    return null;
  return {
    seed,
    item,
    variation: given(3),
    subevent: given(4),
    validFrom: given(5),
    validUntil: given(6),
  };
}

/** Bytes of standard base64 with its padding, in the one spelling that encoding them gives; else `null`. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(text);
    return btoa(binary) === text ? Uint8Array.from(binary, (letter) => letter.charCodeAt(0)) : null;
  } catch {
    return null;
  }
}
