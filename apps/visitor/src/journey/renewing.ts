import { templateByteLength } from '@tenzij/kernel';
import { restsOnOtherWords } from './changes.ts';
import type { Context } from './context.ts';
import { hasGround } from './ground.ts';
import type { HeldPass, HeldReference, Journey } from './model.ts';
import { noticeScreen } from './stepping.ts';

/**
 * Whether a face pass holds numbers that the gates no longer compare, because another recogniser, or another
 * place for them, was cleared since. It still opens the regular lane, which looks at no face.
 */
export function isOutdated(held: HeldPass | null, offer: Journey['offer']): boolean {
  const made = held && madeBy(held);
  if (!made || !offer?.face) return false;
  const { model, storage } = offer.clearance;
  if (storage !== (held.storage ?? 'carried')) return true;
  return made.modelId !== model.id || made.length !== templateByteLength(model.template);
}

/** The model and length (bytes) of the template, wherever it is; `null` for a regular pass. */
function madeBy({ carried, sealed }: HeldPass): Pick<HeldReference, 'modelId' | 'length'> | null {
  if (!carried) return sealed ?? null;
  return { modelId: carried.template.modelId, length: carried.template.bytes.length };
}

/**
 * Whether recognition is off or paused while the phone holds a face pass: no face lane takes it now. It stays,
 * because a pause can end, and it opens the regular lane meanwhile.
 */
export function isOffNow(held: HeldPass | null, offer: Journey['offer']): boolean {
  return held?.kind === 'face' && offer?.face === false;
}

/**
 * Starts on a new face pass in the place of one that is outdated; that one stays until the new one is there.
 * The yes that was given still counts when the server says so and not one word changed of what was agreed
 * to. Otherwise it is asked for again.
 */
export function renew({ current, set, outside }: Context): void {
  const { visit, held, offer, busy } = current();
  if (!visit || !held || busy || !isOutdated(held, offer)) return;
  const stands = !restsOnOtherWords(held, visit) && hasGround(visit, current());
  const screen = stands ? ({ name: 'selfie' } as const) : noticeScreen(outside.now());
  set({ screen, problem: null, remark: null });
}
