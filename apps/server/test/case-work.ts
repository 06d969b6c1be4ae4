import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClearanceDesk, DpiaCaseView, SignProposal } from '@tenzij/contracts';
import { DERIVED_CONDITIONS, type Plan } from '@tenzij/dossier';
import { DEFAULT_MODEL } from '@tenzij/face';
import { fromBase64Url, keyText, toBase64Url } from '@tenzij/kernel';
import { parseScenario } from '@tenzij/norms';
import { insertPasskey, insertRevision, latestRevisions } from '@tenzij/store-sql';
import {
  type SoftwareAuthenticator,
  softwareAuthenticator,
} from '../../../packages/kernel/test/authenticator.ts';
import { createSignInLink } from '../src/auth/sessions.ts';
import { answerKey, answerOf } from '../src/cases/answers.ts';
import { JUDGEMENT, RISK_BODIES, SECTION_TEXTS } from '../src/specimen/dpia.ts';
import { linkFor, SPECIMEN_MEMBERS } from '../src/specimen/identity.ts';
import { NOTICE_ANSWERS, PURPOSES } from '../src/specimen/notice.ts';
import { REGISTER } from '../src/specimen/register.ts';
import type { Answer, Credentials, TestServer } from '../src/testing/test-server.ts';

const ROOT = join(import.meta.dirname, '../../..');
const DAY = 86_400;

/** Two people at work on one deployment, through the API alone. */
export interface CaseWork {
  readonly id: string;
  readonly organiser: Credentials;
  readonly dpo: Credentials;
  get(path: string, as?: Credentials): Promise<Answer>;
  post(path: string, body: unknown, as?: Credentials): Promise<Answer>;
  /** Saves a document on top of its latest revision. */
  save(document: string, body: unknown, more?: object): Promise<Answer>;
  /** Every question that isn't settled by what is held, as the worked example answers it. */
  answerAll(scenario?: string): Promise<void>;
  plan(changes?: Partial<Plan>): Promise<Answer>;
  notice(): Promise<Answer>;
  dpia(): Promise<Answer>;
  advise(opinion?: string): Promise<Answer>;
  propose(): Promise<Answer>;
  /** Signs the open proposal with this person's passkey, or with `changes` to what it signs. */
  sign(role: 'organiser' | 'dpo', changes?: Parameters<SoftwareAuthenticator['assert']>[1]): Promise<Answer>;
  /**
   * All of the above up to and including the advice; documents are written straight to the database, the plan
   * with these changes, the answers those of a worked example: of the festival unless another is named.
   */
  ready(changes?: Partial<Plan>, scenario?: string): Promise<void>;
}

/** Passkeys for the name that test servers have. */
const PASSKEYS = {
  organiser: softwareAuthenticator(11, 'localhost'),
  dpo: softwareAuthenticator(12, 'localhost'),
};

/** A new deployment of the specimen's organisation, with a passkey for each of its two people. */
export async function openCase(server: TestServer, body: object = ownEvent(server)): Promise<CaseWork> {
  const organiser = await signInAgain(server, 'organiser');
  const dpo = await signInAgain(server, 'dpo');
  await givePasskeys(server);
  const created = await server.call('POST', '/api/deployments', organiser, body);
  if (created.status !== 200) throw new Error(created.text);
  const id: string = created.json.id;
  const base = `/api/deployments/${id}`;
  const get: CaseWork['get'] = (path, as = organiser) => server.call('GET', `${base}/${path}`, as);
  const post: CaseWork['post'] = (path, sent, as = organiser) =>
    server.call('POST', `${base}/${path}`, as, sent);
  const revisionOf = async (document: string) => {
    const { json } = await get('documents');
    return json.documents.find((held: { document: string }) => held.document === document)?.revision ?? 0;
  };
  const save: CaseWork['save'] = async (document, sent, more = {}) =>
    server.call('PUT', `${base}/documents/${document}`, organiser, {
      basedOn: await revisionOf(document),
      body: sent,
      ...more,
    });
  const work: CaseWork = {
    id,
    organiser,
    dpo,
    get,
    post,
    save,
    answerAll: async (scenario = FESTIVAL) => {
      for (const [condition, fact] of await factsOf(scenario))
        await expectOk(save(answerKey(condition as never), answerOf(fact)));
    },
    plan: (changes = {}) => save('plan', { ...decided(server), ...changes }),
    notice: () => save('notice', { answers: NOTICE_ANSWERS }),
    dpia: async () => {
      await expectOk(save('dpia-judgement', JUDGEMENT));
      for (const [risk, risked] of RISK_BODIES) await expectOk(save(`dpia-risk:${risk}`, risked));
      for (const { id: section, filled } of ((await get('dpia')).json as DpiaCaseView).sections) {
        const text = SECTION_TEXTS[section];
        if (text) await expectOk(save(`dpia:${section}`, { text, basedOnFilled: filled.sha256 }));
      }
      return post('dpia/versions', {});
    },
    advise: async (opinion = 'proceed') => {
      const { dpiaVersion } = (await get('review', dpo)).json;
      const advice = {
        target: 'overall',
        kind: 'advice',
        opinion,
        text: 'Gelezen en beoordeeld.',
        dpiaVersion,
      };
      return post('review', advice, dpo);
    },
    propose: () => post('clearance-proposal', {}),
    sign: async (role, changes = {}) => {
      const as = role === 'organiser' ? organiser : dpo;
      const { origin } = new URL(server.context.publicUrl());
      const { proposal } = (await get('clearance-desk', as)).json as ClearanceDesk;
      const payload = fromBase64Url(proposal?.payload ?? '') ?? new Uint8Array();
      return post(
        'clearance-signature',
        signatureOf(proposal?.id ?? '', PASSKEYS[role], payload, { origin, ...changes }),
        as,
      );
    },
    ready: async (changes = {}, scenario = FESTIVAL) => {
      await writeAtOnce(server, id, changes, scenario);
      const { sections, lacks } = (await get('dpia')).json as DpiaCaseView;
      const asked = new Set(lacks.map(({ document }) => document));
      await writeDocuments(
        server,
        id,
        sections.flatMap(({ id: section, filled }) => {
          const text = SECTION_TEXTS[section] ?? (asked.has(`dpia:${section}`) ? OWN_TEXT : undefined);
          return text ? [[`dpia:${section}`, { text, basedOnFilled: filled.sha256 }] as const] : [];
        }),
      );
      await expectOk(post('dpia/versions', {}));
      await expectOk(work.advise());
    },
  };
  return work;
}

