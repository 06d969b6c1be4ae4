import {
  Account,
  AddedRegisterEntries,
  AddedRegisterEntry,
  type AddRegisterEntry,
  AssessmentView,
  CaseView,
  type ChangeClearance,
  ChosenModel,
  ClearanceDesk,
  ClearanceTrustKeys,
  ConsultationView,
  CreatedCase,
  DeploymentList,
  DeploymentView,
  DocumentList,
  DocumentRevision,
  DpiaCaseView,
  EvidenceFile,
  EvidenceFileList,
  FinishedDpia,
  ImportedDpia,
  type ModelChoice,
  ModelList,
  type NewCase,
  type NewPasskey,
  PasskeyOptions,
  type PasskeySignIn,
  PresetList,
  RegisterView,
  ReviewView,
  type SaveDocument,
  Session,
  SignedProposal,
  type SignProposal,
} from '@tenzij/contracts';
import type { ReviewDraft } from '@tenzij/dossier';
import type { Language, Result } from '@tenzij/kernel';
import { type Api, type ApiRefusal, Nothing, type Schema } from '@tenzij/ui';
import { type CrewApi, createCrewApi } from './account/crew-api.ts';
import { createDeskApi, type DeskApi } from './desk/desk-api.ts';
import { createEndingApi, type EndingApi } from './ending/ending-api.ts';
import { createEventKeysApi, type EventKeysApi } from './gates/event-keys-api.ts';
import { createGatesApi, type GatesApi } from './gates/gates-api.ts';
import { createTapsApi, type TapsApi } from './queue/taps-api.ts';
import { createTicketingApi, type TicketingApi } from './ticketing/ticketing-api.ts';
import { createTicketsApi, type TicketsApi } from './tickets/tickets-api.ts';
import { createQueuesApi, type QueuesApi } from './waiting/queues-api.ts';

export type Answer<T> = Promise<Result<T, ApiRefusal>>;

/** Whether norms that were proposed and are not law yet count. */
export type Proposals = 'applied' | 'left-out';

/** What the console asks the server. */
export interface ConsoleApi
  extends TicketsApi,
    TicketingApi,
    CrewApi,
    DeskApi,
    EndingApi,
    EventKeysApi,
    GatesApi,
    QueuesApi,
    TapsApi {
  /** A one-time token for a session cookie. */
  signIn(token: string): Answer<Session>;
  passkeySignInOptions(): Answer<PasskeyOptions>;
  signInWithPasskey(proof: PasskeySignIn): Answer<Session>;
  session(): Answer<Session>;
  signOut(): Answer<undefined>;
  account(): Answer<Account>;
  passkeyOptions(): Answer<PasskeyOptions>;
  addPasskey(passkey: NewPasskey): Answer<undefined>;
  removePasskey(credentialId: string): Answer<undefined>;

  deployments(): Answer<DeploymentList>;
  deployment(id: string): Answer<DeploymentView>;
  presets(): Answer<PresetList>;
  createCase(opening: NewCase): Answer<{ readonly id: string }>;
  /** Makes an exercise a deployment of one's own. */
  adopt(deployment: string): Answer<undefined>;
  caseView(deployment: string): Answer<CaseView>;

  /** The latest version of everything that was written. */
  documents(deployment: string): Answer<DocumentList>;
  /** Every version of one document, the newest first. */
  history(deployment: string, document: string): Answer<DocumentList>;
  saveDocument(deployment: string, document: string, save: SaveDocument): Answer<DocumentRevision>;
  evidence(deployment: string): Answer<EvidenceFileList>;
  addEvidence(deployment: string, name: string, file: Blob): Answer<EvidenceFile>;

  assessment(deployment: string, proposals?: Proposals): Answer<AssessmentView>;
  dpia(deployment: string): Answer<DpiaCaseView>;
  /** `voidsClearance`: once the organiser was told that this ends the clearance. */
  finishDpia(deployment: string, voidsClearance: boolean): Answer<FinishedDpia>;
  importDpia(deployment: string, form: unknown): Answer<ImportedDpia>;
  consultation(deployment: string): Answer<ConsultationView>;
  review(deployment: string): Answer<ReviewView>;
  addReviewEntry(deployment: string, entry: ReviewDraft): Answer<unknown>;

  clearanceDesk(deployment: string): Answer<ClearanceDesk>;
  propose(deployment: string): Answer<unknown>;
  sign(deployment: string, signature: SignProposal): Answer<SignedProposal>;
  changeClearance(deployment: string, change: ChangeClearance): Answer<unknown>;
  /** A deployment's clearance as it was signed. */
  clearance(deployment: string): Answer<Uint8Array>;
  /** Whose signatures count. */
  trust(deployment: string): Answer<ClearanceTrustKeys>;

  /** What the public register says of a deployment, or would say. */
  register(deployment: string): Answer<RegisterView>;
  /** Entries of other servers that this organisation put in the register. */
  addedEntries(): Answer<AddedRegisterEntries>;
  addEntry(entry: AddRegisterEntry): Answer<AddedRegisterEntry>;
  removeEntry(key: string, deployment: string): Answer<undefined>;

  models(): Answer<ModelList>;
  chooseModel(deployment: string, choice: ModelChoice): Answer<ChosenModel>;
}

/** An answer that nothing is read from: whoever asked asks afterwards how things stand. */
const Whatever: Schema<unknown> = { safeParse: (data) => ({ success: true, data }) };

