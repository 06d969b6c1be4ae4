import { explain } from '@tenzij/contracts';
import { ok, refuse } from '@tenzij/kernel';
import { describe, expect, it, vi } from 'vitest';
import type { Drafts } from './case/documents/drafts.ts';
import { createSessionStore as createStoreWith, type SessionApi } from './session-store.ts';

const TOKEN = 'a-token-of-a-sign-in-link';
const person = { id: 'lid-1', name: 'A. Jansen', role: 'organiser' } as const;
const session = {
  role: 'organiser',
  organisation: 'stichting',
  person,
  expires: '2099-01-01T00:00:00Z',
} as const;
const deployments = [
  { id: 'voorbeeld', name: 'Hoofdingang', specimen: true, exercise: false, shown: true, clearance: null },
];
const signedIn = { is: 'signed-in', session, deployments };

/** A refusal as it comes from the server, with its texts. */
function refusal(code: string) {
  return { ok: false, problem: explain({ code, params: {} }) } as const;
}

function fakeApi(overrides: Partial<SessionApi> = {}): SessionApi {
  return {
    signIn: async () => ok(session),
    session: async () => ok(session),
    signOut: async () => ok(undefined),
    deployments: async () => ok({ deployments }),
    ...overrides,
  };
}

const drafts = { belongTo: vi.fn(), eraseAll: vi.fn() } as unknown as Drafts;
const createSessionStore = (api: SessionApi) => createStoreWith(api, drafts);

const noSession = async () => refusal('server.sign-in-needed');
const usedLink = async () => refusal('server.sign-in-link-invalid');
const offline = async () => refuse('ui.offline');

describe('createSessionStore', () => {
  it('signs in with a link, once', async () => {
    const signIn = vi.fn(async () => ok(session));
    const store = createSessionStore(fakeApi({ signIn, session: noSession }));
    await store.enter(TOKEN);
    expect(signIn).toHaveBeenCalledExactlyOnceWith(TOKEN);
    expect(store.state.get()).toEqual(signedIn);
  });

  it('says that a used or malformed link does not work', async () => {
    for (const token of [TOKEN, 'short']) {
      const store = createSessionStore(fakeApi({ signIn: usedLink, session: noSession }));
      await store.enter(token);
      expect(store.state.get()).toEqual({ is: 'signed-out', because: 'link-refused' });
    }
  });

  it('lets somebody with a session in who opens a used link', async () => {
    const store = createSessionStore(fakeApi({ signIn: usedLink }));
    await store.enter(TOKEN);
    expect(store.state.get()).toEqual(signedIn);
  });

  it('keeps the token for another try when the server could not be reached', async () => {
    const signIn = vi.fn(async () => ok(session)).mockResolvedValueOnce(refuse('ui.offline') as never);
    const store = createSessionStore(fakeApi({ signIn }));
    await store.enter(TOKEN);
    const state = store.state.get();
    expect(state).toMatchObject({ is: 'problem', token: TOKEN });
    if (state.is === 'problem') await store.enter(state.token);
    expect(store.state.get()).toEqual(signedIn);
  });

  it('asks to sign in without a session, and shows a problem that is something else', async () => {
    const without = createSessionStore(fakeApi({ session: noSession }));
    await without.enter(null);
    expect(without.state.get()).toEqual({ is: 'signed-out', because: 'no-session' });
    const broken = createSessionStore(fakeApi({ session: async () => refusal('server.unexpected') }));
    await broken.enter(null);
    expect(broken.state.get()).toMatchObject({ is: 'problem', problem: { code: 'server.unexpected' } });
  });

  it('ends the session after a refusal only when the server no longer knows it', async () => {
    const answers = [ok(session), refuse('ui.offline'), refusal('server.sign-in-needed')] as const;
    const ask = vi.fn<SessionApi['session']>();
    for (const answer of [ok(session), ...answers]) ask.mockResolvedValueOnce(answer);
    const store = createSessionStore(fakeApi({ session: ask }));
    await store.enter(null);
    await store.recheck();
    await store.recheck();
    expect(store.state.get()).toEqual(signedIn);
    await store.recheck();
    expect(store.state.get()).toEqual({ is: 'signed-out', because: 'ended' });
  });

  it('does not claim to have signed out when the server never heard of it', async () => {
    const store = createSessionStore(fakeApi({ signOut: offline }));
    await store.enter(null);
    await store.signOut();
    expect(store.state.get()).toMatchObject({ is: 'problem', problem: { code: 'ui.offline' } });
  });
});
