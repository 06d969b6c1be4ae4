import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { verifyLedger } from '@tenzij/consent';
import { DeploymentView, ModelList } from '@tenzij/contracts';
import { readTrust, verifyClearance } from '@tenzij/dossier';
import { cardSha256, DEFAULT_MODEL, type ModelCard } from '@tenzij/face';
import { type ClearanceContent, orThrow, sha256Hex } from '@tenzij/kernel';
import { findDeployment, setClearanceState } from '@tenzij/store-sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareModels } from '../../../../../tools/models/prepare.mjs';
import { createSignInLink } from '../../auth/sessions.ts';
import { linkFor } from '../../specimen/identity.ts';
import { inventedReport } from '../../testing/evaluation.ts';
import { installModels } from '../../testing/models.ts';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../../testing/test-server.ts';

const ROOT = fileURLToPath(new URL('../../../../..', import.meta.url));
const MODEL_URL = `/api/deployments/${DEPLOYMENT}/model`;
const SCOPE = { organisation: 'proefweide', deployment: DEPLOYMENT };

/** A card that shares the default model's files and asks for another template. */
const ADDED: ModelCard = {
  ...DEFAULT_MODEL,
  id: 'added-model',
  name: 'Added',
  template: { ...DEFAULT_MODEL.template, step: 0.3 },
};
const WITHOUT_FILES: ModelCard = {
  ...ADDED,
  id: 'without-files',
  files: { ...ADDED.files, representation: 'ab'.repeat(32) },
};

let root: string;
let server: TestServer;
let organiser: Credentials;
let dpo: Credentials;
const report = JSON.stringify(inventedReport(ADDED));

beforeAll(async () => {
  await prepareModels();
  root = await mkdtemp(join(tmpdir(), 'tenzij-registry-'));
  await symlink(join(ROOT, 'law'), join(root, 'law'));
  await mkdir(join(root, 'models', 'cards'), { recursive: true });
  await mkdir(join(root, 'evaluations'));
  await installModels(root, Object.values(DEFAULT_MODEL.files));
  await writeCard('added.json', ADDED);
  await writeCard('without-files.json', WITHOUT_FILES);
  await writeReport('added-model', report);
  await writeReport('without-files', JSON.stringify(inventedReport(WITHOUT_FILES, 400)));
  server = await testServer({ root });
  organiser = await server.signIn('organiser');
  dpo = await server.signIn('dpo');
});
afterAll(async () => {
  await server?.close();
  await rm(root, { recursive: true, force: true });
});

const writeCard = (file: string, card: unknown) =>
  writeFile(join(root, 'models', 'cards', file), typeof card === 'string' ? card : JSON.stringify(card));
const writeReport = (id: string, text: string) => writeFile(join(root, 'evaluations', `${id}.json`), text);
const NOTHING = { passiveMinimum: null, challenge: 'none' };
const choose = (
  modelId: string,
  falseMatchRate: string,
  as = organiser,
  attackDetection: unknown = NOTHING,
) => server.call('POST', MODEL_URL, as, { modelId, falseMatchRate, attackDetection });

async function signInAgain(): Promise<Credentials> {
  const token = await createSignInLink(server.context, linkFor('organiser'));
  const { headers } = await server.call('POST', '/api/session', {}, { token });
  return { cookie: String(headers['set-cookie']).split(';')[0] ?? '' };
}

async function models(): Promise<ModelList> {
  return ModelList.parse((await server.call('GET', '/api/models', dpo)).json);
}

async function clearance(): Promise<ClearanceContent> {
  const row = await findDeployment(server.context.db, SCOPE);
  if (!row?.clearance) throw new Error('no clearance');
  return orThrow(verifyClearance(row.clearance, orThrow(readTrust(row.trust)), server.time.now));
}

