import type { Visit } from '@tenzij/contracts';
import type { EpochSeconds, Result } from '@tenzij/kernel';
import type { ApiRefusal } from '@tenzij/ui';
import { restsOnOtherWords } from './changes.ts';
import { withKeyOf } from './event-key.ts';
import type { HeldPass, Remark, Screen, Wallet } from './model.ts';

/**
 * Where a visitor who opens the link lands, and what of the wallet stays. A receipt without an answer is a
 * withdrawal that the server still has to hear of.
 */
export interface Opening {
  readonly screen: Screen;
  readonly visit: Visit | null;
  readonly held: HeldPass | null;
  readonly remark: Remark | null;
  /** What the phone keeps is over or revoked: it goes, and a face with it. */
  readonly forget: boolean;
}

/** Answers that say something about the connection, not about the ticket. */
const PASSING = ['ui.offline', 'ui.server-failed', 'ui.unexpected-answer'];

const NOTHING = { visit: null, held: null, remark: null, forget: false };

export function openingOf(
  answer: Result<Visit, ApiRefusal>,
  wallet: Wallet | null,
  now: EpochSeconds,
): Opening {
  return answer.ok ? withServer(answer.value, wallet, now) : withoutServer(answer.problem, wallet, now);
}

function withServer(visit: Visit, wallet: Wallet | null, now: EpochSeconds): Opening {
  const choose = (remark: Remark | null, forget: boolean): Opening => {
    return { ...NOTHING, visit, remark, forget, screen: { name: 'choice' } };
  };
  if (wallet?.withdrawing) return untold(visit, wallet);
  if (visit.withdrawn)
    return { ...NOTHING, visit, forget: wallet !== null, screen: { name: 'ticket-withdrawn' } };
  if (!wallet?.held) return choose(remarkWithoutPass(visit), false);
  if (now >= wallet.held.expires) return choose('expired', true);
  if (visit.pass !== wallet.held.kind && !isAskedAgain(visit, wallet.held))
    return choose('revoked-elsewhere', true);
  const held = withKeyOf(wallet.held, visit, visit.issuerKeys);
  return withPass(visit, asOthersAre(held, visit), null);
}

/** A yes that was taken back here stands no longer, whatever the server still has to hear. */
function untold(visit: Visit, { erasing = false }: Wallet): Opening {
  const screen = { name: 'receipt', receipt: null, erasedHere: true, erasing } as const;
  return { ...NOTHING, visit: { ...visit, consents: {} }, screen };
}

/** A regular pass is written like the face passes that its deployment has by now. */
function asOthersAre(held: HeldPass, { storage }: Visit): HeldPass {
  return held.kind === 'regular' ? { ...held, storage } : held;
}

/** Revoked by the server because the words changed, and not because anybody took the yes back. */
function isAskedAgain(visit: Visit, held: HeldPass): boolean {
  const isTakenBack = Object.values(visit.consents).some(
    (state) => state === 'withdrawn' || state === 'refused',
  );
  return visit.pass === 'none' && restsOnOtherWords(held, visit) && !isTakenBack;
}

/** A yes that was recorded before the connection or the page went still counts: nobody has to say it twice. */
function remarkWithoutPass(visit: Visit): Remark | null {
  if (visit.pass !== 'none') return 'another-device';
  return hasConsent(visit) ? 'consent-stands' : null;
}

/** A face pass that rests on other words than those that hold now is not shown: first they are. */
function withPass(visit: Visit, held: HeldPass, remark: Remark | null): Opening {
  if (restsOnOtherWords(held, visit)) return { ...NOTHING, visit, held, screen: { name: 'changed' } };
  return { ...NOTHING, visit, held, remark, screen: { name: 'pass' } };
}

/** Whether every purpose has a yes that the server counts. */
export function hasConsent({ purposes, consents }: Visit): boolean {
  return purposes.length > 0 && purposes.every(({ id }) => consents[id] === 'given');
}

function withoutServer(problem: ApiRefusal, wallet: Wallet | null, now: EpochSeconds): Opening {
  const held = wallet?.held ?? null;
  const over = held !== null && now >= held.expires;
  const stuck: Opening = { ...NOTHING, forget: over, screen: { name: 'problem', problem } };
  if (!wallet || !PASSING.includes(problem.code)) return stuck;
  const { visit } = wallet;
  if (wallet.withdrawing) return untold(visit, wallet);
  if (!held || over) return stuck;
  return withPass(visit, held, 'offline-pass');
}
