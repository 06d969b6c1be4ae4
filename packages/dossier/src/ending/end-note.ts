import {
  type EpochSeconds,
  ok,
  type Problem,
  type PublicKey,
  type Result,
  refuse,
  type Signer,
} from '@tenzij/kernel';
import { z } from 'zod';
import { At, Sha256 } from '../dpia/words.ts';
import { readSignedContent, signContent } from '../signed-content.ts';

/** The media type in the protected header of a note to gates that an event was ended. */
export const END_NOTE_TYPE = 'application/tenzij-end-note+cose';

/**
 * What the issuer's key signs last: that this deployment was ended, and that its gate key (public half, hex), and
 * those before it, are to be destroyed. A gate destroys nothing on less than this, or its own clock.
 */
const EndNote = z.strictObject({
  deployment: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  gateKey: Sha256,
  /** Gate keys that it took the place of: a gate that heard of no other destroys the one it has. */
  earlier: z.array(Sha256).min(1).max(1000).optional(),
  endedAt: At,
});
export type EndNote = z.infer<typeof EndNote>;

export async function signEndNote(note: EndNote, issuer: Signer): Promise<Uint8Array<ArrayBuffer>> {
  return signContent(EndNote.parse(note), issuer, END_NOTE_TYPE);
}

/** When the deployment was ended, when one of its own issuer keys says so of this deployment and this gate key. */
export function readEndNote(
  bytes: Uint8Array,
  issuerKeys: readonly PublicKey[],
  of: Pick<EndNote, 'deployment' | 'gateKey'>,
): Result<EpochSeconds, Problem<'destruction.note-invalid'>> {
  const content = readSignedContent(bytes, issuerKeys, END_NOTE_TYPE);
  const note = content.ok ? EndNote.safeParse(content.value) : null;
  if (!note?.success || note.data.deployment !== of.deployment) return refuse('destruction.note-invalid');
  const { gateKey, earlier = [], endedAt } = note.data;
  const isOurs = gateKey === of.gateKey || earlier.includes(of.gateKey);
  return isOurs ? ok(endedAt) : refuse('destruction.note-invalid');
}
