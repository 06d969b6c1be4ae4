import { randomBytes } from 'node:crypto';
import { type Decision, decide } from '@tenzij/admission';
import { Visit } from '@tenzij/contracts';
import { compare, ENROLMENT_LIMITS, type FaceEngine, isMatch, VERIFICATION_LIMITS } from '@tenzij/face';
import { readImage } from '@tenzij/face-ort-node';
import { type Clearance, ok, orThrow, type Result, type Template } from '@tenzij/kernel';
import { findTicketByReference } from '@tenzij/store-sql';
import { createApi } from '@tenzij/ui';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { GateApi } from '../apps/gate/src/gate/ports.ts';
import { loadDeviceKey } from '../apps/gate/src/pairing/device-key.ts';
import type { Holdings } from '../apps/gate/src/pairing/holdings.ts';
import { pair } from '../apps/gate/src/pairing/pair.ts';
import { createFakeStore } from '../apps/gate/test/fake-store.ts';
import { listen } from '../apps/server/src/testing/gate-streams.ts';
import { type Credentials, type TestServer, testServer } from '../apps/server/src/testing/test-server.ts';
import { type CaseWork, openCase } from '../apps/server/test/case-work.ts';
import { createJourney } from '../apps/visitor/src/journey/journey.ts';
import type { HeldPass } from '../apps/visitor/src/journey/model.ts';
import { showing } from '../apps/visitor/src/journey/showing.ts';
import { openTestEngine } from '../tools/testing/engine.ts';
import { type PersonPhotos, personPhotos } from '../tools/testing/photos.ts';

/**
 * From a new case for staff to somebody who goes in, by art. 29 UAVG: the server's API, two passkeys, the phone's
 * own journey, the gate's own decision, and the five steps over photos of one person and of another.
 */

const HOUR = 3600;
const DAY = 24 * HOUR;

let server: TestServer;
let url: string;
let engine: FaceEngine;
let photos: PersonPhotos;
beforeAll(async () => {
  server = await testServer({ publicUrl: () => 'http://localhost:4173' });
  [url, engine, photos] = await Promise.all([listen(server.app), openTestEngine(), personPhotos()]);
}, 60_000);
afterAll(() => server?.close());

const random = (length: number) => new Uint8Array(randomBytes(length));

/** A case for staff, cleared by both passkeys on the public-interest route, from now on. */
async function clearedForStaff(): Promise<CaseWork> {
  const starts = Math.floor(server.time.now) + HOUR;
  const at = (seconds: number) => new Date(seconds * 1000).toISOString();
  const place = { name: 'Controlekamer', place: 'Borssele' };
  const event = { ...place, starts: at(starts), ends: at(starts + DAY) };
  const work = await openCase(server, { name: 'Toegang controlekamer', kind: 'staff', event });
  const validity = { notBefore: starts - HOUR, expires: starts + DAY };
  await work.ready({ event: { ...place, starts, ends: starts + DAY }, validity }, 'g14-power-plant');
  expect((await work.propose()).status).toBe(200);
  await work.sign('organiser');
  expect((await work.sign('dpo')).json).toMatchObject({ cleared: true });
  return work;
}

/** The link of somebody whose badge number was imported. */
async function employeeOf(work: CaseWork, reference: string): Promise<string> {
  expect((await work.post('tickets', { rows: [{ reference }] })).json).toMatchObject({ taken: 1 });
  const scope = { organisation: 'proefweide', deployment: work.id };
  const ticket = await findTicketByReference(server.context.db, scope, reference);
  return server.context.links.write('ticket', ticket?.id ?? '');
}

async function templateOf(photo: Buffer, clearance: Clearance, isLive = false): Promise<Result<Template>> {
  const image = orThrow(await readImage(photo));
  const { deployment, mode, model } = clearance;
  const use = { deployment: deployment.id, mode, modelId: model.id, now: server.time.now };
  const limits = isLive ? VERIFICATION_LIMITS : ENROLMENT_LIMITS;
  const capture = await engine.capture(image, clearance, use, limits);
  return capture.ok ? ok(capture.value.template) : capture;
}

/** What a phone does with the link, by its own journey: the reasons, and a pass. */
async function onPhone(ticket: string, wish: 'face' | 'regular'): Promise<HeldPass> {
  const api = createApi({ token: ticket, fetch: (path, init) => fetch(`${url}${path}`, init) });
  const now = () => server.time.now;
  const phone = createJourney({ ticket, api, store: null, now, randomBytes: random });
  await phone.open();
  phone.chooseFace();
  expect(phone.current().screen.name).toBe('notice');
  if (wish === 'regular') await phone.chooseRegular();
  else {
    await phone.goOnAfterNotice('nl');
    const { offer } = phone.current();
    if (!offer?.face) throw new Error('no face pass is offered');
    await phone.makeTemplate(() => templateOf(photos.mated[0], offer.clearance));
    await phone.keepTemplate();
  }
  const { held, problem } = phone.current();
  if (!held) throw new Error(`no pass: ${problem?.code}`);
  return held;
}

