import { createNotice, NOTICE_ITEMS, type NoticeItemId } from '@tenzij/consent';
import type { EventKey, PassForm, Visit, VisitData, VisitWaits } from '@tenzij/contracts';
import { issueClearance } from '@tenzij/dossier';
import { clearedModel, DEFAULT_MODEL } from '@tenzij/face';
import {
  type ClearanceContent,
  fromBase64Url,
  fromHex,
  orThrow,
  sha256Hex,
  softwareSigner,
  type Template,
  templateByteLength,
  toBase64Url,
  toHex,
} from '@tenzij/kernel';
import { gateKeyPair, issueClaims, readKeyStatement, signKeyStatement } from '@tenzij/pass';
import { clearByPasskeys, TEST_TRUST } from '../../../tools/testing/passkey.ts';

/** One specimen deployment with keys of its own, and what its server would answer. */

const secret = (value: number) => new Uint8Array(32).fill(value);
const CONTROLLER = softwareSigner(secret(1));
const DPO = softwareSigner(secret(2));
const ISSUER = softwareSigner(secret(3));
/** A specimen is signed by software keys, anything else by passkeys. */
const TRUST = {
  controller: [toHex(CONTROLLER.publicKey.bytes), ...TEST_TRUST.controller],
  dpo: [toHex(DPO.publicKey.bytes), ...TEST_TRUST.dpo],
};
export const GATE = gateKeyPair(secret(4));
/** The key of each generation; the first is the one that the clearance names. */
export const gateOf = (generation: number) => gateKeyPair(secret(3 + generation));
export const STRANGER = softwareSigner(secret(99));

/** What a server says of the key of this generation, with the word of its issuer or of who pretends to be that. */
export async function eventKey(generation: number, signer = ISSUER): Promise<EventKey> {
  const { publicKey: gateKey } = gateOf(generation);
  const made = { deployment: DEPLOYMENT.id, generation, gateKey, at: 1_800_000_000 };
  const keyStatement = generation === 1 ? null : toBase64Url(await signKeyStatement(made, signer));
  return { gateKey: toHex(gateKey), keyStatement };
}
export const DEPLOYMENT = { id: 'zomerfeest', name: 'Zomerfeest, hoofdingang' };
const ORGANISATION = { id: 'stichting', name: 'Stichting Zomerfeest' };
const PURPOSES = [{ id: 'entry', nl: 'Mij bij de poort herkennen', en: 'Recognise me at the gate' }];

export const TEMPLATE: Template = {
  modelId: DEFAULT_MODEL.id,
  bytes: Uint8Array.from({ length: templateByteLength(DEFAULT_MODEL.template) }, (_, index) => index % 256),
};

function noticeOf() {
  const answer = { nl: 'Een antwoord.', en: 'An answer.' };
  const answers = Object.fromEntries(NOTICE_ITEMS.map((id) => [id, answer]));
  return orThrow(createNotice({ version: 1, answers: answers as Record<NoticeItemId, typeof answer> }));
}
export const NOTICE = noticeOf();

/** A clearance in force from an hour before to a day after `now`. */
export async function clearanceBytes(
  now: number,
  changes: Partial<ClearanceContent> = {},
): Promise<Uint8Array> {
  const content: ClearanceContent = {
    version: 1,
    id: 'clearance-1',
    specimen: true,
    organisation: ORGANISATION,
    deployment: DEPLOYMENT,
    purposes: PURPOSES,
    route: 'consent',
    verdict: 'UNLESS_CONSENT',
    mode: 'verification',
    storage: 'carried',
    model: clearedModel(DEFAULT_MODEL, 0.45),
    attackDetection: { passive: null, challenge: 'none' },
    lanes: { face: 4, regular: 4 },
    parity: { p90GapSeconds: 60, reason: 'test' },
    validity: { notBefore: Math.floor(now) - 3600, expires: Math.floor(now) + 86_400 },
    keys: { issuer: toHex(ISSUER.publicKey.bytes), gate: toHex(GATE.publicKey) },
    hashes: { dpia: sha256Hex('dpia'), notice: NOTICE.sha256, assessment: sha256Hex('assessment') },
    evaluation: { computed: false, reason: 'test' },
    ...changes,
  };
  if (!content.specimen) return clearByPasskeys(content);
  return orThrow(await issueClearance(content, { controller: CONTROLLER, dpo: DPO }));
}

