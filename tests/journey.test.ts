import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueClearance } from '@tenzij/dossier';
import {
  type ClearanceContent,
  decodeCbor,
  fromBase64Url,
  fromCbor,
  fromHex,
  softwareSigner,
  toBase64Url,
} from '@tenzij/kernel';
import { passQr } from '@tenzij/pass';
import type { Browser, BrowserContext, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../tools/testing/chromium.ts';
import { gatePicture, qrPicture, writeFakeCamera } from '../tools/testing/fake-camera.ts';
import { type PersonPhotos, personPhotos } from '../tools/testing/photos.ts';
import { type Festival, startFestival } from './support/festival.ts';
import { type Gate, type GateOptions, openGate } from './support/gate.ts';
import { type Kept, openPhone, type Phone } from './support/phone.ts';
import { readQr } from './support/read-qr.ts';

/**
 * The main job, end to end: a specimen festival served as a newcomer serves it, a visitor's phone and a
 * gate in real browsers, real models on photos of real people, the phone's screen held before the gate.
 */

let folder: string;
let festival: Festival;
let photos: PersonPhotos;
let phoneBrowser: Browser;
let gateBrowser: Browser;
let gateCamera: string;
let visitor: Phone;
let keptBeforeConsent: Kept | null;
let pressesToGive: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenzij-journey-'));
  photos = await personPhotos();
  festival = await startFestival();
  const phoneCamera = join(folder, 'phone.y4m');
  gateCamera = join(folder, 'gate.y4m');
  await writeFakeCamera(phoneCamera, [{ picture: photos.mated[0], seconds: 1 }]);
  await writeFakeCamera(gateCamera, [{ picture: await gatePicture(null, null), seconds: 1 }]);
  phoneBrowser = await launchChromium({ fakeVideo: phoneCamera });
  gateBrowser = await launchChromium({ fakeVideo: gateCamera });
  visitor = await openPhone(phoneBrowser, festival.links.visitors[0] ?? '');
  await visitor.screen('choice');
  keptBeforeConsent = await visitor.kept();
  await visitor.enrol();
  pressesToGive = visitor.presses();
});

afterAll(async () => {
  await phoneBrowser?.close();
  await gateBrowser?.close();
  await festival?.remove();
  await rm(folder, { recursive: true, force: true });
});

const isStatusList = (response: Response) => response.url().includes('/status-list');

/** Which status list the server gives now. */
async function listNow(): Promise<string> {
  const response = await fetch(`${festival.url}/api/deployments/lichtjes-aan-het-water/status-list`);
  return response.headers.get('etag') ?? 'none';
}

const open: Gate[] = [];

/** A face gate that has this code and this person before its camera. */
async function faceGate(
  code: Buffer | null,
  person: Buffer | null,
  options: GateOptions = {},
): Promise<Gate> {
  return gateAt(festival.links.gates.face, code, person, options);
}

async function gateAt(
  link: string,
  code: Buffer | null,
  person: Buffer | null,
  options: GateOptions,
): Promise<Gate> {
  await Promise.all(open.splice(0).map((gate) => gate.close()));
  const scenes = [{ picture: await gatePicture(code, person), seconds: 1 }];
  const gate = await openGate(gateBrowser, gateCamera, link, scenes, options);
  open.push(gate);
  return gate;
}

