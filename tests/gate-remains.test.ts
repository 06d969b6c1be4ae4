import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256Hex, type Template } from '@tenzij/kernel';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { templateOfPhoto } from '../apps/gate/test/scenes.ts';
import { chromiumOptions } from '../tools/testing/chromium.ts';
import { gatePicture, writeFakeCamera } from '../tools/testing/fake-camera.ts';
import { personPhotos } from '../tools/testing/photos.ts';
import { findSecret } from './support/canary.ts';
import { filesIn } from './support/data-folder.ts';
import { type Evening, guestOf, saltOf, startEvening } from './support/hour.ts';

/**
 * What is left of faces on a gate's own device: after somebody was admitted, somebody else was referred, and the
 * browser crashed while it looked at a third. Everything that the browser wrote is searched: its profile, its log and
 * its crash dumps.
 */

let folder: string;
let evening: Evening;
let device: BrowserContext;
let page: Page;
let template: Template;
let files: Buffer;
let dumps: readonly string[];
const GUESTS = [0, 1, 2];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenzij-remains-'));
  const photos = await personPhotos();
  template = await templateOfPhoto(photos.mated[0]);
  evening = await startEvening();
  const [admitted, other, third] = await Promise.all(
    GUESTS.map((number) => guestOf(evening, number, template)),
  );
  const camera = join(folder, 'camera.y4m');
  const see = async (code: Buffer | undefined, photo: Buffer | null) =>
    writeFakeCamera(camera, [{ picture: await gatePicture(code ?? null, photo), seconds: 1 }]);
  await see(undefined, null);
  await mkdir(join(folder, 'config'));
  device = await openDevice(camera);
  page = await device.newPage();
  const { pathname, hash } = new URL(evening.server.links.gates.face);
  await page.goto(`${evening.url}${pathname}${hash}`);
  await page.getByRole('button', { name: 'Start deze poort' }).click();
  const screen = (name: string) => page.locator(`main[data-screen="${name}"]`).waitFor({ timeout: 45_000 });
  await screen('ready');
  await see(await admitted?.code(), photos.mated[1]);
  await screen('admit');
  await see(undefined, null);
  await screen('ready');
  await see(await other?.code(), photos.other);
  await screen('refer');
  await see(undefined, null);
  await screen('ready');
  // With nobody beside the phone the look goes on, the carried template in memory.
  await see(await third?.code(), null);
  await screen('look');
  await crashPages();
  const written = (await filesIn(folder)).filter((path) => path !== camera);
  dumps = written.filter((path) => path.endsWith('.dmp'));
  files = Buffer.concat(
    await Promise.all(written.map((path) => readFile(path).catch(() => Buffer.alloc(0)))),
  );
});

afterAll(async () => {
  await device?.close().catch(() => undefined);
  await evening?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A whole browser, as a kiosk has, that keeps all it writes in the folder. */
async function openDevice(camera: string): Promise<BrowserContext> {
  const options = chromiumOptions({ fakeVideo: camera, whole: true });
  return chromium.launchPersistentContext(join(folder, 'profile'), {
    ...options,
    args: [...options.args, '--enable-logging', `--log-file=${join(folder, 'browser.log')}`],
    ignoreDefaultArgs: ['--disable-breakpad'],
    env: { ...process.env, XDG_CONFIG_HOME: join(folder, 'config') },
    locale: 'nl-NL',
    permissions: ['camera'],
  });
}

/** Kills every page's process as a crash does, and waits for what is written of that. */
async function crashPages(): Promise<void> {
  const browser = device.browser();
  if (!browser) throw new Error('no browser');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const crashed = page.waitForEvent('crash');
  for (const { type, id } of processInfo) if (type === 'renderer') process.kill(id, 'SIGSEGV');
  await crashed;
  await new Promise((resolve) => setTimeout(resolve, 3000));
}

describe("a gate's own device, after a crash", () => {
  it('looking works: the admission is there, in the browser’s storage and at the server', async () => {
    const rows = await evening.server.context.db.query<{ key: string }>(
      "select pass_key as key from gate_event where kind = 'admitted'",
    );
    expect(rows).toHaveLength(1);
    expect(files.includes(sha256Hex(rows[0]?.key ?? ''))).toBe(true);
  });

  it('has a dump of the crash to look in', () => {
    expect(dumps.length).toBeGreaterThan(0);
  });

  it('invariant 2: guard least-data: keeps no template and no salt, in storage, log or crash dump', () => {
    expect(findSecret(files, template.bytes)).toEqual([]);
    for (const guest of GUESTS) expect(findSecret(files, saltOf(guest)), `guest ${guest}`).toEqual([]);
  });
});
