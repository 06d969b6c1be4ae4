import { DeploymentList, DeploymentView, Session } from '@tenzij/contracts';
import type { Result } from '@tenzij/kernel';
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
}

export function createConsoleApi(api: Api): ConsoleApi {
  return {
    signIn: (token) => api.post('/api/session', { token }, Session),
    session: () => api.get('/api/session', Session),
    signOut: () => api.remove('/api/session', Nothing),
    deployments: () => api.get('/api/deployments', DeploymentList),
    deployment: (id) => api.get(`/api/deployments/${id}`, DeploymentView),
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
