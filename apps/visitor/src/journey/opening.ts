import type { Visit } from '@tenzij/contracts';
import type { EpochSeconds, Result } from '@tenzij/kernel';
import type { ApiRefusal } from '@tenzij/ui';
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
const RECEIPT: Screen = { name: 'receipt', receipt: null, erasedHere: true };

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
  if (wallet?.withdrawing) return { ...NOTHING, visit, screen: RECEIPT };
  if (!wallet?.held) return choose(visit.pass === 'none' ? null : 'another-device', false);
  if (now >= wallet.held.expires) return choose('expired', true);
  if (visit.pass !== wallet.held.kind) return choose('revoked-elsewhere', true);
  return { ...NOTHING, visit, held: wallet.held, screen: { name: 'pass' } };
}

function withoutServer(problem: ApiRefusal, wallet: Wallet | null, now: EpochSeconds): Opening {
  const held = wallet?.held ?? null;
  const over = held !== null && now >= held.expires;
  const stuck: Opening = { ...NOTHING, forget: over, screen: { name: 'problem', problem } };
  if (!wallet || !PASSING.includes(problem.code)) return stuck;
  const { visit } = wallet;
  if (wallet.withdrawing) return { ...NOTHING, visit, screen: RECEIPT };
  if (!held || over) return stuck;
  return { ...NOTHING, visit, held, remark: 'offline-pass', screen: { name: 'pass' } };
}