async function signInAgain(server: TestServer, role: 'organiser' | 'dpo'): Promise<Credentials> {
  const token = await createSignInLink(server.context, linkFor(role));
  const { headers } = await server.call('POST', '/api/session', {}, { token });
  return { cookie: String(headers['set-cookie']).split(';')[0] ?? '' };
}

/** Everything but the sections of the DPIA, which are written on what is filled in. */
async function writeAtOnce(
  server: TestServer,
  id: string,
  changes: Partial<Plan>,
  scenario: string,
): Promise<void> {
  await writeDocuments(server, id, [
    ...(await factsOf(scenario)).map(
      ([condition, fact]) => [answerKey(condition as never), answerOf(fact)] as const,
    ),
    ['plan', { ...decided(server), ...changes }],
    ['notice', { answers: NOTICE_ANSWERS }],
    ['register', REGISTER],
    ['dpia-judgement', JUDGEMENT],
    ...RISK_BODIES.map(([risk, body]) => [`dpia-risk:${risk}`, body] as const),
  ]);
}

async function writeDocuments(
  { context, time }: TestServer,
  deployment: string,
  documents: readonly (readonly [string, unknown])[],
): Promise<void> {
  const { organisation, id: member } = SPECIMEN_MEMBERS.organiser;
  const held = await latestRevisions(context.db, { organisation, deployment });
  for (const [document, body] of documents) {
    const basedOn = held.find((revision) => revision.document === document)?.revision ?? 0;
    await insertRevision(
      context.db,
      { organisation, deployment },
      { document, basedOn, body, member },
      time.now,
    );
  }
}

function signatureOf(
  proposal: string,
  passkey: SoftwareAuthenticator,
  payload: Uint8Array,
  changes: Parameters<SoftwareAuthenticator['assert']>[1],
): SignProposal {
  const { authenticatorData, clientDataJSON, signature } = passkey.assert(payload, changes);
  return {
    proposal,
    assertion: {
      credentialId: credentialOf(passkey),
      authenticatorData: toBase64Url(authenticatorData),
      clientDataJSON: toBase64Url(clientDataJSON),
      signature: toBase64Url(signature),
    },
  };
}

async function givePasskeys({ context, time }: TestServer): Promise<void> {
  for (const role of ['organiser', 'dpo'] as const) {
    await insertPasskey(context.db, {
      organisation: SPECIMEN_MEMBERS[role].organisation,
      member: SPECIMEN_MEMBERS[role].id,
      credentialId: credentialOf(PASSKEYS[role]),
      trustKey: keyText(PASSKEYS[role].publicKey),
      counter: 0,
      label: 'Test',
      createdAt: time.now,
    });
  }
}

function credentialOf({ publicKey }: SoftwareAuthenticator): string {
  return `passkey-${publicKey.kid}`;
}

/** An evening a month from now. */
function ownEvent({ time }: TestServer) {
  const starts = time.now + 30 * DAY;
  const at = (seconds: number) => new Date(seconds * 1000).toISOString();
  const event = { name: 'Zomeravond', place: 'Utrecht', starts: at(starts), ends: at(starts + DAY) };
  return { name: 'Gezichtspas bij de Zomeravond', kind: 'event', event };
}

function decided({ time }: TestServer): Plan {
  const starts = time.now + 30 * DAY;
  return {
    event: { name: 'Zomeravond', place: 'Utrecht', starts, ends: starts + DAY },
    purposes: PURPOSES.map((purpose) => ({ ...purpose })),
    mode: 'verification',
    storage: 'carried',
    model: { id: DEFAULT_MODEL.id, falseMatchRate: '1e-4' },
    attackDetection: { passiveMinimum: null, challenge: 'none' },
    lanes: { face: 3, regular: 3 },
    parity: {
      p90GapSeconds: 60,
      reason: 'Langer dan een minuut merkt iedereen.',
      terms: { afterSeconds: 600, resumeSeconds: 300, unmeasured: 'alarm' },
    },
    validity: { notBefore: starts, expires: starts + DAY },
    contact: { name: 'Privacy', email: 'privacy@example.org' },
  };
}

/** Of a part that the texts of the festival leave to what is filled in. */
const OWN_TEXT = 'Dit deel is voor deze inzet apart beschreven en met de betrokkenen besproken.';

/** The festival that meets every condition. */
const FESTIVAL = 'specimen-festival';

export function festivalFacts() {
  return factsOf(FESTIVAL);
}

/** The answers of a worked example, without those that the product settles. */
async function factsOf(name: string) {
  const path = `law/scenarios/${name}.yaml`;
  const scenario = parseScenario(await readFile(join(ROOT, path), 'utf8'), path);
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.problems));
  const derived: readonly string[] = DERIVED_CONDITIONS;
  return Object.entries(scenario.value.file.facts).filter(([id]) => !derived.includes(id));
}

async function expectOk(answer: Promise<Answer>): Promise<void> {
  const { status, text } = await answer;
  if (status !== 200) throw new Error(`${status} ${text}`);
}
