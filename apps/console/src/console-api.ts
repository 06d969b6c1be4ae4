import {
  ChosenModel,
  ClearanceTrustKeys,
  DeploymentList,
  DeploymentView,
  type ModelChoice,
  ModelList,
  Session,
} from '@tenzij/contracts';
import type { Language, Result } from '@tenzij/kernel';
import { type Api, type ApiRefusal, Nothing } from '@tenzij/ui';

type Answer<T> = Promise<Result<T, ApiRefusal>>;

/** What the console asks the server. */
export interface ConsoleApi {
  /** A one-time token for a session cookie. */
  signIn(token: string): Answer<Session>;
  session(): Answer<Session>;
  signOut(): Answer<undefined>;
  deployments(): Answer<DeploymentList>;
  deployment(id: string): Answer<DeploymentView>;
  /** A deployment's clearance as it was signed. */
  clearance(deployment: string): Answer<Uint8Array>;
  /** Whose signatures count. */
  trust(deployment: string): Answer<ClearanceTrustKeys>;
  models(): Answer<ModelList>;
  chooseModel(deployment: string, choice: ModelChoice): Answer<ChosenModel>;
}

export function createConsoleApi(api: Api): ConsoleApi {
  return {
    signIn: (token) => api.post('/api/session', { token }, Session),
    session: () => api.get('/api/session', Session),
    signOut: () => api.remove('/api/session', Nothing),
    deployments: () => api.get('/api/deployments', DeploymentList),
    deployment: (id) => api.get(`/api/deployments/${id}`, DeploymentView),
    clearance: (id) => api.getBytes(`/api/deployments/${id}/clearance`),
    trust: (id) => api.get(`/api/deployments/${id}/trust`, ClearanceTrustKeys),
    models: () => api.get('/api/models', ModelList),
    chooseModel: (id, choice) => api.post(`/api/deployments/${id}/model`, choice, ChosenModel),
  };
}

/** Where the browser downloads a deployment's ledger from: one entry a line. */
export function ledgerUrl(deployment: string): string {
  return `/api/deployments/${deployment}/ledger`;
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
