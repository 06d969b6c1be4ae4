import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import { concatBytes, softwareSigner } from '@tenzij/kernel';

export interface TicketWords {
  readonly seed: string;
  readonly item: number;
  readonly variation?: number;
  readonly subevent?: number;
  readonly validFrom?: number;
  readonly validUntil?: number;
}

/** A payload as pretix writes it: nothing where there is nothing to say. */
export function payloadOf(words: TicketWords): Uint8Array {
  const { seed, item, variation = 0, subevent = 0, validFrom = 0, validUntil = 0 } = words;
  const writer = new BinaryWriter();
  if (seed !== '') writer.tag(1, WireType.LengthDelimited).string(seed);
  for (const [index, value] of [item, variation, subevent, validFrom, validUntil].entries())
    if (value !== 0) writer.tag(index + 2, WireType.Varint).int64(value);
  return writer.finish();
}

/** The text of a ticket, from its payload and what is taken for its signature. */
export function ticketText(
  payload: Uint8Array,
  signature: Uint8Array,
  {
    version = 1,
    payloadLength = payload.length,
    signatureLength = signature.length,
    tail = [] as number[],
  } = {},
): string {
  const header = new Uint8Array(5);
  const view = new DataView(header.buffer);
  view.setUint8(0, version);
  view.setUint16(1, payloadLength);
  view.setUint16(3, signatureLength);
  const bytes = concatBytes(header, payload, signature, Uint8Array.from(tail));
  return reversed(Buffer.from(bytes).toString('base64'));
}

export async function signTicket(words: TicketWords, secret: Uint8Array): Promise<string> {
  const payload = payloadOf(words);
  return ticketText(payload, await softwareSigner(secret).sign(payload));
}

/** A public key as pretix gives it: base64 of PEM. */
export function keyAsPretixGivesIt(publicKey: Uint8Array): string {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey]);
  const pem = `-----BEGIN PUBLIC KEY-----\n${der.toString('base64')}\n-----END PUBLIC KEY-----\n`;
  return Buffer.from(pem).toString('base64');
}

export function reversed(text: string): string {
  return [...text].reverse().join('');
}