describe('the list of models', () => {
  it('has those that ship and those that were added, each with what was measured', async () => {
    const list = await models();
    const added = list.models.find(({ card }) => card.id === 'added-model');
    expect(list.models[0]).toMatchObject({
      card: { id: DEFAULT_MODEL.id },
      origin: 'shipped',
      installed: true,
    });
    expect(added).toMatchObject({
      origin: 'added',
      cardSha256: cardSha256(ADDED),
      reportSha256: sha256Hex(report),
      report: { computed: true, choices: ['1e-2', '1e-3'], thresholds: { '1e-4': { value: null } } },
    });
  });

  it('invariant 11: says that nothing was measured, and why, instead of giving numbers', async () => {
    const [first] = (await models()).models;
    expect(first).toMatchObject({
      report: { computed: false, reason: { code: 'model.not-evaluated' } },
      reportSha256: null,
    });
    const others = [
      [JSON.stringify(inventedReport(ADDED, 400)), 'model.report-of-other-card'],
      [JSON.stringify({ ...inventedReport(DEFAULT_MODEL, 400), card: null }), 'model.report-of-other-card'],
      ['{', 'evaluation.report-invalid'],
      ['{"version":9}', 'evaluation.report-version'],
    ] as const;
    for (const [text, code] of others) {
      await writeReport(DEFAULT_MODEL.id, text);
      expect((await models()).models[0]?.report).toMatchObject({ computed: false, reason: { code } });
    }
    await rm(join(root, 'evaluations', `${DEFAULT_MODEL.id}.json`));
  });

  it('names the cards that cannot be used', async () => {
    await writeCard('broken.json', '{');
    await writeCard('taken.json', { ...ADDED, id: DEFAULT_MODEL.id });
    await writeCard('wrong.json', { ...ADDED, id: 'wrong', name: '' });
    expect((await models()).unusable).toEqual([
      { file: 'broken.json', code: 'face.card-invalid', params: { field: 'card' } },
      { file: 'taken.json', code: 'model.card-id-taken', params: { id: DEFAULT_MODEL.id } },
      { file: 'wrong.json', code: 'face.card-invalid', params: { field: 'name' } },
    ]);
    for (const file of ['broken.json', 'taken.json', 'wrong.json'])
      await rm(join(root, 'models', 'cards', file));
  });

  it('serves an added card by its hash, for phones and gates', async () => {
    const { status, json } = await server.call('GET', `/models/${cardSha256(ADDED)}.json`);
    expect([status, json]).toEqual([200, ADDED]);
  });
});

describe('a report', () => {
  it.each(['nl', 'en'])('is a page in %s with its own style and without scripts', async (lang) => {
    const { headers, text } = await server.call('GET', `/api/models/added-model/report?lang=${lang}`, dpo);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'none'; style-src 'un/,
    );
    expect(text).toContain(`<html lang="${lang}">`);
    expect(text).toContain(sha256Hex(report));
    expect(text).not.toContain('<script');
  });

  it('can be had byte for byte, as the clearance names it', async () => {
    const { bytes } = await server.call('GET', '/api/models/added-model/report.json', dpo);
    expect(sha256Hex(bytes)).toBe(sha256Hex(report));
  });

  it.each(['report', 'report.json'])('that is not there says so: %s', async (what) => {
    expect(await server.call('GET', `/api/models/${DEFAULT_MODEL.id}/${what}`, dpo)).toMatchObject({
      status: 404,
      json: { code: 'model.not-evaluated' },
    });
    expect(await server.call('GET', `/api/models/nothing/${what}`, dpo)).toMatchObject({
      status: 404,
      json: { code: 'model.unknown' },
    });
  });

  it('is asked for in a language we have', async () => {
    const { status } = await server.call('GET', '/api/models/added-model/report?lang=de', dpo);
    expect(status).toBe(400);
  });
});

