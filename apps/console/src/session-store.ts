import { type DeploymentList, type ErrorCode, type Session, SignIn } from '@tenzij/contracts';
import { type Result, refuse } from '@tenzij/kernel';
import type { ApiRefusal } from '@tenzij/ui';
import type { Drafts } from './case/documents/drafts.ts';
import type { ConsoleApi } from './console-api.ts';
import { createStore, type Store } from './store.ts';

export type SignedOutBecause = 'no-session' | 'link-refused' | 'ended' | 'signed-out';

export type SessionState =
  | { readonly is: 'checking' }
  | { readonly is: 'signed-out'; readonly because: SignedOutBecause }
  | {
      readonly is: 'signed-in';
      readonly session: Session;
      readonly deployments: DeploymentList['deployments'];
    }
  /** We couldn't find out. `token` is the sign-in link's, kept in memory for another try. */
  | { readonly is: 'problem'; readonly problem: ApiRefusal; readonly token: string | null };

export interface SessionStore {
  readonly state: Store<SessionState>;
  /** Signs in with a link's token, or finds the session there already is. Also how to try again. */
  enter(token: string | null): Promise<void>;
  /** Finds out, after a refusal, whether the server still knows the session. */
  recheck(): Promise<void>;
  /** Asks for the list of deployments again: after one was made. */
  relist(): Promise<void>;
  /** Ends the session, and erases what was typed and not saved. */
  signOut(): Promise<void>;
}

export type SessionApi = Pick<ConsoleApi, 'signIn' | 'session' | 'signOut' | 'deployments'>;

const NO_SESSION: ErrorCode = 'server.sign-in-needed';
const LINK_REFUSED: ErrorCode = 'server.sign-in-link-invalid';

export function createSessionStore(api: SessionApi, drafts: Drafts): SessionStore {
  const state = createStore<SessionState>({ is: 'checking' });
  const signedOut = (because: SignedOutBecause) => state.set({ is: 'signed-out', because });

  async function enter(token: string | null): Promise<void> {
    state.set({ is: 'checking' });
    if (token === null) return enterWith(await api.session(), 'no-session', null);
    const session = SignIn.safeParse({ token }).success ? await api.signIn(token) : refuse(LINK_REFUSED);
    if (session.ok || session.problem.code !== LINK_REFUSED) return enterWith(session, 'link-refused', token);
    // Whoever opens a link for the second time usually still is signed in.
    return enterWith(await api.session(), 'link-refused', null);
  }

  async function enterWith(
    session: Result<Session, ApiRefusal>,
    otherwise: SignedOutBecause,
    token: string | null,
  ): Promise<void> {
    if (!session.ok) {
      if (session.problem.code === NO_SESSION) return signedOut(otherwise);
      return state.set({ is: 'problem', problem: session.problem, token });
    }
    drafts.belongTo(session.value.person.id);
    // Desk crew see no cases.
    if (session.value.role === 'crew')
      return state.set({ is: 'signed-in', session: session.value, deployments: [] });
    const list = await api.deployments();
    if (!list.ok) return state.set({ is: 'problem', problem: list.problem, token: null });
    state.set({ is: 'signed-in', session: session.value, deployments: list.value.deployments });
  }

  async function recheck(): Promise<void> {
    const session = await api.session();
    if (!session.ok && session.problem.code === NO_SESSION) signedOut('ended');
  }

  async function signOut(): Promise<void> {
    const left = await api.signOut();
    if (left.ok || left.problem.code === NO_SESSION) {
      drafts.eraseAll();
      return signedOut('signed-out');
    }
    state.set({ is: 'problem', problem: left.problem, token: null });
  }

  async function relist(): Promise<void> {
    const list = await api.deployments();
    const now = state.get();
    if (list.ok && now.is === 'signed-in') state.set({ ...now, deployments: list.value.deployments });
  }

  return { state, enter, recheck, relist, signOut };
}
