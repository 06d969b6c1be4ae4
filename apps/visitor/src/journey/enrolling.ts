import { type ConsentAnswers, ConsentReceipt, consentAct, type Visit } from '@tenzij/contracts';
import { type Language, ok, refuse, toIsoInstant } from '@tenzij/kernel';
import { catchUp } from './catching-up.ts';
import { restsOnOtherWords } from './changes.ts';
import type { Context } from './context.ts';
import { hasGround, routeNow } from './ground.ts';
import { showIssued } from './issued.ts';
import { issueRegularPass } from './issuing.ts';
import type { Remark } from './model.ts';
import { noticeScreen } from './stepping.ts';
import { untoldWithdrawal } from './withdrawing.ts';

/** In which language somebody answered, and whether for themselves. */
export interface Wording {
  readonly language: Language;
  /** At a desk: a parent or guardian who is there answers for a visitor under 16. */
  readonly byGuardian?: boolean;
}

/**
 * Opens the notice; without a clearance that covers it there is nothing to ask consent for. A yes that still
 * stands, given on this phone or by a guardian, isn't asked for again.
 */
export function chooseFace({ current, set, outside }: Context): void {
  const { visit, held, offer, busy, screen: from } = current();
  if (!visit || visit.withdrawn || !offer?.face || busy) return;
  // First the server hears of the withdrawal: a yes after it is a new one.
  const untold = untoldWithdrawal(from);
  const stands = hasGround(visit, current()) && !restsOnOtherWords(held, visit);
  const screen = stands ? ({ name: 'selfie' } as const) : noticeScreen(outside.now());
  set({ screen: untold ?? screen, problem: null, remark: null });
}

/** One press: the regular pass. The server takes back consent that was given, so that none stands unused. */
export function chooseRegular(context: Context): Promise<void> {
  return context.during((visit) => takeRegular(context, visit));
}

async function takeRegular(context: Context, visit: Visit, said: Remark | null = null) {
  const hadFace = context.current().held?.kind === 'face';
  const hadYes = hadFace || Object.values(visit.consents).includes('given');
  const undone = routeNow(context.current()) === 'consent' ? 'consent-undone' : 'face-undone';
  const issued = await issueRegularPass(context.outside, visit);
  const problem = await showIssued(
    context,
    { ...visit, consents: {} },
    issued,
    said ?? (hadYes ? undone : null),
  );
  return problem && catchUp(context, problem);
}

/** Records consent for every purpose, by one act of somebody who said they are 16 or over, or the guardian. */
export function giveConsent(context: Context, said: Wording): Promise<void> {
  return context.during(async (visit) => {
    const recorded = await answerAll(context, visit, said, true);
    if (recorded.ok) context.set({ visit: recorded.value, screen: { name: 'selfie' } });
    return recorded.ok ? null : catchUp(context, recorded.problem);
  });
}

/** Records the no, and gives the regular pass at once. */
export function refuseConsent(context: Context, said: Wording): Promise<void> {
  return context.during(async (visit) => {
    const recorded = await answerAll(context, visit, said, false);
    if (!recorded.ok) return catchUp(context, recorded.problem);
    // The no took back a yes before it, at the server: here as well, whatever comes next.
    if (context.current().held) await context.keep(recorded.value, null);
    context.set({ visit: recorded.value, held: null, agreed: null });
    return takeRegular(context, recorded.value, 'refused');
  });
}

/** The answers as the server recorded them. Without its word nothing was said yet. */
async function answerAll({ outside, current }: Context, visit: Visit, said: Wording, given: boolean) {
  const { screen } = current();
  const { language, byGuardian = false } = said;
  if (screen.name !== 'notice') return refuse('consent.not-given');
  const body: ConsentAnswers = {
    noticeSha256: visit.notice.sha256,
    answers: visit.purposes.map(({ id }) => ({ purpose: id, given })),
    // A no needs no word about age; at a desk it says who answered.
    attested: byGuardian ? 'guardian' : given ? '16-or-over' : null,
    shownAt: toIsoInstant(screen.shownAt),
    act: consentAct(byGuardian ? 'guardian' : 'visitor', given, language),
    language,
  };
  const answer = await outside.api.post('/api/visit/consents', body, ConsentReceipt);
  return answer.ok ? ok({ ...visit, consents: answer.value.consents }) : answer;
}
