import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createNotice, type LedgerDraft } from '@tenzij/consent';
import { DEFAULT_MODEL } from '@tenzij/face';
import { type EpochSeconds, orThrow, sha256Hex, TenzijError, toHex, toIsoDate } from '@tenzij/kernel';
import { assess, parseFacts } from '@tenzij/norms';
import {
  type Database,
  insertDeployment,
  insertGate,
  insertOrganisation,
  insertTickets,
  isEmpty,
  type NewDeployment,
} from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { record } from '../deployments/ledger.ts';
import { createDeploymentSecrets } from '../keys/key-store.ts';
import { termsOfChoice } from '../models/choice.ts';
import { clearSpecimen, type Draft } from './clearance.ts';
import { DPIA } from './dpia.ts';
import { SPECIMEN, SPECIMEN_SCOPE } from './identity.ts';
import { NOTICE_ANSWERS, PURPOSES } from './notice.ts';

const FACTS = 'law/scenarios/specimen-festival.yaml';
const DAY = 86_400;
const EVENT_DAYS = 30;
const TICKETS = 20;
/** One in ten thousand strangers would match: of the standard rates the strictest. */
const FALSE_MATCH_RATE = '1e-4';
const GATES = [
  { lane: 'face', name: 'Poort 1' },
  { lane: 'regular', name: 'Poort 2' },
] as const;

/** Sets up the specimen festival in an empty database; leaves any other as it is. */
export async function seedSpecimen(context: Context): Promise<void> {
  if (!(await isEmpty(context.db))) return;
  const now = Math.floor(context.clock());
  const row = await prepareDeployment(context, now);
  await context.db.transaction(async (tx) => {
    await insertOrganisation(tx, SPECIMEN.organisation, now);
    await insertDeployment(tx, row, now);
    await record(tx, SPECIMEN_SCOPE, decisions(row, now));
    await insertGates(context, tx, now);
    const tickets = Array.from({ length: TICKETS }, () => toHex(context.random(8)));
    await insertTickets(tx, SPECIMEN_SCOPE, tickets, now);
  });
}

async function prepareDeployment(context: Context, now: EpochSeconds): Promise<NewDeployment> {
  const facts = await readFile(join(context.root, FACTS), 'utf8');
  const asOf = toIsoDate(now);
  const parsed = parseFacts(facts, FACTS);
  if (!parsed.ok)
    throw new TenzijError(parsed.problems[0]?.code ?? 'server.unexpected', parsed.problems[0]?.params);
  const assessment = orThrow(assess(parsed.value, await context.library(), asOf));
  const starts = now - (now % DAY);
  await createDeploymentSecrets(context.keys, SPECIMEN.deployment.id);
  const draft: Draft = {
    organisation: SPECIMEN.organisation.id,
    ...SPECIMEN.deployment,
    specimen: true,
    event: { ...SPECIMEN.event, starts, ends: starts + EVENT_DAYS * DAY },
    lanes: { face: 1, regular: 1 },
    purposes: PURPOSES,
    notice: orThrow(createNotice({ version: 1, answers: NOTICE_ANSWERS })),
    facts,
    asOf,
    receipt: assessment.receipt,
    receiptSha256: assessment.receipt.sha256,
    dpia: DPIA,
  };
  const chosen = await termsOfChoice(context, DEFAULT_MODEL.id, FALSE_MATCH_RATE);
  const signed = await clearSpecimen(context.keys, draft, assessment, chosen.ok ? chosen.value : null);
  return { ...draft, ...signed };
}

/** What was decided, in the order in which it was. */
function decisions(row: NewDeployment, at: EpochSeconds): readonly LedgerDraft[] {
  const { verdict } = row.receipt as { verdict: string };
  const draft = (kind: LedgerDraft['kind'], body: LedgerDraft['body']) => ({ at, kind, subject: null, body });
  const drafts = [
    draft('deployment-created', { deployment: row.id, specimen: row.specimen }),
    draft('notice-published', { version: row.notice.version, sha256: row.notice.sha256 }),
    draft('assessment-recorded', { verdict, asOf: row.asOf, receipt: row.receiptSha256 }),
  ];
  if (!row.clearance) return drafts;
  const sha256 = sha256Hex(row.clearance);
  return [...drafts, draft('clearance-recorded', { sha256, dpia: sha256Hex(row.dpia) })];
}

async function insertGates({ random }: Context, tx: Database, now: EpochSeconds): Promise<void> {
  for (const gate of GATES) {
    await insertGate(tx, { ...SPECIMEN_SCOPE, ...gate, id: `gate-${toHex(random(8))}` }, now);
  }
}
