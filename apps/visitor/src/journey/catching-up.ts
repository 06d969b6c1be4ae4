import { Visit } from '@tenzij/contracts';
import type { ApiRefusal } from '@tenzij/ui';
import type { Context } from './context.ts';
import { hasGround } from './ground.ts';
import { offerOf } from './offer.ts';
import { overwrite } from './overwriting.ts';
import { homeOf, noticeScreen } from './stepping.ts';

/** Refusals that say that what the phone shows is of before: of the notice, the clearance, the event or the yes. */
const OF_BEFORE = [
  'consent.other-notice',
  'consent.unknown-purpose',
  'consent.unanswered-purpose',
  'consent.not-given',
  'visit.notice-not-shown',
  'visit.consent-not-asked',
  'visit.recognition-off',
  'visit.event-over',
  'visit.ticket-withdrawn',
];

export function isOfBefore({ code }: ApiRefusal): boolean {
  return OF_BEFORE.includes(code);
}

/**
 * After a refusal because something changed meanwhile: fetches how things stand and goes where that leads, so that
 * nobody is asked to read again what they have before them already. Answers the refusal, to be told there.
 */
export async function catchUp(context: Context, problem: ApiRefusal): Promise<ApiRefusal> {
  if (!isOfBefore(problem)) return problem;
  const { outside, current, set } = context;
  const answer = await outside.api.get('/api/visit', Visit);
  if (!answer.ok) return problem;
  const visit = answer.value;
  const offer = offerOf(visit, outside);
  if (visit.withdrawn) await forget(context);
  const { held, screen } = current();
  const isAsked = screen.name === 'notice' && offer.face && !hasGround(visit, { offer, visit });
  set({ visit, offer, screen: isAsked ? noticeScreen(outside.now()) : homeOf({ visit, held, screen }) });
  return problem;
}

/** Of a ticket that was taken back no face is kept. A withdrawal that the server has yet to hear of stays. */
async function forget({ outside, current, set }: Context): Promise<void> {
  overwrite(current());
  set({ held: null, agreed: null });
  await outside.store?.update((wallet) => (wallet?.withdrawing ? wallet : null));
}