export function visitOf(now: number, clearance: Uint8Array | null, changes: Partial<Visit> = {}): Visit {
  const at = (seconds: number) => `${new Date((now + seconds) * 1000).toISOString().slice(0, 19)}Z`;
  return {
    specimen: true,
    organisation: ORGANISATION,
    deployment: DEPLOYMENT,
    event: { name: 'Zomerfeest', place: 'Stadspark, Groningen', starts: at(-600), ends: at(36_000) },
    lanes: { face: 4, regular: 4 },
    notice: { ...NOTICE, items: [...NOTICE.items] },
    purposes: PURPOSES,
    clearance: clearance && toBase64Url(clearance),
    trust: TRUST,
    issuerKeys: [toHex(ISSUER.publicKey.bytes)],
    gateKey: toHex(GATE.publicKey),
    keyStatement: null,
    storage: 'carried',
    staff: false,
    route: 'consent',
    reasons: [],
    noticeShown: false,
    consents: {},
    answered: null,
    privacyContact: { name: 'Functionaris', email: 'privacy@stichting.example' },
    pass: 'none',
    ...changes,
  };
}

/** The same where a law stands in for consent, for people who work there. */
export async function staffVisit(now: number): Promise<Visit> {
  const terms = { route: 'public-interest', verdict: 'UNLESS_PUBLIC_INTEREST' } as const;
  const reason = { reasoning: null, judgedBy: null, places: [] as string[], answer: 'yes' } as const;
  const reasons: Visit['reasons'] = [
    {
      ...reason,
      condition: 'P1',
      question: {
        nl: 'Is het nodig voor een groot algemeen belang?',
        en: 'Does a great public interest need it?',
      },
      reasoning: 'Een ongeval treft ook mensen buiten het terrein.',
      judgedBy: 'FG',
    },
    {
      ...reason,
      condition: 'P7',
      question: { nl: 'Zijn er andere middelen?', en: 'Are there other means?' },
      answer: 'no',
    },
    {
      ...reason,
      condition: 'P8',
      question: { nl: 'Voor welke plaatsen?', en: 'For which places?' },
      places: ['controlekamer'],
    },
  ];
  const ground = { staff: true, route: 'public-interest', reasons, noticeShown: false } as const;
  return visitOf(now, await clearanceBytes(now, terms), ground);
}

/** Claims as the server signs them; `commitment` in hexadecimal, `null` for a regular pass. */
export async function signedPass(
  now: number,
  commitment: string | null,
  deployment = DEPLOYMENT.id,
  form: PassForm = 'live',
) {
  const claims = await issueClaims(
    {
      issuer: ORGANISATION.id,
      deployment,
      notBefore: now - 600,
      expires: now + 36_000,
      issuedAt: now,
      passId: new Uint8Array(16).fill(9),
      commitment: commitment === null ? null : fromHex(commitment),
      static: form === 'paper',
      statusIndex: 0,
    },
    ISSUER,
  );
  return { kind: commitment === null ? 'regular' : 'face', form, claims: toBase64Url(claims) } as const;
}

/** The deployment with another answer to one question, signed anew: no yes stands to it yet. */
export async function otherNotice(
  now: number,
  terms: Partial<ClearanceContent> = {},
): Promise<Pick<Visit, 'notice' | 'clearance' | 'consents' | 'answered'>> {
  const answer = { nl: 'Een antwoord.', en: 'An answer.' };
  const other = { nl: 'Twee dagen.', en: 'Two days.' };
  const answers = Object.fromEntries(NOTICE_ITEMS.map((id) => [id, id === 'I6' ? other : answer]));
  const created = orThrow(
    createNotice({ version: 2, answers: answers as Record<NoticeItemId, typeof answer> }),
  );
  const notice = { ...created, items: [...created.items] };
  const hashes = { dpia: 'ab'.repeat(32), notice: notice.sha256, assessment: 'cd'.repeat(32) };
  const clearance = toBase64Url(await clearanceBytes(now, { ...terms, hashes }));
  return { notice, clearance, consents: {}, answered: null };
}

