import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AttackChoice, DeploymentView, ModelList } from '@tenzij/contracts';
import { readTrust, verifyClearance } from '@tenzij/dossier';
import { attackCardSha256, DEFAULT_ATTACK_DETECTOR, DEFAULT_MODEL } from '@tenzij/face';
import { type ClearanceContent, orThrow, sha256Hex } from '@tenzij/kernel';
import { findDeployment } from '@tenzij/store-sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareModels } from '../../../../../tools/models/prepare.mjs';
import { inventedReport } from '../../testing/evaluation.ts';
import { installModels } from '../../testing/models.ts';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../../testing/test-server.ts';

const ROOT = join(import.meta.dirname, '../../../../..');
const SCOPE = { organisation: 'proefweide', deployment: DEPLOYMENT };
const PASSIVE = {
  card: attackCardSha256(DEFAULT_ATTACK_DETECTOR),
  file: DEFAULT_ATTACK_DETECTOR.file,
  minimum: 0.7,
};

let root: string;
let server: TestServer;
let organiser: Credentials;
let dpo: Credentials;
const detector = () => join(root, 'models', `${DEFAULT_ATTACK_DETECTOR.file}.onnx`);

beforeAll(async () => {
  await prepareModels();
  root = await mkdtemp(join(tmpdir(), 'tenzij-attacks-'));
  await symlink(join(ROOT, 'law'), join(root, 'law'));
  await mkdir(join(root, 'evaluations'));
  const report = JSON.stringify(inventedReport(DEFAULT_MODEL));
  await writeFile(join(root, 'evaluations', `${DEFAULT_MODEL.id}.json`), report);
  await installModels(root, [...Object.values(DEFAULT_MODEL.files), DEFAULT_ATTACK_DETECTOR.file]);
  server = await testServer({ root });
  organiser = await server.signIn('organiser');
  dpo = await server.signIn('dpo');
});
afterAll(async () => {
  await server?.close();
  await rm(root, { recursive: true, force: true });
});

const choose = (attackDetection?: unknown) =>
  server.call('POST', `/api/deployments/${DEPLOYMENT}/model`, organiser, {
    modelId: DEFAULT_MODEL.id,
    falseMatchRate: '1e-3',
    attackDetection,
  });

async function stored(): Promise<Uint8Array> {
  return (await findDeployment(server.context.db, SCOPE))?.clearance ?? new Uint8Array();
}

async function clearance(): Promise<ClearanceContent> {
  const row = await findDeployment(server.context.db, SCOPE);
  const trust = orThrow(readTrust(row?.trust as never));
  return orThrow(verifyClearance(await stored(), trust, server.time.now));
}

describe('choosing attack detection', () => {
  it.each<[AttackChoice, ClearanceContent['attackDetection']]>([
    [
      { passiveMinimum: 0.7, challenge: 'none' },
      { passive: PASSIVE, challenge: 'none' },
    ],
    [
      { passiveMinimum: null, challenge: 'head-turn' },
      { passive: null, challenge: 'head-turn' },
    ],
    [
      { passiveMinimum: 0.9, challenge: 'head-turn' },
      { passive: { ...PASSIVE, minimum: 0.9 }, challenge: 'head-turn' },
    ],
    [
      { passiveMinimum: null, challenge: 'none' },
      { passive: null, challenge: 'none' },
    ],
  ])('gives a clearance that verifies and carries %j', async (choice, expected) => {
    const { status, json } = await choose(choice);
    expect([status, json.attackDetection]).toEqual([200, choice]);
    expect((await clearance()).attackDetection).toEqual(expected);

    const view = DeploymentView.parse((await server.call('GET', `/api/deployments/${DEPLOYMENT}`, dpo)).json);
    expect(view.clearance).toMatchObject({ state: 'in-force', attackDetection: choice });
    const { text } = await server.call('GET', `/api/deployments/${DEPLOYMENT}/ledger`, dpo);
    const last = JSON.parse(text.trim().split('\n').at(-1) ?? '');
    expect(last).toMatchObject({
      kind: 'clearance-recorded',
      body: { sha256: sha256Hex(await stored()) },
    });
  });

  it.each([
    [{ passiveMinimum: 0.6, challenge: 'none' }, 409, 'model.attack-minimum-not-measured'],
    [{ passiveMinimum: 0, challenge: 'none' }, 409, 'model.attack-minimum-not-measured'],
    [{ passiveMinimum: '0.5', challenge: 'none' }, 400, 'server.invalid-request'],
    [{ passiveMinimum: 0.5, challenge: 'wink' }, 400, 'server.invalid-request'],
    [{ passiveMinimum: 0.5 }, 400, 'server.invalid-request'],
    [{ passiveMinimum: 0.5, challenge: 'none', card: 'ab'.repeat(32) }, 400, 'server.invalid-request'],
    [undefined, 400, 'server.invalid-request'],
  ])('refuses %j, and changes nothing', async (choice, status, code) => {
    const before = await stored();
    expect(await choose(choice)).toMatchObject({ status, json: { code } });
    expect(await stored()).toEqual(before);
  });

  it('names the field that is wrong, and the minimums there are', async () => {
    const { json: challenge } = await choose({ passiveMinimum: null, challenge: 'wink' });
    expect(challenge.params.field).toContain('challenge');
    const { json: minimum } = await choose({ passiveMinimum: 0.6, challenge: 'none' });
    expect(minimum.params).toEqual({ minimum: 0.6, measured: '0.5, 0.7, 0.9' });
  });

  it('refuses a detector that gates could not load, and still has heads turned without it', async () => {
    await writeFile(detector(), 'something else');
    const { attackDetection } = ModelList.parse((await server.call('GET', '/api/models', dpo)).json);
    expect(attackDetection.detector.installed).toBe(false);
    expect(await choose({ passiveMinimum: 0.5, challenge: 'none' })).toMatchObject({
      status: 409,
      json: { code: 'model.attack-files-missing' },
    });
    expect(await choose({ passiveMinimum: null, challenge: 'head-turn' })).toMatchObject({ status: 200 });
    await installModels(root, [DEFAULT_ATTACK_DETECTOR.file]);
  });

  it('does not overrule the DPO, and writes nothing', async () => {
    const url = `/api/deployments/${DEPLOYMENT}`;
    const held = async () => (await server.call('GET', `${url}/documents`, organiser)).text;
    const { dpiaVersion } = (await server.call('GET', `${url}/review`, dpo)).json;
    const advice = {
      target: 'overall',
      kind: 'advice',
      opinion: 'do-not-proceed',
      text: 'Nee.',
      dpiaVersion,
    };
    expect((await server.call('POST', `${url}/review`, dpo, advice)).status).toBe(200);
    const before = await held();
    expect(await choose({ passiveMinimum: null, challenge: 'none' })).toMatchObject({
      status: 409,
      json: { code: 'clearance.advice-against' },
    });
    expect(await held()).toBe(before);
  });
});
