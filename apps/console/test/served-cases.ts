import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { buildPage } from '../../../tools/testing/built-page.ts';
import { type ChromiumOptions, launchChromium } from '../../../tools/testing/chromium.ts';
import { type Credentials, type TestServer, testServer } from '../../server/src/testing/test-server.ts';
import { DESK } from './assessment-case.ts';
import { watch } from './console-browser.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The console as it is now on a server in this process, whose database a test can reach. */
export interface ServedCases {
  readonly url: string;
  readonly server: TestServer;
  /** A browser context of somebody’s own, with their session when there is one. */
  person(as: Credentials, options?: BrowserContextOptions): Promise<BrowserContext>;
  /** A page of the console in that context, once its heading is there. */
  open(context: BrowserContext, route: string): Promise<Page>;
  /** What a page should never do: break the policy, or throw. Asking empties the list. */
  faults(): string[];
  close(): Promise<void>;
}

/** `apps`: the pages that are built beside the console. */
export async function serveCases(
  apps: readonly string[] = [],
  options: ChromiumOptions = {},
): Promise<ServedCases> {
  const root = await mkdtemp(join(tmpdir(), 'tenzij-cases-'));
  await Promise.all(
    ['law', 'models', 'evaluations'].map((name) => symlink(join(ROOT, name), join(root, name))),
  );
  for (const app of ['console', ...apps]) {
    const outDir = join(root, 'apps', app, 'dist');
    await mkdir(outDir, { recursive: true });
    await buildPage(app, outDir);
  }
  let url = '';
  const server = await testServer({ root, publicUrl: () => url, clock: () => Date.now() / 1000 });
  server.time.now = Math.floor(Date.now() / 1000);
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  // A passkey belongs to a name: an address has none.
  url = `http://localhost:${(server.app.server.address() as AddressInfo).port}`;
  const browser: Browser = await launchChromium(options);
  const faults: string[] = [];
  return {
    url,
    server,
    person: async (as, options = {}) => {
      const context = await browser.newContext({ locale: 'nl-NL', viewport: DESK, ...options });
      context.setDefaultTimeout(30_000);
      const [name = '', value = ''] = (as.cookie ?? '').split('=');
      if (value) await context.addCookies([{ name, value, url }]);
      return context;
    },
    open: async (context, route) => {
      const page = await context.newPage();
      await watch(page, faults);
      await page.goto(`${url}/console/${route}`);
      await page.locator('main[data-screen] h1').waitFor();
      return page;
    },
    faults: () => faults.splice(0),
    close: async () => {
      await browser.close();
      await server.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}