/** What a server says when it refuses, for whoever carries it over to answer with 409. */
export class Refusal {
  readonly json;
  constructor(code: string) {
    const text = { what: 'Dit kan niet.', means: 'Er is iets veranderd.', do: 'Kies opnieuw.' };
    this.json = { code, params: {}, text: { nl: text, en: text } };
  }
}

/** A visitor's server: what it knows, every body it got, and whether it can be reached. */
export interface FakeServer {
  visit: Visit;
  down: boolean;
  /** What it measured of the queues. */
  waits: VisitWaits['waits'];
  /** The path whose next answer gets lost on its way back, after it was carried out. */
  losing: string | null;
  readonly requests: { readonly path: string; readonly body: string }[];
  /** The answer to a request by its path, as JSON-like, or a `Refusal`. `null` for a path it doesn't have. */
  answer(path: string, body: string, giver?: 'visitor' | 'guardian'): Promise<unknown>;
}

/** Stands for the token in the link of a parent or guardian. */
export const GUARDIAN = 'guardian-of-the-visitor';

function dataOf({ consents, pass, notice, noticeShown }: Visit, at: string): VisitData {
  const given = Object.entries(consents).map(([purpose, state], index) => ({
    sequence: index + 1,
    at,
    kind: `consent-${state}`,
    body: { purpose, notice: notice.sha256, giver: 'visitor', desk: null },
    sha256: sha256Hex(purpose),
  }));
  const shown = {
    sequence: 9,
    at,
    kind: 'notice-shown',
    body: { notice: notice.sha256, noticeVersion: notice.version, language: 'nl', desk: null },
    sha256: sha256Hex('shown'),
  };
  const validity = { issuedAt: at, validFrom: at, expires: at, revokedAt: null };
  return {
    madeAt: at,
    ticket: { id: 'ticket', reference: 'R-0012', createdAt: at },
    contact: { name: 'Kamer Plant', email: 'kamer.plant@example.com', language: 'nl' },
    mails: [{ kind: 'link', state: 'sent', at }],
    passes: pass === 'none' ? [] : [{ kind: pass, form: 'live', state: 'in-use', ...validity }],
    sealed: [],
    gates: [],
    ledger: noticeShown ? [...given, shown] : given,
  };
}

/** Paper is signed for the current key only. */
function isForOlderKey(keyStatement: string | null, body: string): boolean {
  const { form, keyGeneration = 1 } = JSON.parse(body || '{}') as { form?: PassForm; keyGeneration?: number };
  const bytes = keyStatement === null ? null : fromBase64Url(keyStatement);
  const stated = bytes && readKeyStatement(bytes, [ISSUER.publicKey], DEPLOYMENT.id);
  return form === 'paper' && stated?.ok === true && keyGeneration < stated.value.generation;
}

/** As the server has it: a yes to words of before, and a face pass without a yes, count for nothing. */
function refusalOf(
  { notice, consents, clearance, keyStatement, route, noticeShown }: Visit,
  path: string,
  body: string,
): Refusal | null {
  const { answers = [], noticeSha256 } = JSON.parse(body || '{}') as {
    answers?: { given: boolean }[];
    noticeSha256?: string;
  };
  const isByLaw = route === 'public-interest';
  if (path === '/api/visit/notice-shown') {
    if (!isByLaw) return new Refusal('consent.not-given');
    return noticeSha256 === notice.sha256 ? null : new Refusal('consent.other-notice');
  }
  if (path === '/api/visit/consents') {
    if (isByLaw) return new Refusal('visit.consent-not-asked');
    if (clearance === null && answers.some(({ given }) => given)) return new Refusal('visit.recognition-off');
    return noticeSha256 === notice.sha256 ? null : new Refusal('consent.other-notice');
  }
  if (isForOlderKey(keyStatement, body)) return new Refusal('visit.key-replaced');
  if (path !== '/api/visit/face-pass') return null;
  if (clearance === null) return new Refusal('visit.recognition-off');
  if (isByLaw) return noticeShown ? null : new Refusal('visit.notice-not-shown');
  return Object.values(consents).includes('given') ? null : new Refusal('consent.not-given');
}