describe('choosing a model', () => {
  it('signs the specimen anew, with the threshold of the report, and records that', async () => {
    await choose('added-model', '1e-2');
    const before = await clearance();
    const { status, json } = await choose('added-model', '1e-3');
    const after = await clearance();
    const { model, evaluation, id, hashes, ...rest } = after;
    expect(status).toBe(200);
    expect(json).toMatchObject({ clearance: { id }, modelId: 'added-model', threshold: model.threshold });
    expect(model).toMatchObject({ id: 'added-model', card: cardSha256(ADDED) });
    expect(model.threshold).toBe(inventedReport(ADDED).thresholds['1e-3']?.value);
    expect(evaluation).toEqual({ computed: true, sha256: sha256Hex(report), falseMatchRate: 0.001 });
    expect(id).not.toBe(before.id);
    expect({ ...before, ...rest }).toEqual(before);
    // The DPIA says which model it is, so that it is another one, and with it what the verdict rests on.
    expect(hashes).toMatchObject({ notice: before.hashes.notice });
    expect(hashes.dpia).not.toBe(before.hashes.dpia);

    const { text } = await server.call('GET', `/api/deployments/${DEPLOYMENT}/ledger`, dpo);
    const entries = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(verifyLedger(entries)).toMatchObject({ verifies: true });
    expect(entries.at(-1)).toMatchObject({
      kind: 'clearance-recorded',
      sequence: json.ledger.sequence,
      body: { sha256: json.clearance.sha256, dpia: after.hashes.dpia },
    });
  });

  it('refuses damaged files, shows that they are not installed, and logs only which', async () => {
    const file = DEFAULT_MODEL.files.representation;
    const path = join(root, 'models', `${file}.onnx`);
    const before = await clearance();
    await truncate(path, 1000);
    server.logged.length = 0;
    expect(await choose('added-model', '1e-3')).toMatchObject({
      status: 409,
      json: { code: 'model.files-missing' },
    });
    const added = (await models()).models.find(({ card }) => card.id === 'added-model');
    expect(added?.installed).toBe(false);
    expect(await clearance()).toEqual(before);
    const lines = server.logged.map((line) => JSON.parse(line)).filter(({ code }) => code !== undefined);
    expect(lines).toEqual([
      { level: 50, time: server.time.now * 1000, code: 'server.model-damaged', file, msg: 'failure' },
    ]);
    await installModels(root, [file]);
    expect(await choose('added-model', '1e-3')).toMatchObject({ status: 200 });
  });

  it('shows the DPO what was chosen', async () => {
    await choose('added-model', '1e-2');
    const view = DeploymentView.parse((await server.call('GET', `/api/deployments/${DEPLOYMENT}`, dpo)).json);
    expect(view.clearance).toMatchObject({
      state: 'in-force',
      model: 'added-model',
      evaluation: { computed: true, detail: sha256Hex(report), falseMatchRate: 0.01 },
      attackDetection: { challenge: 'none' },
    });
  });

  it('reaches a gate with its next bundle', async () => {
    const { json: chosen } = await choose('added-model', '1e-3');
    const { json } = await server.call('POST', '/api/gate/bundle', server.gate('face'), {
      deviceKey: 'ff'.repeat(32),
    });
    const bytes = Buffer.from(json.clearance, 'base64url');
    expect(sha256Hex(bytes)).toBe(chosen.clearance.sha256);
  });

  it.each([
    ['no-such-model', '1e-3', 404, 'model.unknown'],
    ['without-files', '1e-2', 409, 'model.files-missing'],
    [DEFAULT_MODEL.id, '1e-3', 404, 'model.not-evaluated'],
    ['added-model', '1e-4', 409, 'evaluation.too-few-impostor'],
    ['added-model', '5e-5', 409, 'evaluation.fmr-not-in-report'],
  ])('refuses %s at %s, and changes nothing', async (modelId, fmr, status, code) => {
    const before = await findDeployment(server.context.db, SCOPE);
    expect(await choose(modelId, fmr)).toMatchObject({ status, json: { code } });
    expect((await findDeployment(server.context.db, SCOPE))?.clearance).toEqual(before?.clearance);
  });

  it('is the organiser’s, not the DPO’s', async () => {
    expect(await choose('added-model', '1e-3', dpo)).toMatchObject({ status: 403 });
  });

  it('invariant 1: never touches the clearance of a real deployment', async () => {
    const { db } = server.context;
    const before = (await findDeployment(db, SCOPE))?.clearance;
    await db.query('update deployment set specimen = false');
    expect(await choose('added-model', '1e-3')).toMatchObject({
      status: 409,
      json: { code: 'model.two-signatures-needed' },
    });
    await db.query('update deployment set specimen = true');
    expect((await findDeployment(db, SCOPE))?.clearance).toEqual(before);
  });

  it.each(['paused', 'revoked', 'void'] as const)('does not undo that it is %s', async (state) => {
    const { db } = server.context;
    await setClearanceState(db, SCOPE, state, { by: 'dpo', reason: 'test', at: server.time.now });
    expect(await choose('added-model', '1e-3')).toMatchObject({ json: { code: `clearance.${state}` } });
    await setClearanceState(db, SCOPE, 'in-force', { by: 'dpo', reason: 'test', at: server.time.now });
  });

  it('invariant 1: makes no clearance for a time that is over', async () => {
    server.time.now += 40 * 86_400;
    const { json } = await choose('added-model', '1e-3', await signInAgain());
    expect(json.code).toBe('clearance.expired');
    server.time.now -= 40 * 86_400;
  });
});

describe('a specimen that is set up where the default model was measured', () => {
  it('takes its threshold from that report, at one in ten thousand', async () => {
    // Enough comparisons of different people for that rate.
    const measured = inventedReport(DEFAULT_MODEL, 32_000);
    await writeReport(DEFAULT_MODEL.id, JSON.stringify(measured));
    const fresh = await testServer({ root });
    const as = await fresh.signIn('dpo');
    const { json } = await fresh.call('GET', `/api/deployments/${DEPLOYMENT}`, as);
    expect(json.clearance).toMatchObject({
      model: DEFAULT_MODEL.id,
      evaluation: { computed: true, detail: sha256Hex(JSON.stringify(measured)), falseMatchRate: 1e-4 },
    });
    const row = await findDeployment(fresh.context.db, SCOPE);
    const content = orThrow(
      verifyClearance(
        row?.clearance ?? new Uint8Array(),
        orThrow(readTrust(row?.trust as never)),
        fresh.time.now,
      ),
    );
    expect(content.model.threshold).toBe(measured.thresholds['1e-4']?.value);
    await fresh.close();
    await rm(join(root, 'evaluations', `${DEFAULT_MODEL.id}.json`));
  });
});
