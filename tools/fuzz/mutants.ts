import { encodeCbor, sign1, softwareSigner } from '@tenzij/kernel';
import { type PassContent, TZ1, TZ2 } from '@tenzij/pass';
import { decodeBase45, encodeBase45 } from '../../packages/pass/src/base45.ts';
import { CLAIMS_TYPE } from '../../packages/pass/src/claims.ts';
import { encodeContent } from '../../packages/pass/src/content.ts';
import { pad } from '../../packages/pass/src/padding.ts';
import { sealPlaintext } from '../../packages/pass/src/sealing.ts';
import type { Random } from '../attacks/random.ts';

/**
 * How deep a change goes. `text`: the characters of a code; `envelope`: the sealed bytes; `plaintext`: what is
 * inside, sealed to the gate again as anybody can, who has the public key; `claims`: the signed part, signature
 * kept; `stranger`: claims signed by another key; `splice`: parts of two good passes in one.
 */
const DEPTHS = ['text', 'envelope', 'plaintext', 'claims', 'stranger', 'splice'] as const;
export type Depth = (typeof DEPTHS)[number];

/**
 * How often each depth comes, of 20: what fails early costs microseconds, what is sealed again some 10 ms, so that
 * a million of these takes half an hour on two cores in place of two hours.
 */
const OFTEN: Readonly<Record<Depth, number>> = {
  text: 12,
  envelope: 3,
  plaintext: 2,
  claims: 1,
  stranger: 1,
  splice: 1,
};
const DRAWN: readonly Depth[] = DEPTHS.flatMap((depth) => Array<Depth>(OFTEN[depth]).fill(depth));

export function drawDepth(random: Random): Depth {
  return pick(DRAWN, random);
}

export interface Genuine {
  readonly text: string;
  readonly content: PassContent;
}

/** Two passes of other people, or more, in use at the deployment; and what anybody knows of the gate. */
export interface Material {
  readonly genuine: readonly Genuine[];
  readonly gateKey: Uint8Array;
  readonly deployment: string;
}

const STRANGER = softwareSigner(new Uint8Array(32).fill(0x51));
const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** A text that comes from a genuine pass by a change of this depth; by chance it can be a pass that is as good. */
export async function mutant(depth: Depth, material: Material, random: Random): Promise<string> {
  const one = pick(material.genuine, random);
  if (depth === 'text') return mutateText(one.text, random);
  if (depth === 'envelope') return mutateEnvelope(one.text, random);
  const other = pick(
    material.genuine.filter((pass) => pass !== one),
    random,
  );
  return reseal(await innerMutant(depth, one.content, other.content, random), one, material, random);
}

async function innerMutant(
  depth: Exclude<Depth, 'text' | 'envelope'>,
  one: PassContent,
  other: PassContent,
  random: Random,
): Promise<Uint8Array> {
  if (depth === 'plaintext') return mutateBytes(encodeContent(one), random);
  if (depth === 'claims') return encodeContent({ ...one, claims: mutateBytes(one.claims, random) });
  if (depth === 'stranger') {
    const payload = encodeCbor(new Map([[1, Math.floor(random.between(0, 1e6))]]));
    return encodeContent({ ...one, claims: await sign1(payload, STRANGER, CLAIMS_TYPE) });
  }
  return encodeContent({ ...one, claims: other.claims });
}

async function reseal(
  plaintext: Uint8Array,
  { text }: Genuine,
  { gateKey, deployment }: Material,
  random: Random,
): Promise<string> {
  const format = text.startsWith(TZ2.prefix) ? TZ2 : TZ1;
  const padded = pad(plaintext.slice(0, format.plaintextLength - 1), format.plaintextLength);
  if (!padded.ok) throw new Error(padded.problem.code);
  const ephemeral = Uint8Array.from({ length: 32 }, () => byte(random));
  return sealPlaintext(padded.value, { gateKey, deployment }, ephemeral, format);
}

function mutateEnvelope(text: string, random: Random): string {
  const [prefix, body] = [text.slice(0, 4), text.slice(4)];
  const sealed = decodeBase45(body);
  if (!sealed.ok) throw new Error(sealed.problem.code);
  return prefix + encodeBase45(mutateBytes(sealed.value, random, { keepsLength: true }));
}

function mutateText(text: string, random: Random): string {
  const at = Math.floor(random.between(0, text.length));
  const character = ALPHANUMERIC[Math.floor(random.between(0, ALPHANUMERIC.length))] ?? ' ';
  return pick(
    [
      () => text.slice(0, at) + character + text.slice(at + 1),
      () => text.slice(0, at) + character + text.slice(at),
      () => text.slice(0, at) + text.slice(at + 1),
      () => text.slice(0, at),
      () => text.slice(at) + text.slice(0, at),
      () => text + text.slice(0, at),
      () =>
        text.slice(0, at) + String.fromCodePoint(Math.floor(random.between(1, 0xd7ff))) + text.slice(at + 1),
      () => text.slice(0, at) + text.slice(at).toLowerCase(),
    ],
    random,
  )();
}

/** One to eight changes of bits and bytes; of the length as well, unless it has to stay. */
function mutateBytes(
  bytes: Uint8Array,
  random: Random,
  { keepsLength = false }: { readonly keepsLength?: boolean } = {},
): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (let left = Math.ceil(random.between(0, 8)); left > 0; left--) {
    const at = Math.floor(random.between(0, changed.length));
    changed[at] = random.chance(0.5)
      ? (changed[at] ?? 0) ^ (1 << Math.floor(random.between(0, 8)))
      : byte(random);
  }
  if (keepsLength || random.chance(0.7)) return changed;
  const at = Math.floor(random.between(0, changed.length));
  const rest = changed.slice(random.chance(0.5) ? Math.min(changed.length, at + 3) : at);
  return Uint8Array.from([...changed.slice(0, at), byte(random), ...rest]);
}

const byte = (random: Random) => Math.floor(random.between(0, 256));

function pick<T>(from: readonly T[], random: Random): T {
  const picked = from[Math.floor(random.between(0, from.length))];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}
