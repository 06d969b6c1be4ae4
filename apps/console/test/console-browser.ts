import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { type ChromiumOptions, closeContext, launchChromium } from '../../../tools/testing/chromium.ts';
import { type ServedConsole, serveConsole } from './served-console.ts';

type Role = 'organiser' | 'dpo';
/** Asks the server as somebody who is signed in, without a page. A refusal is thrown. */
export type Ask = <T>(method: string, path: string, body?: unknown) => Promise<T>;

/** A served console and a browser that is signed in to it in both roles. */
export interface ConsoleBrowser {
  readonly served: ServedConsole;
  /** The browser itself, for pages of somebody who isn't signed in. */
  readonly browser: Browser;
  /** A new page at a route of the console, by somebody in this role. */
  open(route: string, options?: BrowserContextOptions, role?: Role): Promise<Page>;
  readonly ask: Readonly<Record<Role, Ask>>;
  /** What a page should never do: break the policy, or throw. Asking empties the list. */
  faults(): string[];
  closePages(): Promise<void>;
  close(): Promise<void>;
}

/** `environment`: what the server is told beside its port and folder. `others`: pages that it serves too. */
export async function openConsoleBrowser(
  options: ChromiumOptions = {},
  environment: Readonly<Record<string, string>> = {},
  others: readonly 'gate'[] = [],
): Promise<ConsoleBrowser> {
  const served = await serveConsole(environment, others);
  const browser = await launchChromium(options);
  const people = {
    organiser: await signIn(browser, served.links.console.organiser),
    dpo: await signIn(browser, served.links.console.dpo),
  };
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];
  const closePages = async () => {
    await Promise.all(contexts.splice(0).map(closeContext));
  };
  return {
    served,
    browser,
    open: async (route, options = {}, role = 'organiser') => {
      const context = await browser.newContext({ locale: 'nl-NL', ...options });
      contexts.push(context);
      await context.addCookies(await people[role].cookies());
      const page = await context.newPage();
      await watch(page, faults);
      await page.goto(`${served.url}/console/${route}`);
      await page.locator('main[data-screen] h1').waitFor();
      return page;
    },
    ask: { organiser: askAs(people.organiser, served.url), dpo: askAs(people.dpo, served.url) },
    faults: () => faults.splice(0),
    closePages,
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

function askAs({ request }: BrowserContext, origin: string): Ask {
  return async (method, path, body) => {
    const data = body === undefined ? {} : { data: body };
    const response = await request.fetch(origin + path, { method, headers: { origin }, ...data });
    if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
    return response.status() === 204 ? undefined : response.json();
  };
}

/** Somebody's own part of the browser, with their session in it; `console.test.ts` has the page for it. */
async function signIn(browser: Browser, link: string): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'nl-NL' });
  const { origin, hash } = new URL(link);
  const token = hash.replace('#sign-in=', '');
  const headers = { origin };
  const response = await context.request.post(`${origin}/api/session`, { headers, data: { token } });
  if (!response.ok()) throw new Error(`no session: ${response.status()}`);
  return context;
}

/** Notes in `faults` what a page should never do: break the policy, or throw. */
export async function watch(page: Page, faults: string[]): Promise<void> {
  await page.exposeFunction('reportFault', (fault: string) => faults.push(fault));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      (globalThis as never as { reportFault(fault: string): void }).reportFault(
        `policy: ${event.violatedDirective} ${event.blockedURI}`,
      );
    });
  });
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
}
