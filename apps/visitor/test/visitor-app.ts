import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildPage } from '../../../tools/testing/built-page.ts';
import { launchChromium } from '../../../tools/testing/chromium.ts';
import { writeFakeCamera } from '../../../tools/testing/fake-camera.ts';
import { personPhotos } from '../../../tools/testing/photos.ts';
import { fakeServer, visitOf } from './fixtures.ts';
import { type Served, serveVisitor } from './serve.ts';

/** The built app behind a fake API, and a browser whose camera sees a person. */
export interface VisitorApp {
  readonly served: Served;
  readonly browser: Browser;
  /** The folder that is served. */
  readonly pages: string;
  /** Has the camera see this from now on. */
  show(picture: Buffer): Promise<void>;
  close(): Promise<void>;
}

export const now = () => Date.now() / 1000;

/** `picture`: what the camera sees instead of a person. */
export async function openVisitorApp(picture?: Buffer): Promise<VisitorApp> {
  const folder = await mkdtemp(join(tmpdir(), 'tenzij-visitor-'));
  const video = join(folder, 'camera.y4m');
  const show = (seen: Buffer) => writeFakeCamera(video, [{ picture: seen, seconds: 1 }]);
  await show(picture ?? (await personPhotos()).mated[0]);
  const pages = join(folder, 'dist');
  await buildPage('visitor', pages);
  const served = await serveVisitor(pages, fakeServer(visitOf(now(), null), now));
  const browser = await launchChromium({ fakeVideo: video });
  return {
    served,
    browser,
    pages,
    show,
    close: async () => {
      await browser.close();
      await served.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
