import { noticeSha256 } from '@tenzij/consent';
import type { Visit } from '@tenzij/contracts';
import { agreementSha256 } from './agreement.ts';
import type { HeldPass, Wallet } from './model.ts';

/** The notice and the purposes a yes was given to, word by word. */
export type Agreed = Pick<Visit, 'notice' | 'purposes'>;

type Sentence = { readonly nl: string; readonly en: string };

/** One text that isn't what it was. `null`: it wasn't there before, or is no longer. */
export interface Change {
  readonly id: string;
  /** The question of the notice; `null` for a purpose. */
  readonly question: Sentence | null;
  readonly before: Sentence | null;
  readonly after: Sentence | null;
}

function hashOf({ notice, purposes }: Agreed): string {
  return agreementSha256(noticeSha256(notice), purposes);
}

/** Whether a face pass rests on a yes to other words than those that stand there now. */
export function restsOnOtherWords(held: HeldPass | null, now: Agreed): boolean {
  return held?.kind === 'face' && held.agreement !== hashOf(now);
}

/** The words that the face pass in a wallet rests on, as far as the phone still has them. */
export function agreedIn(wallet: Wallet | null): Agreed | null {
  if (!wallet?.held?.agreement) return null;
  const { notice, purposes } = wallet.visit;
  return wallet.held.agreement === hashOf(wallet.visit) ? { notice, purposes } : (wallet.agreed ?? null);
}

/** What differs, in the order of the notice and then of the purposes. */
export function changesBetween(before: Agreed, after: Agreed): readonly Change[] {
  const items = after.notice.items.map(({ id, question, answer }) => {
    const old = before.notice.items.find((item) => item.id === id)?.answer ?? null;
    return { id, question, before: old, after: answer };
  });
  const ids = new Set([...before.purposes, ...after.purposes].map(({ id }) => id));
  const purposes = [...ids].map((id) => {
    const [old, now] = [before, after].map((words) => words.purposes.find((purpose) => purpose.id === id));
    return { id, question: null, before: old ?? null, after: now ?? null };
  });
  return [...items, ...purposes].filter((change) => !isSame(change.before, change.after));
}

function isSame(one: Sentence | null, other: Sentence | null): boolean {
  return one?.nl === other?.nl && one?.en === other?.en;
}
