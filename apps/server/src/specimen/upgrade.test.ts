import { checkSignatures, issueClearance, readTrust } from '@tenzij/dossier';
import { DEFAULT_MODEL } from '@tenzij/face';
import { keyText, orThrow, sha256Hex, softwareSigner } from '@tenzij/kernel';
import {
  type Database,
  type DeploymentRow,
  findDeployment,
  insertOrganisation,
  insertTickets,
  migrate,
  openPGlite,
  prepareBlankDatabase,
  readMigrations,
} from '@tenzij/store-sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KeyStore, readOrCreate } from '../keys/key-store.ts';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../testing/test-server.ts';
import { SPECIMEN, SPECIMEN_KEYS, SPECIMEN_SCOPE } from './identity.ts';

const URL_OF = `/api/deployments/${DEPLOYMENT}`;
/** The last migration before there were members and documents. */
const LAST_OLD = '0006-gate-device.sql';
const OLD_DPIA = '# DPIA\n\nEen tekst, zoals die er toen stond.\n';

let server: TestServer;
let organiser: Credentials;
let old: Uint8Array;
beforeAll(async () => {
  const made = await testServer();
  const row = await findDeployment(made.context.db, SPECIMEN_SCOPE);
  if (!row) throw new Error('no specimen');
  old = await oldClearance(row, made.context.keys);
  const db = await openPGlite({ blank: await prepareBlankDatabase() });
  const all = await readMigrations();
  await migrate(db, all.slice(0, all.findIndex(({ name }) => name === LAST_OLD) + 1));
  await insertOldSpecimen(db, row, made.time.now);
  server = await testServer({ db, keys: made.context.keys });
  await made.close();
  organiser = await server.signIn('organiser');
});
afterAll(() => server?.close());

/** What those two keys signed then: the same terms, on a DPIA that was a text. */
async function oldClearance(row: DeploymentRow, keys: KeyStore): Promise<Uint8Array> {
  const { content } = orThrow(
    checkSignatures(row.clearance ?? new Uint8Array(), orThrow(readTrust(row.trust))),
  );
  const hashes = { ...content.hashes, dpia: sha256Hex(OLD_DPIA) };
  const signer = async (role: 'organiser' | 'dpo') =>
    softwareSigner(await readOrCreate(keys, SPECIMEN_KEYS[role]));
  const [controller, dpo] = [await signer('organiser'), await signer('dpo')];
  expect(row.trust.controller).toEqual([keyText(controller.publicKey)]);
  return orThrow(await issueClearance({ ...content, id: `${DEPLOYMENT}-1`, hashes }, { controller, dpo }));
}

/** A specimen as it was kept then: one row, with no person and no document. */
async function insertOldSpecimen(db: Database, row: DeploymentRow, now: number): Promise<void> {
  await insertOrganisation(db, SPECIMEN.organisation, now);
  const json = [row.event, row.lanes, row.purposes, row.notice, row.receipt, row.trust];
  await db.query(
    `insert into deployment (organisation_id, deployment_id, name, specimen, event, lanes, purposes, notice,
       receipt, trust, facts, as_of, receipt_sha256, dpia, clearance, created_at)
     values ($1, $2, $3, true, $4::jsonb, $5::jsonb, $6::jsonb, $7::jsonb, $8::jsonb, $9::jsonb, $10, $11, $12,
       $13, $14, $15)`,
    [
      ...[row.organisation, row.id, row.name, ...json.map((value) => JSON.stringify(value))],
      ...[row.facts, row.asOf, row.receiptSha256, OLD_DPIA, old, now],
    ],
  );
  const scope = [row.organisation, row.id];
  await db.query("insert into ledger_head values ($1, $2, 0, repeat('0', 64))", scope);
  await db.query('insert into status_counter values ($1, $2, 0)', scope);
  await insertTickets(db, SPECIMEN_SCOPE, ['0011223344556677'], now);
}

describe('a specimen that an earlier version set up', () => {
  it('has its documents, and is cleared anew on them', async () => {
    const row = await findDeployment(server.context.db, SPECIMEN_SCOPE);
    expect(row?.clearanceState).toBe('in-force');
    expect(row?.clearance).not.toEqual(old);
    const desk = await server.call('GET', `${URL_OF}/clearance-desk`, organiser);
    expect(desk).toMatchObject({ status: 200, json: { obstacles: [] } });
    const { json } = await server.call('GET', `${URL_OF}/dpia`, organiser);
    expect(json.sections.length).toBeGreaterThan(5);
    for (const path of ['dossier.zip', 'permit-summary.pdf', 'case', 'assessment', 'review', 'register'])
      expect([path, (await server.call('GET', `${URL_OF}/${path}`, organiser)).status]).toEqual([path, 200]);
    const visit = await server.call('GET', '/api/visit', server.visitor());
    expect(visit.json.clearance).not.toBeNull();
    const view = await server.call('GET', URL_OF, organiser);
    expect(view.json.ledger).toMatchObject({ verifies: true });
  });

  it('can have another model chosen', async () => {
    const choice = {
      modelId: DEFAULT_MODEL.id,
      falseMatchRate: '1e-3',
      attackDetection: { passiveMinimum: null, challenge: 'none' },
    };
    const chosen = await server.call('POST', `${URL_OF}/model`, organiser, choice);
    expect(chosen).toMatchObject({ status: 200, json: { falseMatchRate: '1e-3' } });
  });

  it('can have its event key replaced', async () => {
    const asked = { replaces: 1, reason: 'Een poort is weg.', oldPasses: { stop: 'event-end' } };
    const { status, json } = await server.call('POST', `${URL_OF}/event-keys`, organiser, asked);
    expect([status, json.generation, json.retired.length]).toEqual([200, 2, 1]);
    const visit = (await server.call('GET', '/api/visit', server.visitor())).json;
    expect(visit).toMatchObject({ gateKey: json.publicKey, keyStatement: expect.any(String) });
    expect(visit.clearance).not.toBeNull();
  });

  it('is left as it is at the next start', async () => {
    const { db, keys } = server.context;
    const before = (await findDeployment(db, SPECIMEN_SCOPE))?.clearance;
    await testServer({ db, keys });
    expect((await findDeployment(db, SPECIMEN_SCOPE))?.clearance).toEqual(before);
  });
});