describe('a visitor who chooses the face pass', () => {
  it('invariant 6: guard consent-first: is asked first, and has no template before saying yes', async () => {
    expect(keptBeforeConsent).toBeNull();
    expect((await visitor.kept())?.template).toHaveLength(256);
  });

  it('is referred when somebody else shows the pass', async () => {
    const gate = await faceGate(await visitor.showPass(), photos.other);
    expect(await gate.decision()).toBe('refer admission.no-match');
  });

  it('invariant 9: is admitted on another photo, by a gate whose network was cut', async () => {
    const gate = await faceGate(null, null);
    await gate.ready();
    await gate.context.setOffline(true);
    await gate.see([{ picture: await gatePicture(await visitor.showPass(), photos.mated[1]), seconds: 1 }]);
    expect(await gate.decision()).toBe('admit');
  });

  it('is referred when a QR code was tampered with', async () => {
    const text = await readQr(await visitor.showPass());
    const swapped = text.at(400) === 'A' ? 'B' : 'A';
    const tampered = text.slice(0, 400) + swapped + text.slice(401);
    const gate = await faceGate(await qrPicture(passQr(tampered)), photos.mated[1]);
    expect(await gate.decision()).toMatch(/^refer pass\.(cannot-open|malformed)/);
  });

  it('is referred on a screenshot of five minutes ago', async () => {
    const gate = await faceGate(await visitor.showPass(), photos.mated[1], { clockAhead: 300 });
    expect(await gate.decision()).toBe('refer pass.stale');
  });

  it('invariant 1: is referred when the clearance has expired', async () => {
    const gate = await faceGate(await visitor.showPass(), photos.mated[1], { prepare: expireClearance });
    expect(await gate.decision()).toBe('refer clearance.expired');
  });

  it('invariant 4: is referred when a model is missing', async () => {
    const prepare = async (context: BrowserContext) => {
      await context.route('**/models/**', (route) => route.abort());
    };
    const gate = await faceGate(await visitor.showPass(), photos.mated[1], { prepare });
    expect(await gate.decision()).toBe('refer face.model-missing');
  });

  it('invariant 6: guard withdrawal: withdraws in no more presses than giving took, has a regular pass, and the face pass is referred online', async () => {
    const gate = await faceGate(null, null);
    await gate.ready();
    const facePass = await visitor.showPass();
    const text = await readQr(facePass);
    const lists = new Set<string | undefined>();
    gate.page.on('response', (response) => {
      if (isStatusList(response)) lists.add(response.headers().etag);
    });
    await visitor.withdraw();
    expect(visitor.presses() - pressesToGive).toBeLessThanOrEqual(pressesToGive);
    expect(await visitor.kept()).toBeNull();
    // The server gives a list out again for a second. Then the gate has to come to hold the one it gives now.
    await gate.page.waitForTimeout(1500);
    await expect.poll(async () => lists.has(await listNow()), { timeout: 40_000 }).toBe(true);
    await gate.see([
      { picture: await gatePicture(await qrPicture(passQr(text)), photos.mated[1]), seconds: 1 },
    ]);
    expect(await gate.decision()).toBe('refer pass.revoked');
  });

  it('enters at the regular lane with the regular pass', async () => {
    const gate = await gateAt(festival.links.gates.regular, await visitor.showPass(), null, {});
    expect(await gate.decision()).toBe('admit');
  });
});

describe('a visitor who chooses the regular pass', () => {
  it('invariant 7: guard own-pass: is admitted at the regular lane, and referred at the face lane', async () => {
    const phone = await openPhone(phoneBrowser, festival.links.visitors[1] ?? '');
    await phone.takeRegularPass();
    const face = await faceGate(await phone.showPass(), photos.mated[0]);
    expect(await face.decision()).toBe('refer admission.regular-pass');
    const regular = await gateAt(festival.links.gates.regular, await phone.showPass(), null, {});
    expect(await regular.decision()).toBe('admit');
    await phone.context.close();
  });
});

/** Replaces the clearance in the gate's bundle by one that is signed just as well and has expired. */
async function expireClearance(context: BrowserContext): Promise<void> {
  await context.route('**/api/gate/bundle', async (route) => {
    const response = await route.fetch();
    const bundle = (await response.json()) as { clearance: string };
    const expired = await issueClearance(
      { ...contentOf(bundle.clearance), validity: { notBefore: 1, expires: 2 } },
      { controller: await signer('specimen-controller'), dpo: await signer('specimen-dpo') },
    );
    if (!expired.ok) throw new Error(expired.problem.code);
    await route.fulfill({ response, json: { ...bundle, clearance: toBase64Url(expired.value) } });
  });
}

function contentOf(clearance: string): ClearanceContent {
  const cose = decodeCbor(fromBase64Url(clearance) ?? new Uint8Array());
  const payload = cose.ok && Array.isArray(cose.value) ? cose.value[2] : null;
  const content = payload instanceof Uint8Array ? decodeCbor(payload) : null;
  if (!content?.ok) throw new Error('the bundle has no clearance');
  return fromCbor(content.value) as ClearanceContent;
}

async function signer(name: string) {
  return softwareSigner(fromHex((await readFile(join(festival.data, 'keys', `${name}.key`), 'utf8')).trim()));
}
