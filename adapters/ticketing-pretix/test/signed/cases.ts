import { concatBytes, sha256, softwareSigner, utf8 } from '@tenzij/kernel';
import type { SignedTicket } from '../../src/signed-ticket.ts';
import { keyAsPretixGivesIt, payloadOf, reversed, signTicket, ticketText } from './sign-ticket.ts';

/** A code, the keys of an event, and what a reader has to say. */
export interface TicketVector {
  readonly name: string;
  readonly description: string;
  /** As pretix gives them: base64 of PEM. */
  readonly keys: readonly string[];
  readonly code: string;
  readonly expected: SignedTicket | 'ticket-code.not-signed' | 'ticket-code.not-genuine';
}

const SECRET = sha256(utf8('tenzij test key of a ticket shop'));
const OTHER = sha256(utf8('tenzij test key of another ticket shop'));
const KEYS = [keyOf(SECRET)];
const WORDS = { seed: 'kV3rZ9qPa', item: 1345 };
const READ = { ...WORDS, variation: null, subevent: null, validFrom: null, validUntil: null };
const FULL = { ...WORDS, variation: 7, subevent: 42, validFrom: 1_795_000_000, validUntil: 1_795_090_000 };

function keyOf(secret: Uint8Array): string {
  return keyAsPretixGivesIt(softwareSigner(secret).publicKey.bytes);
}

/** Every vector, in the order of their files. */
export async function ticketVectors(): Promise<readonly TicketVector[]> {
  return [...(await genuine()), ...(await notGenuine()), ...(await notSigned()), ...(await otherSpellings())];
}

async function genuine(): Promise<TicketVector[]> {
  return [
    vector('plain', 'A product, and no more.', await signTicket(WORDS, SECRET), READ),
    vector('full', 'With all that a ticket can say.', await signTicket(FULL, SECRET), FULL),
    {
      ...vector('second-key', 'Signed with the second of two keys.', await signTicket(WORDS, SECRET), READ),
      keys: [keyOf(OTHER), ...KEYS],
    },
    vector(
      'later-field',
      'With a field that came after this was written, which is skipped.',
      await signed(concatBytes(payloadOf(WORDS), Uint8Array.from([0x78, 0x05]))),
      READ,
    ),
  ];
}

async function notGenuine(): Promise<TicketVector[]> {
  const payload = payloadOf(WORDS);
  const signature = await softwareSigner(SECRET).sign(payload);
  const flipped = signature.map((byte, index) => (index === 20 ? byte ^ 1 : byte));
  const other = payloadOf({ ...WORDS, item: 1346 });
  return [
    bad('other-key', 'Signed with a key that is not the event’s.', await signTicket(WORDS, OTHER)),
    bad('signature-changed', 'One bit of the signature differs.', ticketText(payload, flipped)),
    bad('payload-changed', 'Another product than was signed.', ticketText(other, signature)),
    { ...bad('no-keys', 'The event has no keys.', await signTicket(WORDS, SECRET)), keys: [] },
    bad(
      'order-added',
      'The signature with the order of the curve added.',
      ticketText(payload, addOrder(signature)),
    ),
  ];
}

async function notSigned(): Promise<TicketVector[]> {
  const payload = payloadOf(WORDS);
  const signature = await softwareSigner(SECRET).sign(payload);
  const text = ticketText(payload, signature);
  return [
    no('random', 'A secret that is only random.', 'z3fsn8jyufm5kpk768q69gkbyr5f4h6w'),
    no('empty', 'Nothing.', ''),
    no('version-two', 'A form that does not exist.', ticketText(payload, signature, { version: 2 })),
    no(
      'header-cut',
      'Shorter than what says its length.',
      reversed(Buffer.from([1, 0, 5]).toString('base64')),
    ),
    no(
      'cut',
      'The last byte of the signature is missing.',
      ticketText(payload, signature.slice(0, 63), { signatureLength: 64 }),
    ),
    no('tail', 'A byte follows the signature.', ticketText(payload, signature, { tail: [0] })),
    no(
      'long-payload',
      'Says that its payload is longer than it is.',
      ticketText(payload, signature, { payloadLength: payload.length + 1 }),
    ),
    no('short-signature', 'A signature of 63 bytes.', ticketText(payload, signature.slice(0, 63))),
    no(
      'too-long',
      'Longer than any ticket is.',
      await signTicket({ ...WORDS, seed: 'x'.repeat(600) }, SECRET),
    ),
    no('not-reversed', 'Spelled from the front.', reversed(text)),
    no('no-item', 'Signed, and names no product.', await signed(payloadOf({ seed: 'kV3rZ9qPa', item: 0 }))),
    no(
      'no-seed',
      'Signed, and like every other of its product.',
      await signed(payloadOf({ seed: '', item: 1345 })),
    ),
    no(
      'negative-item',
      'Signed, and names a product below zero.',
      await signed(payloadOf({ ...WORDS, item: -1 })),
    ),
    no(
      'item-as-text',
      'Signed, and the product is a text.',
      await signed(Uint8Array.from([0x0a, 1, 0x61, 0x12, 1, 0x61])),
    ),
    no(
      'payload-broken',
      'Signed, and its last field is cut off.',
      await signed(concatBytes(payload, Uint8Array.from([0x30]))),
    ),
  ];
}

/** The same ticket, written otherwise: it would be remembered as another. */
async function otherSpellings(): Promise<TicketVector[]> {
  const text = await signTicket(WORDS, SECRET);
  const front = reversed(text);
  if (!front.endsWith('=')) throw new Error('this one is meant to end in padding');
  const last = front.replaceAll('=', '').at(-1) ?? '';
  const next = String.fromCharCode(last.charCodeAt(0) + 1);
  const at = front.replaceAll('=', '').length - 1;
  return [
    no('no-padding', 'Without the padding that belongs to it.', reversed(front.replaceAll('=', ''))),
    no(
      'loose-bits',
      'With bits set in the last character that stand for nothing.',
      reversed(`${front.slice(0, at)}${next}${front.slice(at + 1)}`),
    ),
    no('space', 'With a space before it.', ` ${text}`),
    no('url-alphabet', 'In the alphabet for addresses.', reversed(await withSign('base64url'))),
  ];
}

/** A genuine ticket whose base64 has a sign in it that differs between alphabets. */
async function withSign(encoding: 'base64url'): Promise<string> {
  for (let number = 0; ; number++) {
    const text = reversed(await signTicket({ ...WORDS, seed: `seed-${number}` }, SECRET));
    if (/[+/]/.test(text)) return Buffer.from(text, 'base64').toString(encoding).padEnd(text.length, '=');
  }
}

async function signed(payload: Uint8Array): Promise<string> {
  return ticketText(payload, await softwareSigner(SECRET).sign(payload));
}

/** The half of a signature that is a number, with the order added: the same to whoever reduces it. */
function addOrder(signature: Uint8Array): Uint8Array {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const half = BigInt(`0x${Buffer.from(signature.slice(32)).reverse().toString('hex')}`) + order;
  const hex = half.toString(16).padStart(64, '0');
  return concatBytes(signature.slice(0, 32), Buffer.from(hex, 'hex').reverse());
}

function vector(
  name: string,
  description: string,
  code: string,
  expected: TicketVector['expected'],
): TicketVector {
  return { name, description, keys: KEYS, code, expected };
}

function bad(name: string, description: string, code: string): TicketVector {
  return vector(name, description, code, 'ticket-code.not-genuine');
}

function no(name: string, description: string, code: string): TicketVector {
  return vector(name, description, code, 'ticket-code.not-signed');
}
