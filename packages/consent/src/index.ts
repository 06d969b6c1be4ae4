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
  isAttested,
  mayEnrol,
  purposeSha256,
  type Withdrawer,
  withdrawConsent,
} from './consent.ts';
export { CONSENT_ERRORS } from './errors.ts';
export {
  appendEntry,
  isAnswer,
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
export { recordShown, wasShown } from './notice-shown.ts';
export { consentRecord, RECORD_KINDS } from './record/build.ts';
export {
  type ConsentEvent,
  type ConsentStanding,
  type ConsentStatus,
  type ConsentTerms,
  consentHistory,
  consentStateAt,
} from './record/history.ts';
export { CONTEXT as CONSENT_RECORD_CONTEXT, unknownTerms } from './record/terms.ts';
export type {
  ConsentRecord,
  RecordFacts,
  RecordNotice,
  RecordProcess,
  RecordStatus,
} from './record/types.ts';
export {
  RECORD_CHECKS,
  RECORD_REASONS,
  type RecordCheck,
  type RecordCheckId,
  type RecordVerification,
  verifyRecord,
} from './record/verify.ts';
export { WITHDRAWAL_ACTS, type WithdrawalAct, withdrawalAct } from './withdrawal-acts.ts';
