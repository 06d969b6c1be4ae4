import type { OwnLedgerEntry, VisitData } from '@tenzij/contracts';

const SAID = [
  'consent-given',
  'consent-refused',
  'consent-withdrawn',
  'notice-shown',
  'erased',
  'ticket-withdrawn',
  'ticket-restored',
] as const;

/** What a desk did, as the ledger names it. */
const DESK_ACTS = ['withdrawal', 'paper-pass', 'link-sent', 'kiosk-opened'] as const;

type EntryText =
  | `rights.entry.${(typeof SAID)[number]}`
  | `rights.desk.${(typeof DESK_ACTS)[number]}`
  | 'rights.entry.other';

/** The text that says in words what a line of the ledger is. */
export function entryText({ kind, body }: Pick<OwnLedgerEntry, 'kind' | 'body'>): EntryText {
  const said = SAID.find((one) => one === kind);
  if (said) return `rights.entry.${said}`;
  const act = kind === 'desk-act' && DESK_ACTS.find((one) => one === body.act);
  return act ? `rights.desk.${act}` : 'rights.entry.other';
}

/** Whether a face pass on paper or as a picture counts no more: nobody but who holds that can erase it. */
export function hasRevokedPaper(passes: VisitData['passes']): boolean {
  return passes.some(({ kind, form, state }) => kind === 'face' && form === 'paper' && state === 'revoked');
}
