import type { Storage } from '@tenzij/kernel';
import { insertMember } from '@tenzij/store-sql';
import type { InjectOptions } from 'fastify';
import { buildApp } from '../app.ts';
import { createSignInLink } from '../auth/sessions.ts';
import { readConfig } from '../config.ts';
import { type Context, type ContextOverrides, createContext } from '../context.ts';
import type { Api } from '../http/api.ts';
import { SPECIMEN } from '../specimen/identity.ts';
import { type SpecimenLinks, specimenLinks } from '../specimen/links.ts';
import { seedSpecimen } from '../specimen/seed.ts';
import { memoryKeyStore } from './memory-key-store.ts';
import { testDatabase } from './test-database.ts';

/** Headers that prove who asks. */
export type Credentials = Readonly<Record<string, string>>;

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly bytes: Uint8Array;
  // biome-ignore lint/suspicious/noExplicitAny: a test knows what it asked for
  readonly json: any;
}

export interface TestServer {
  readonly app: Api;
  readonly context: Context;
  readonly links: SpecimenLinks;
  /** The clock; tests move it. */
  readonly time: { now: number };
  /** Everything that was logged. */
  readonly logged: string[];
  call(method: InjectOptions['method'], url: string, as?: Credentials, body?: unknown): Promise<Answer>;
  visitor(number?: number): Credentials;
  gate(lane: 'face' | 'regular'): Credentials;
  signIn(role: 'organiser' | 'dpo' | 'crew'): Promise<Credentials>;
  close(): Promise<void>;
}

/** The member who signs in as `crew`. */
export const CREW = 'balie-van-het-voorbeeld';

export const DEPLOYMENT = 'lichtjes-aan-het-water';
const START = Date.UTC(2026, 10, 22, 12) / 1000;

/** A specimen festival in memory, asked without a network. */
export async function testServer({
  storage,
  ...overrides
}: ContextOverrides & { readonly storage?: Storage } = {}): Promise<TestServer> {
  const time = { now: START };
  const logged: string[] = [];
  const context = await createContext(readConfig({ TENZIJ_LOG: 'info' }), {
    db: overrides.db ?? (await testDatabase()),
    keys: memoryKeyStore(),
    clock: () => time.now,
    logTo: { write: (line) => logged.push(line) },
    ...overrides,
  });
  await seedSpecimen(context, storage);
  const app = await buildApp(context);
  const links = await specimenLinks(context);
  if (!links) throw new Error('the specimen was not set up');
  return {
    app,
    context,
    links,
    time,
    logged,
    ...asking(app, context, links),
    close: () => closeAll(app, context),
  };
}

function asking(
  app: Api,
  context: Context,
  links: SpecimenLinks,
): Pick<TestServer, 'call' | 'visitor' | 'gate' | 'signIn'> {
  const call: TestServer['call'] = async (method = 'GET', url, as = {}, body) => {
    const payload = body === undefined ? {} : { payload: JSON.stringify(body) };
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const {
      statusCode,
      headers,
      body: text,
      rawPayload,
    } = await app.inject({
      method,
      url,
      headers: { ...type, ...as },
      ...payload,
    });
    const isJson = /^application\/json(;|$)/.test(String(headers['content-type']));
    const json = isJson && text !== '' ? JSON.parse(text) : undefined;
    return { status: statusCode, headers, text, bytes: new Uint8Array(rawPayload), json };
  };
  return {
    call,
    visitor: (number = 0) => bearer(links.visitors[number]),
    gate: (lane) => bearer(links.gates[lane]),
    signIn: async (role) => {
      const token = role === 'crew' ? await crewToken(context) : links.console[role].split('#sign-in=')[1];
      const { headers } = await call('POST', '/api/session', {}, { token });
      return { cookie: String(headers['set-cookie']).split(';')[0] ?? '' };
    },
  };
}

/** A link for somebody at the desk, whom the specimen has not. */
async function crewToken(context: Context): Promise<string> {
  const member = { organisation: SPECIMEN.organisation.id, id: CREW };
  const row = { ...member, name: 'Sam van de balie', email: null, role: 'crew' } as const;
  await insertMember(context.db, row, context.clock());
  return createSignInLink(context, { organisation: member.organisation, member: member.id });
}

function bearer(link: string | undefined): Credentials {
  return { authorization: `Bearer ${link?.split('#')[1] ?? ''}` };
}

async function closeAll(app: Api, context: Context): Promise<void> {
  await app.close();
  await context.db.close();
}