export function fakeServer(visit: Visit, now: () => number): FakeServer {
  let sequence = 0;
  const proof = () => {
    sequence += 1;
    return { sequence, sha256: sha256Hex(String(sequence)) };
  };
  let paper = false;
  const at = () => `${new Date(now() * 1000).toISOString().slice(0, 19)}Z`;
  const server: FakeServer = {
    visit,
    waits: null,
    down: false,
    losing: null,
    requests: [],
    answer: async (path, body, giver = 'visitor') => {
      if (path === '/api/visit') return server.visit;
      if (path === '/api/visit/waits') return { waits: server.waits };
      if (path === '/api/visit/data') return dataOf(server.visit, at());
      if (path.endsWith('/event-key')) {
        const { gateKey, keyStatement } = server.visit;
        return { gateKey, keyStatement };
      }
      server.requests.push({ path, body });
      const refused = refusalOf(server.visit, path, body);
      if (refused) return refused;
      if (path === '/api/visit/consents') {
        const { answers } = JSON.parse(body) as { answers: { purpose: string; given: boolean }[] };
        const states = answers.map(({ purpose, given }) => [purpose, given ? 'given' : 'refused']);
        const ledger = proof();
        const answered = { giver, sequence: ledger.sequence };
        server.visit = { ...server.visit, consents: Object.fromEntries(states), answered };
        const { consents, notice } = server.visit;
        return { receiptId: 'c-1', recordedAt: at(), noticeSha256: notice.sha256, consents, ledger };
      }
      if (path === '/api/visit/notice-shown') {
        server.visit = { ...server.visit, noticeShown: true };
        return undefined;
      }
      if (path === '/api/visit/guardian-link') return { token: GUARDIAN };
      if (path === '/api/visit/lost-link') return undefined;
      const asked = JSON.parse(body || '{}') as { commitment?: string; form?: PassForm };
      const commitment = path === '/api/visit/face-pass' ? (asked.commitment ?? '') : null;
      const pass = await signedPass(Math.floor(now()), commitment, DEPLOYMENT.id, asked.form);
      paper ||= pass.kind === 'face' && pass.form === 'paper';
      if (!/^\/api\/visit\/(face-pass|regular-pass|withdrawal|erasure)$/.test(path)) return null;
      const erased = [{ nl: 'De gezichtspas, bij de poorten', en: 'The face pass, at the gates' }];
      if (path === '/api/visit/erasure') {
        const isFace = server.visit.pass === 'face';
        server.visit = { ...server.visit, pass: isFace ? 'regular' : server.visit.pass, consents: {} };
        const kept = [{ nl: 'Het nummer van uw ticket', en: 'The number of your ticket' }];
        const receipt = { receiptId: 'e-1', erasedAt: at(), erased, kept, paper, ledger: proof() };
        return { ...receipt, pass: isFace ? pass : null };
      }
      if (giver === 'guardian') {
        server.visit = { ...server.visit, pass: 'none', consents: {} };
        return { receiptId: 'w-1', withdrawnAt: at(), erased, paper, ledger: proof(), pass: null };
      }
      const consents = pass.kind === 'face' ? server.visit.consents : {};
      server.visit = { ...server.visit, pass: pass.kind, consents };
      if (path !== '/api/visit/withdrawal') return pass;
      return { receiptId: 'w-1', withdrawnAt: at(), erased, paper, ledger: proof(), pass };
    },
  };
  return server;
}

/** Whether the answer to this path gets lost: once. */
export function isLost(server: FakeServer, path: string): boolean {
  if (server.losing !== path) return false;
  server.losing = null;
  return true;
}
