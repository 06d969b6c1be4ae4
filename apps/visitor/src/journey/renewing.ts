import { templateByteLength } from '@tenzij/kernel';
import { restsOnOtherWords } from './changes.ts';
import type { Context } from './context.ts';
import type { HeldPass, Journey } from './model.ts';
import { hasConsent } from './opening.ts';
import { noticeScreen } from './stepping.ts';

/**
 * Whether a face pass holds numbers that the gates no longer compare, because another recogniser was cleared
 * since. It still opens the regular lane, which looks at no face.
 */
export function isOutdated(held: HeldPass | null, offer: Journey['offer']): boolean {
  if (!held?.carried || !offer?.face) return false;
  const { template } = held.carried;
  const { id, template: shape } = offer.clearance.model;
  return template.modelId !== id || template.bytes.length !== templateByteLength(shape);
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
  const stands = !restsOnOtherWords(held, visit) && hasConsent(visit);
  const screen = stands ? ({ name: 'selfie' } as const) : noticeScreen(outside.now());
  set({ screen, problem: null, remark: null });
}
