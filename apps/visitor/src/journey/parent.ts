import { type ConsentAnswers, ConsentReceipt, consentAct, Visit, WithdrawalReceipt } from '@tenzij/contracts';
import { type EpochSeconds, refuse, toIsoInstant } from '@tenzij/kernel';
import type { Api, ApiRefusal } from '@tenzij/ui';
import { isOfBefore } from './catching-up.ts';
import type { Wording } from './enrolling.ts';
import { routeNow } from './ground.ts';
import type { Offer } from './model.ts';
import { offerOf } from './offer.ts';
import { hasConsent } from './opening.ts';

/** What a parent or guardian has before them. */
export interface Parent {
  readonly screen:
    | 'loading'
    | 'problem'
    | 'off'
    | 'question'
    | 'given'
    | 'standing'
    | 'refused'
    | 'withdrawn'
    | 'text';
  readonly visit: Visit | null;
  readonly offer: Offer | null;
  /** When the notice was put on the screen, whole seconds. */
  readonly shownAt: EpochSeconds;
  readonly busy: boolean;
  readonly problem: ApiRefusal | null;
}

export interface ParentOutside {
  readonly api: Api;
  now(): EpochSeconds;
  /** What the phone's own clock says. */
  ownNow?(): EpochSeconds;
}

export type ParentControl = ReturnType<typeof createParent>;

/** Already withdrawn, on this page or by the visitor: then nothing is left to take back. */
const NOTHING_LEFT = 'visit.nothing-to-withdraw';

/** Somebody's way from the link that a visitor under 16 gave them to an answer, and back. Keeps nothing. */
export function createParent(outside: ParentOutside) {
  const state = holder();
  const during = async (act: (visit: Visit) => Promise<ApiRefusal | null>) => {
    const { visit, busy } = state.current();
    if (busy || !visit) return;
    state.set({ busy: true, problem: null });
    const problem = await act(visit).catch(() => refuse('visitor.unexpected').problem);
    state.set({ problem, busy: false });
  };
  const show = (screen: Parent['screen']) => {
    if (!state.current().busy) state.set({ screen, problem: null });
  };
  return {
    current: state.current,
    subscribe: state.subscribe,
    open: () => open(outside, state),
    answer: (given: boolean, said: Pick<Wording, 'language'>) =>
      during(async (visit) => {
        const body = answerOf(visit, given, said, state.current().shownAt);
        const recorded = await outside.api.post('/api/visit/consents', body, ConsentReceipt);
        if (!recorded.ok) {
          // What they answered to is of before: they get what is asked now, with why.
          if (isOfBefore(recorded.problem)) await load(outside, state);
          return recorded.problem;
        }
        const { consents, ledger } = recorded.value;
        const answered = { giver: 'guardian', sequence: ledger.sequence } as const;
        state.set({ visit: { ...visit, consents, answered }, screen: given ? 'given' : 'refused' });
        return null;
      }),
    withdraw: () =>
      during(async () => {
        const answer = await outside.api.post('/api/visit/withdrawal', {}, WithdrawalReceipt);
        if (!answer.ok && answer.problem.code !== NOTHING_LEFT) return answer.problem;
        state.set({ screen: 'withdrawn' });
        return null;
      }),
    showText: () => show('text'),
    showQuestion: () => show('question'),
    readBytes: outside.api.getBytes,
  };
}

type State = ReturnType<typeof holder>;

function holder() {
  let parent: Parent = {
    screen: 'loading',
    visit: null,
    offer: null,
    shownAt: 0,
    busy: false,
    problem: null,
  };
  const listeners = new Set<() => void>();
  return {
    current: () => parent,
    set: (change: Partial<Parent>) => {
      parent = { ...parent, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

async function open(outside: ParentOutside, state: State): Promise<void> {
  state.set({ screen: 'loading', problem: null });
  const problem = await load(outside, state);
  if (problem) state.set({ screen: 'problem', problem });
}

/** How it stands now, on the screen that belongs to it. */
async function load(outside: ParentOutside, { set }: State): Promise<ApiRefusal | null> {
  const answer = await outside.api.get('/api/visit', Visit);
  if (!answer.ok) return answer.problem;
  const visit = answer.value;
  const isLeft = hasConsent(visit);
  if (visit.withdrawn && !isLeft) return refuse('visit.ticket-withdrawn').problem;
  const offer = offerOf(visit, outside);
  set({ visit, offer, shownAt: Math.floor(outside.now()), screen: firstScreen(visit, offer) });
  return null;
}

/**
 * A yes that stands can be taken back whether or not recognition is on, and whoever said it. Where a law stands in
 * for consent nothing is asked of anybody.
 */
function firstScreen(visit: Visit, offer: Offer): Parent['screen'] {
  if (routeNow({ offer, visit }) !== 'consent') return 'off';
  if (hasConsent(visit) || visit.pass === 'face') return isGuardians(visit) ? 'given' : 'standing';
  return offer.face ? 'question' : 'off';
}

/** Whether the last answer was a parent's or guardian's: only then it is put to them as theirs. */
export function isGuardians({ answered }: Visit): boolean {
  return answered?.giver === 'guardian';
}

function answerOf(
  { notice, purposes }: Visit,
  given: boolean,
  { language }: Pick<Wording, 'language'>,
  shownAt: EpochSeconds,
): ConsentAnswers {
  return {
    noticeSha256: notice.sha256,
    answers: purposes.map(({ id }) => ({ purpose: id, given })),
    attested: given ? 'guardian' : null,
    shownAt: toIsoInstant(shownAt),
    act: consentAct('guardian', given, language),
    language,
  };
}
