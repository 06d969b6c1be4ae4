import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { templateOfPhoto } from '../apps/gate/test/scenes.ts';
import { launchChromium } from '../tools/testing/chromium.ts';
import { gatePicture, writeFakeCamera } from '../tools/testing/fake-camera.ts';
import { type PersonPhotos, personPhotos } from '../tools/testing/photos.ts';
import { type Gate, openGate } from './support/gate.ts';
import { type Evening, type Guest, guestOf, startEvening, withMovableClock } from './support/hour.ts';

/**
 * An hour and more at two gates of one entrance, in real browsers before fake cameras, on a real server, with the
 * time between visitors left out. For a part of it there is no network.
 */

const MINUTE = 60;
let folder: string;
let evening: Evening;
let photos: PersonPhotos;
let face: Gate;
let regular: Gate;
const browsers: Browser[] = [];
const guests: Guest[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenzij-hour-'));
  photos = await personPhotos();
  evening = await startEvening();
  const template = await templateOfPhoto(photos.mated[0]);
  for (let number = 0; number < 7; number++)
    guests.push(await guestOf(evening, number, number === REGULAR ? null : template));
  face = await gate('face');
  regular = await gate('regular');
});

afterAll(async () => {
  for (const browser of browsers) await browser.close();
  await evening?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The guest who took the regular pass. */
const REGULAR = 6;

async function gate(lane: 'face' | 'regular'): Promise<Gate> {
  const file = join(folder, `${lane}.y4m`);
  await writeFakeCamera(file, await nobody());
  const browser = await launchChromium({ fakeVideo: file });
  browsers.push(browser);
  const path = new URL(evening.server.links.gates[lane]);
  const link = `${evening.url}${path.pathname}${path.hash}`;
  const opened = await openGate(browser, file, link, await nobody(), { prepare: withMovableClock });
  await opened.ready();
  return opened;
}

const nobody = async () => [{ picture: await gatePicture(null, null), seconds: 1 }];

/** This guest before this gate: what came of it, and what the screen said. The next one finds nobody there. */
async function comes(guest: number, to: Gate): Promise<{ readonly outcome: string; readonly said: string }> {
  const code = await guests[guest]?.code();
  await to.see([{ picture: await gatePicture(code ?? null, photos.mated[1]), seconds: 1 }]);
  const outcome = await to.decision();
  const said = (await to.page.locator('main').textContent()) ?? '';
  await to.see(await nobody());
  await to.ready();
  // Longer than a pass is left alone after its result.
  await evening.skip(30, [face, regular]);
  return { outcome, said };
}

const skip = (minutes: number) => evening.skip(minutes * MINUTE, [face, regular]);

async function setOffline(isOffline: boolean): Promise<void> {
  for (const { context } of [face, regular]) await context.setOffline(isOffline);
}

/** Waits until both gates hold a status list that was signed after all that the server knows now. */
async function met(): Promise<void> {
  for (const { page } of [face, regular])
    await page.waitForFunction(() => /netwerk: (?!uit)/.test(document.body.textContent ?? ''));
  await face.page.waitForTimeout(4000);
}

async function eventsAtServer(): Promise<readonly { kind: string }[]> {
  return evening.server.context.db.query('select kind from gate_event order by change');
}

/** What the screen said to everybody who was referred. */
const referrals: string[] = [];

async function referred(guest: number, to: Gate, code: string): Promise<void> {
  const { outcome, said } = await comes(guest, to);
  expect(outcome).toBe(`refer ${code}`);
  referrals.push(said);
}

async function admitted(guest: number, to: Gate): Promise<void> {
  expect((await comes(guest, to)).outcome, `guest ${guest}`).toBe('admit');
}

describe('an hour at the door', () => {
  it('online: nobody enters twice, at either gate, and nobody who withdrew', async () => {
    await admitted(0, face);
    await referred(0, face, 'pass.already-used');
    await admitted(REGULAR, regular);
    await referred(0, regular, 'pass.already-used');
    await skip(10);
    await guests[1]?.withdraw();
    await met();
    await referred(1, face, 'pass.revoked');
  });

  it('invariant 9: the network cut: gates go on until their lists are too old, and then admit nobody', async () => {
    await setOffline(true);
    await skip(5);
    await admitted(2, face);
    await guests[3]?.withdraw();
    // Two gates that can't hear of each other.
    await admitted(4, face);
    await admitted(4, regular);
    await skip(58);
    await referred(3, face, 'pass.status-expired');
    await referred(5, face, 'pass.status-expired');
    await referred(REGULAR, regular, 'pass.status-expired');
  });

  it('the network back: who withdrew meanwhile, or entered elsewhere, is referred at once', async () => {
    await setOffline(false);
    await met();
    await referred(3, face, 'pass.revoked');
    await referred(4, regular, 'pass.already-used');
    await referred(2, regular, 'pass.already-used');
    await admitted(5, face);
    await referred(5, regular, 'pass.already-used');
  });

  it('everybody who was referred read where to go, and the server has it all, once', async () => {
    expect(referrals).toHaveLength(10);
    for (const said of referrals) expect(said).toMatch(/Loop naar de (rij|medewerker) hiernaast/);
    await met();
    const events = await eventsAtServer();
    expect(events.filter(({ kind }) => kind === 'referred')).toHaveLength(referrals.length);
    expect(events.filter(({ kind }) => kind === 'admitted')).toHaveLength(6);
    expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(['admitted', 'referred']));
  });
});
