export {
  type Attestation,
  answerConsent,
  type ConsentAnswer,
  type ConsentGiver,
  type ConsentProblem,
  type ConsentState,
  type ConsentStates,
  consentStates,
  type DeskPart,
  mayEnrol,
  withdrawConsent,
} from './consent.ts';
export { CONSENT_ERRORS } from './errors.ts';
export {
  appendEntry,
  LEDGER_START,
  type LedgerBody,
  type LedgerCheck,
  type LedgerDraft,
  type LedgerEntry,
  type LedgerKind,
  verifyLedger,
} from './ledger.ts';
export {
  type ExtractedEntry,
  extractEntry,
  isWholeEntry,
  type LedgerLink,
  verifyExtract,
} from './ledger-extract.ts';
export {
  type Bilingual,
  createNotice,
  NOTICE_ITEMS,
  NOTICE_QUESTIONS,
  type Notice,
  type NoticeItem,
  type NoticeItemId,
  noticeSha256,
} from './notice.ts';