/** A gate that was paired with a code from the console, with what it holds to decide without a network. */
async function openGate(work: CaseWork, lane: 'face' | 'regular'): Promise<Holdings> {
  const store = createFakeStore();
  const deviceKey = orThrow(await loadDeviceKey(store));
  const made = await work.post('gates/invitations', { kind: 'entrance', lane, name: `Poort ${lane}` });
  const asked = { code: made.json.code, deviceKey: deviceKey.publicKey, name: `Poort ${lane}`, lane: null };
  const { json } = await server.call('POST', '/api/gate/pair', {}, asked);
  const as: Credentials = { authorization: `Bearer ${json.token}` };
  const bundle: GateApi['bundle'] = async (key) => {
    const answer = await server.call('POST', '/api/gate/bundle', as, { deviceKey: key });
    return answer.status === 200 ? { kind: 'ok', value: answer.json } : { kind: 'refused' };
  };
  return orThrow(await pair({ bundle } as GateApi, store, deviceKey)).holdings;
}

/** What a gate says of a pass and whoever stands there. */
async function atGate(gate: Holdings, held: HeldPass, person: Buffer): Promise<Decision> {
  const now = server.time.now;
  const { gate: own, deployment, policy, statusList } = gate.bundle;
  return decide(
    {
      lane: own.lane,
      scanned: await showing(held, now, random(32)),
      deployment: deployment.id,
      clearance: gate.clearance(now),
      clearanceSha256: gate.clearanceSha256,
      gateSecrets: gate.gateSecrets(now),
      issuerKeys: gate.issuerKeys,
      statusList: Buffer.from(statusList, 'base64url'),
      lastAdmitted: () => null,
      findSealed: async () => null,
      mayLook: () => ok(undefined),
      look: async (carried, clearance) => {
        const live = orThrow(await templateOf(person, clearance, true));
        const use = { deployment: deployment.id, mode: clearance.mode, modelId: carried.modelId, now };
        return ok(isMatch(orThrow(compare(carried, live, clearance, use)), clearance));
      },
    },
    policy,
    now,
  );
}

it('staff go from a new case to a gate that admits them, and nothing calls it consent', {
  timeout: 120_000,
}, async () => {
  const work = await clearedForStaff();
  const ticket = await employeeOf(work, 'B-001');
  const as = { authorization: `Bearer ${ticket}` };
  const visit = Visit.parse((await server.call('GET', '/api/visit', as)).json);
  expect(visit).toMatchObject({ specimen: false, staff: true, route: 'public-interest' });
  const reasons = Object.fromEntries(visit.reasons.map((reason) => [reason.condition, reason]));
  expect(Object.keys(reasons)).toEqual(['E1', 'E2', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'D2']);
  expect(reasons.P8?.places).toEqual(['controlekamer']);
  // What the DPO said of the DPIA, without the name of who said it.
  expect(reasons.D2).toMatchObject({ reasoning: 'Gelezen en beoordeeld.', judgedBy: null });

  const held = await onPhone(ticket, 'face');
  server.time.now += HOUR + 60;
  const face = await openGate(work, 'face');
  expect(face.bundle.deployment).toMatchObject({ id: work.id, staff: true });
  expect(await atGate(face, held, photos.mated[1])).toMatchObject({ outcome: 'admit' });
  expect(await atGate(face, held, photos.other)).toMatchObject({ outcome: 'refer' });

  const without = await onPhone(await employeeOf(work, 'B-002'), 'regular');
  expect(await atGate(face, without, photos.other)).toEqual({
    outcome: 'refer',
    code: 'admission.regular-pass',
  });
  const regular = await openGate(work, 'regular');
  expect(await atGate(regular, without, photos.other)).toMatchObject({ outcome: 'admit' });

  expect((await server.call('POST', '/api/visit/withdrawal', as)).status).toBe(200);
  // A signed list is told again for some seconds; a pass is shown anew all the time.
  server.time.now += 60;
  const later = await openGate(work, 'face');
  expect(await atGate(later, held, photos.mated[1])).toEqual({ outcome: 'refer', code: 'pass.revoked' });
  const { text } = await work.get('ledger');
  const kinds = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).kind as string);
  expect(kinds).toContain('notice-shown');
  expect(kinds.filter((kind) => kind.startsWith('consent'))).toEqual([]);
});
