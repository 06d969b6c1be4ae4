import type { Bilingual } from './notice.ts';

/** By what act a yes was taken back. The ledger keeps the name of it, so that it reads in either language. */
export const WITHDRAWAL_ACTS = {
  withdrawal: { nl: 'Trok de toestemming in', en: 'Withdrew the consent' },
  'regular-pass': { nl: 'Koos de gewone pas', en: 'Chose the regular pass' },
  refusal: { nl: 'Zei alsnog nee', en: 'Said no after all' },
  erasure: { nl: 'Liet alle gegevens wissen', en: 'Had all data erased' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type WithdrawalAct = keyof typeof WITHDRAWAL_ACTS;

/** The words of a recorded act of withdrawal; `null` for what was recorded before acts were, or is none of ours. */
export function withdrawalAct(recorded: unknown): Bilingual | null {
  return typeof recorded === 'string' && Object.hasOwn(WITHDRAWAL_ACTS, recorded)
    ? WITHDRAWAL_ACTS[recorded as WithdrawalAct]
    : null;
}