export function createConsoleApi(api: Api): ConsoleApi {
  const of = (deployment: string) => `/api/deployments/${deployment}`;
  return {
    ...createTicketsApi(api),
    ...createTicketingApi(api),
    ...createCrewApi(api),
    ...createDeskApi(api),
    ...createEndingApi(api),
    ...createEventKeysApi(api),
    ...createGatesApi(api),
    ...createQueuesApi(api),
    ...createTapsApi(api),
    signIn: (token) => api.post('/api/session', { token }, Session),
    passkeySignInOptions: () => api.post('/api/session/passkey-options', undefined, PasskeyOptions),
    signInWithPasskey: (proof) => api.post('/api/session/passkey', proof, Session),
    session: () => api.get('/api/session', Session),
    signOut: () => api.remove('/api/session', Nothing),
    account: () => api.get('/api/account', Account),
    passkeyOptions: () => api.post('/api/account/passkey-options', undefined, PasskeyOptions),
    addPasskey: (passkey) => api.post('/api/account/passkeys', passkey, Nothing),
    removePasskey: (id) => api.remove(`/api/account/passkeys?credential=${encodeURIComponent(id)}`, Nothing),

    deployments: () => api.get('/api/deployments', DeploymentList),
    deployment: (id) => api.get(of(id), DeploymentView),
    presets: () => api.get('/api/presets', PresetList),
    createCase: (opening) => api.post('/api/deployments', opening, CreatedCase),
    adopt: (id) => api.post(`${of(id)}/adoption`, undefined, Nothing),
    caseView: (id) => api.get(`${of(id)}/case`, CaseView),

    documents: (id) => api.get(`${of(id)}/documents`, DocumentList),
    history: (id, key) => api.get(`${of(id)}/documents/${encodeURIComponent(key)}/history`, DocumentList),
    saveDocument: (id, key, save) =>
      api.put(`${of(id)}/documents/${encodeURIComponent(key)}`, save, DocumentRevision),
    evidence: (id) => api.get(`${of(id)}/evidence`, EvidenceFileList),
    addEvidence: (id, name, file) =>
      api.postFile(`${of(id)}/evidence?name=${encodeURIComponent(name)}`, file, EvidenceFile),

    assessment: (id, proposals = 'applied') =>
      api.get(`${of(id)}/assessment?proposals=${proposals}`, AssessmentView),
    dpia: (id) => api.get(`${of(id)}/dpia`, DpiaCaseView),
    finishDpia: (id, voidsClearance) => api.post(`${of(id)}/dpia/versions`, { voidsClearance }, FinishedDpia),
    importDpia: (id, form) => api.post(`${of(id)}/dpia/import`, form, ImportedDpia),
    consultation: (id) => api.get(`${of(id)}/consultation`, ConsultationView),
    review: (id) => api.get(`${of(id)}/review`, ReviewView),
    addReviewEntry: (id, entry) => api.post(`${of(id)}/review`, entry, Whatever),

    clearanceDesk: (id) => api.get(`${of(id)}/clearance-desk`, ClearanceDesk),
    propose: (id) => api.post(`${of(id)}/clearance-proposal`, {}, Whatever),
    sign: (id, signature) => api.post(`${of(id)}/clearance-signature`, signature, SignedProposal),
    changeClearance: (id, change) => api.post(`${of(id)}/clearance-state`, change, Whatever),
    clearance: (id) => api.getBytes(`${of(id)}/clearance`),
    trust: (id) => api.get(`${of(id)}/trust`, ClearanceTrustKeys),

    register: (id) => api.get(`${of(id)}/register`, RegisterView),
    addedEntries: () => api.get('/api/register/entries', AddedRegisterEntries),
    addEntry: (entry) => api.post('/api/register/entries', entry, AddedRegisterEntry),
    removeEntry: (key, id) => api.remove(`/api/register/entries/${key}/${id}`, Nothing),

    models: () => api.get('/api/models', ModelList),
    chooseModel: (id, choice) => api.post(`${of(id)}/model`, choice, ChosenModel),
  };
}

/** Where the browser downloads a deployment's ledger from: one entry a line. */
export function ledgerUrl(deployment: string): string {
  return `/api/deployments/${deployment}/ledger`;
}

/** A deployment's clearance as it was signed, and the public keys whose signatures count: to check elsewhere. */
export function clearanceUrl(deployment: string): string {
  return `/api/deployments/${deployment}/clearance`;
}

export function trustUrl(deployment: string): string {
  return `/api/deployments/${deployment}/trust`;
}

/** The name the downloaded ledger gets. */
export function ledgerFile(deployment: string): string {
  return `tenzij-ledger-${deployment}.jsonl`;
}

/** A model's evaluation report, as a page to read. */
export function reportUrl(model: string, language: Language): string {
  return `/api/models/${model}/report?lang=${language}`;
}

/** The same report as a file, to compare its hash. */
export function reportFileUrl(model: string): string {
  return `/api/models/${model}/report.json`;
}

/** A document that was given as evidence. */
export function evidenceUrl(deployment: string, sha256: string): string {
  return `/api/deployments/${deployment}/evidence/${sha256}`;
}

const DPIA_FILES = {
  html: 'dpia.html',
  pdf: 'dpia.pdf',
  par: 'exports/par-dpia.json',
  cnil: 'exports/cnil-pia.json',
} as const;

/** The newest finished DPIA as a page, as a PDF, or as a file of another program. */
export function dpiaFileUrl(deployment: string, kind: keyof typeof DPIA_FILES, language: Language): string {
  return `/api/deployments/${deployment}/${DPIA_FILES[kind]}?lang=${language}`;
}

/** The DPIA as it stands now, finished or not. */
export function dpiaDraftUrl(deployment: string, kind: 'html' | 'pdf', language: Language): string {
  return `${dpiaFileUrl(deployment, kind, language)}&draft=true`;
}
