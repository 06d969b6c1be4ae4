import type { Context } from '../context.ts';
import type { Api } from '../http/api.ts';
import { addPasskey } from './account/add-passkey.ts';
import { manageCrew } from './account/crew.ts';
import { readAccount } from './account/read-account.ts';
import { removePasskey } from './account/remove-passkey.ts';
import { adoptExercise } from './cases/adopt-exercise.ts';
import { changeClearance, proposeClearance, readClearanceDesk, signClearance } from './cases/clearance.ts';
import { createCase } from './cases/create-case.ts';
import { listDocuments, readDocumentHistory, writeDocument } from './cases/documents.ts';
import { finishDpiaVersion, readDpia } from './cases/dpia.ts';
import { addEvidence, listEvidence, readEvidence } from './cases/evidence.ts';
import { listPresets } from './cases/list-presets.ts';
import { readAssessment } from './cases/read-assessment.ts';
import { readCase } from './cases/read-case.ts';
import { readConsultation } from './cases/read-consultation.ts';
import { addReviewEntry, readReview } from './cases/review.ts';
import { chooseModel } from './deployments/choose-model.ts';
import { listDeployments } from './deployments/list-deployments.ts';
import { readClearance } from './deployments/read-clearance.ts';
import { readDeployment } from './deployments/read-deployment.ts';
import { readLedger } from './deployments/read-ledger.ts';
import { readNotice } from './deployments/read-notice.ts';
import { readStatusList } from './deployments/read-status-list.ts';
import { readTrust } from './deployments/read-trust.ts';
import { answerAtDesk } from './desk/answer-at-desk.ts';
import { findAtDesk } from './desk/find-at-desk.ts';
import { linkAtDesk } from './desk/link-at-desk.ts';
import { passAtDesk } from './desk/pass-at-desk.ts';
import { endDeployment, stateBackups } from './endings/end-deployment.ts';
import { confirmDestroyed, readEndNote } from './endings/gate-ending.ts';
import { readDestruction, readDestructionCose, readDestructionPdf } from './endings/read-destruction.ts';
import { listOldPaper, readEventKeys, readOldPaperFile, replaceEventKey } from './event-keys/event-keys.ts';
import { readEventKey } from './event-keys/read-event-key.ts';
import { recordGateConsents, recordGateNotices } from './gate/before-looks.ts';
import { readDocumentTerms } from './gate/document-gate.ts';
import { readBundle } from './gate/read-bundle.ts';
import { readGateChanges, streamGateChanges } from './gate/read-changes.ts';
import { readComparison } from './gate/read-comparison.ts';
import { readSealed } from './gate/read-sealed.ts';
import { recordCounts } from './gate/record-counts.ts';
import { recordGateEvents } from './gate/record-events.ts';
import { changeGateLane } from './gates/change-lane.ts';
import { bidFarewell, readRevocation } from './gates/gate-revocation.ts';
import { readCrewCode, replaceCrewCode, setGateSettings } from './gates/gate-settings.ts';
import { inviteGate, readGates, revokeGate, withdrawGateInvitation } from './gates/manage-gates.ts';
import { pairGate, readGateInvitation } from './gates/pair-gate.ts';
import { readGateTraffic } from './gates/read-traffic.ts';
import { listModels } from './models/list-models.ts';
import { readReportFile } from './models/read-report-file.ts';
import { readReportPage } from './models/read-report-page.ts';
import { importDpiaForm } from './papers/import-dpia.ts';
import { readDossier } from './papers/read-dossier.ts';
import { readCnilPia, readFactsFile, readParDpia, readRegisterFile } from './papers/read-exports.ts';
import {
  readAdvicePaper,
  readAssessmentReport,
  readConsultationPaper,
  readDpiaPaper,
  readParityReport,
  readPermitSummary,
} from './papers/read-papers.ts';
import { observeQueues, recordCardReadings, takeBackObservation } from './queues/observe.ts';
import { printQueueCards } from './queues/print-cards.ts';
import { readQueues } from './queues/read-queues.ts';
import {
  addRegisterEntry,
  listAddedEntries,
  readRegisterView,
  removeRegisterEntry,
} from './register/edit-register.ts';
import {
  readAddedEntry,
  readRegisterCsv,
  readRegisterEntry,
  readRegisterFeed,
  readRegisterKey,
} from './register/read-register.ts';
import { readSession } from './session/read-session.ts';
import { signIn } from './session/sign-in.ts';
import { signInWithPasskey } from './session/sign-in-with-passkey.ts';
import { signOut } from './session/sign-out.ts';
import { readHealth } from './system/read-health.ts';
import { readOpenApi } from './system/read-openapi.ts';
import { actOnTicketingAnswer, readTicketingAnswers, readTicketRefusals } from './ticketing/answers.ts';
import { hearPretix } from './ticketing/hear-pretix.ts';
import {
  choosePretix,
  connectToPretix,
  disconnectFromPretix,
  readPretixNow,
  readPretixOptions,
  readTicketing,
} from './ticketing/pretix.ts';
import { readAdmissionsFile } from './ticketing/read-admissions.ts';
import { readGateTickets } from './ticketing/read-gate-tickets.ts';
import { removeWebhook, setWebhook, testWebhook } from './ticketing/webhook.ts';
import { createApiKey, readApiKeys, removeApiKey } from './tickets/api-keys.ts';
import { deleteTicket } from './tickets/delete-ticket.ts';
import { importTickets } from './tickets/import-tickets.ts';
import { queueMails, readMailStanding, sendTestMail } from './tickets/mails.ts';
import { readLinksFile, readTicketState, searchTicketList } from './tickets/read-tickets.ts';
import { withdrawTicketOf } from './tickets/withdraw-ticket.ts';
import { askLostLink } from './visit/ask-lost-link.ts';
import { eraseData } from './visit/erase-data.ts';
import { issueFacePass } from './visit/issue-face-pass.ts';
import { issueRegularPass } from './visit/issue-regular-pass.ts';
import { makeGuardianLink } from './visit/make-guardian-link.ts';
import { readConsentRecord, readConsentRecordPdf } from './visit/read-consent-record.ts';
import { readData } from './visit/read-data.ts';
import { readVisit } from './visit/read-visit.ts';
import { readVisitWaits } from './visit/read-waits.ts';
import { recordConsents } from './visit/record-consents.ts';
import { recordNoticeShownTo } from './visit/record-notice-shown.ts';
import { withdraw } from './visit/withdraw.ts';

