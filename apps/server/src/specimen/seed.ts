import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DERIVED_CONDITIONS, type Plan } from '@tenzij/dossier';
import { DEFAULT_MODEL } from '@tenzij/face';
import { type EpochSeconds, type Storage, TenzijError, toHex } from '@tenzij/kernel';
import { parseScenario } from '@tenzij/norms';
import {
  type Database,
  findCase,
  type ImportedTicket,
  importTickets,
  insertCase,
  insertGate,
  insertMember,
  insertOrganisation,
  isEmpty,
  latestRevision,
} from '@tenzij/store-sql';
import { answerKey, answerOf } from '../cases/answers.ts';
import type { Context } from '../context.ts';
import { record } from '../deployments/ledger.ts';
import { createDeploymentSecrets } from '../keys/key-store.ts';
import { termsOfChoice } from '../models/choice.ts';
import { clearSpecimen, showSpecimen, write } from './clearance.ts';
import { JUDGEMENT, RISK_BODIES } from './dpia.ts';
import { SPECIMEN, SPECIMEN_MEMBERS, SPECIMEN_SCOPE } from './identity.ts';
import { specimenLanes } from './lanes.ts';
import { NOTICE_ANSWERS } from './notice.ts';
import { specimenPlan } from './plan.ts';
import { REGISTER } from './register.ts';
import { SEALED_NOTICE, SEALED_REASONING, SEALED_RETENTION, sealedRisk } from './sealed.ts';

const SCENARIO = 'law/scenarios/specimen-festival.yaml';
const TICKETS = 20;
/** The strictest first: one in ten thousand strangers would match. */
const FALSE_MATCH_RATES = ['1e-4', '1e-3', '1e-2'] as const;
const GATES = [
  { lane: 'face', name: 'Poort 1' },
  { lane: 'regular', name: 'Poort 2' },
] as const;

/**
 * Sets up the specimen festival in an empty database; leaves any other as it is, but for a specimen that an
 * earlier version set up. What couldn't be cleared, because the models weren't there, is tried again at every
 * start. `storage`: where the templates of a new one are kept.
 */
export async function seedSpecimen(context: Context, storage: Storage = 'carried'): Promise<void> {
  await context.db.transaction(async (tx) => {
    if (await isEmpty(tx)) await setUp(context, tx, storage);
    const specimen = await findCase(tx, SPECIMEN_SCOPE);
    if (!specimen || specimen.ended) return;
    const isOld = (await latestRevision(tx, SPECIMEN_SCOPE, 'plan')) === null;
    if (isOld) await bringUpToDate(context, tx);
    else if (specimen.clearance) return;
    if (!(await clearSpecimen(context, tx, SPECIMEN_SCOPE)).ok)
      await showSpecimen(context, tx, SPECIMEN_SCOPE);
  });
}

/**
 * Gives a specimen that an earlier version of this software set up its people and documents, which had none
 * then. What it was cleared with isn't what they say, so that it is cleared anew.
 */
async function bringUpToDate(context: Context, tx: Database): Promise<void> {
  const now = Math.floor(context.clock());
  for (const member of Object.values(SPECIMEN_MEMBERS)) await insertMember(tx, member, now);
  await writeDocuments(context, tx, specimenPlan(now, await strictestRate(context)));
}

async function setUp(context: Context, tx: Database, storage: Storage): Promise<void> {
  const now = Math.floor(context.clock());
  await createDeploymentSecrets(context.keys, SPECIMEN.deployment.id);
  await insertOrganisation(tx, SPECIMEN.organisation, now);
  for (const member of Object.values(SPECIMEN_MEMBERS)) await insertMember(tx, member, now);
  const plan = { ...specimenPlan(now, await strictestRate(context)), storage };
  await openSpecimen(context, tx, plan, now);
  await insertGates(context, tx, now);
  const tickets = Array.from({ length: TICKETS }, (_, number) => referenceOf(number));
  await importTickets(tx, SPECIMEN_SCOPE, tickets, () => toHex(context.random(8)), now);
}

/** Nobody's name or address: there is nobody. */
function referenceOf(number: number): ImportedTicket {
  const reference = `LW-${String(number + 1).padStart(4, '0')}`;
  return { reference, name: null, email: null, language: null };
}

/** The strictest rate that the default model's report has a threshold for. */
async function strictestRate(context: Context): Promise<string> {
  for (const rate of FALSE_MATCH_RATES) {
    if ((await termsOfChoice(context, DEFAULT_MODEL.id, rate)).ok) return rate;
  }
  return FALSE_MATCH_RATES[0];
}

async function openSpecimen(context: Context, tx: Database, plan: Plan, now: EpochSeconds): Promise<void> {
  const { organisation, deployment } = SPECIMEN;
  const { event } = plan;
  await insertCase(
    tx,
    {
      organisation: organisation.id,
      ...deployment,
      kind: 'event',
      specimen: true,
      exercise: false,
      preset: null,
      event,
    },
    now,
  );
  const body = { deployment: deployment.id, specimen: true };
  await record(tx, SPECIMEN_SCOPE, [{ at: now, kind: 'deployment-created', subject: null, body }]);
  await writeDocuments(context, tx, plan);
}

async function writeDocuments(context: Context, tx: Database, plan: Plan): Promise<void> {
  for (const [document, content] of await documentsOf(context, plan))
    await write(context, tx, SPECIMEN_SCOPE, { document, basedOn: 0, body: content });
}

/** Everything that the specimen's organiser wrote. What follows from other documents isn't answered. */
async function documentsOf({ root }: Context, plan: Plan): Promise<readonly (readonly [string, unknown])[]> {
  const scenario = parseScenario(await readFile(join(root, SCENARIO), 'utf8'), SCENARIO);
  if (!scenario.ok) {
    const [first] = scenario.problems;
    throw new TenzijError(first?.code ?? 'server.unexpected', first?.params);
  }
  const derived: readonly string[] = DERIVED_CONDITIONS;
  const isSealed = plan.storage === 'sealed';
  const facts = Object.entries(scenario.value.file.facts)
    .filter(([id]) => !derived.includes(id))
    .map(([id, fact]) => {
      const reasoning = isSealed ? SEALED_REASONING[id] : undefined;
      return [id, reasoning === undefined ? fact : { ...fact, reasoning }] as const;
    });
  return [
    ['plan', plan],
    ['lanes', specimenLanes(plan)],
    ['notice', { answers: { ...NOTICE_ANSWERS, ...(isSealed && SEALED_NOTICE) } }],
    ['register', { ...REGISTER, ...(isSealed && { retention: SEALED_RETENTION }) }],
    ...facts.map(([id, fact]) => [answerKey(id as never), answerOf(fact)] as const),
    ...RISK_BODIES.map(([id, body]) => [`dpia-risk:${id}`, isSealed ? sealedRisk(id, body) : body] as const),
    ['dpia-judgement', JUDGEMENT],
  ];
}

async function insertGates({ random }: Context, tx: Database, now: EpochSeconds): Promise<void> {
  for (const gate of GATES) {
    await insertGate(tx, { ...SPECIMEN_SCOPE, ...gate, id: `gate-${toHex(random(8))}` }, now);
  }
}