/** Every operation of the API, one file each. */
const OPERATIONS: readonly ((app: Api, context: Context) => void)[] = [
  signIn,
  readSession,
  signOut,
  signInWithPasskey,
  readAccount,
  addPasskey,
  removePasskey,
  manageCrew,
  listDeployments,
  listPresets,
  createCase,
  adoptExercise,
  listDocuments,
  readDocumentHistory,
  writeDocument,
  addEvidence,
  listEvidence,
  readEvidence,
  readCase,
  readAssessment,
  readDpia,
  finishDpiaVersion,
  readConsultation,
  readReview,
  addReviewEntry,
  readClearanceDesk,
  proposeClearance,
  signClearance,
  changeClearance,
  readAssessmentReport,
  readDpiaPaper,
  importDpiaForm,
  readAdvicePaper,
  readConsultationPaper,
  readParityReport,
  readPermitSummary,
  readFactsFile,
  readParDpia,
  readCnilPia,
  readRegisterFile,
  readDossier,
  readDeployment,
  readLedger,
  readStatusList,
  readNotice,
  readClearance,
  readTrust,
  chooseModel,
  listModels,
  readReportPage,
  readReportFile,
  findAtDesk,
  answerAtDesk,
  passAtDesk,
  linkAtDesk,
  importTickets,
  searchTicketList,
  readTicketState,
  readLinksFile,
  deleteTicket,
  withdrawTicketOf,
  queueMails,
  readMailStanding,
  sendTestMail,
  createApiKey,
  readApiKeys,
  removeApiKey,
  readTicketing,
  connectToPretix,
  readPretixOptions,
  choosePretix,
  readPretixNow,
  disconnectFromPretix,
  readTicketRefusals,
  readTicketingAnswers,
  actOnTicketingAnswer,
  setWebhook,
  testWebhook,
  removeWebhook,
  readAdmissionsFile,
  hearPretix,
  askLostLink,
  readVisit,
  readVisitWaits,
  recordConsents,
  recordNoticeShownTo,
  readConsentRecord,
  readConsentRecordPdf,
  issueFacePass,
  issueRegularPass,
  withdraw,
  makeGuardianLink,
  readData,
  eraseData,
  readEventKey,
  readEventKeys,
  replaceEventKey,
  listOldPaper,
  readOldPaperFile,
  readBundle,
  readComparison,
  readDocumentTerms,
  recordGateConsents,
  recordGateNotices,
  readSealed,
  readGateTickets,
  recordCounts,
  recordGateEvents,
  readGateChanges,
  streamGateChanges,
  readGateInvitation,
  pairGate,
  readGates,
  readGateTraffic,
  inviteGate,
  withdrawGateInvitation,
  revokeGate,
  changeGateLane,
  observeQueues,
  takeBackObservation,
  recordCardReadings,
  readQueues,
  printQueueCards,
  setGateSettings,
  readCrewCode,
  replaceCrewCode,
  readRevocation,
  bidFarewell,
  readEndNote,
  confirmDestroyed,
  endDeployment,
  stateBackups,
  readDestruction,
  readDestructionCose,
  readDestructionPdf,
  readRegisterFeed,
  readRegisterCsv,
  readRegisterKey,
  readRegisterEntry,
  readAddedEntry,
  readRegisterView,
  listAddedEntries,
  addRegisterEntry,
  removeRegisterEntry,
  readHealth,
  readOpenApi,
];

export function registerOperations(app: Api, context: Context): void {
  for (const register of OPERATIONS) register(app, context);
}
