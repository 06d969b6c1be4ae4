import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { ConsoleBrowser } from './console-browser.ts';

export const DESK = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

const OWN = {
  name: 'Proefavond in het park',
  kind: 'event',
  event: {
    name: 'Proefavond',
    place: 'Utrecht',
    starts: '2090-06-01T10:00:00Z',
    ends: '2090-06-02T10:00:00Z',
  },
};

/** Cases on a served console, made and changed behind the screen's back. */
export interface Cases {
  /** Its id. Without an opening it is a deployment of one's own that nothing was answered for. */
  create(opening?: object): Promise<string>;
  /** Saves an answer, as somebody else would. */
  answer(id: string, condition: string, body: object, basedOn?: number): Promise<void>;
  /** The assessment's page: the overview, a question or the outcome. */
  open(id: string, part: string, options?: BrowserContextOptions, role?: 'organiser' | 'dpo'): Promise<Page>;
}

export function casesOf(browser: ConsoleBrowser): Cases {
  const { organiser } = browser.ask;
  return {
    create: async (opening = OWN) =>
      (await organiser<{ id: string }>('POST', '/api/deployments', opening)).id,
    answer: async (id, condition, body, basedOn = 0) => {
      const path = `/api/deployments/${id}/documents/answer%3A${condition}`;
      await organiser('PUT', path, { basedOn, body: { evidence: [], ...body } });
    },
    open: async (id, part, options = {}, role = 'organiser') => {
      const route = `#/deployments/${id}/assessment${part && `/${part}`}`;
      const page = await browser.open(route, { viewport: DESK, ...options }, role);
      await page.locator('.asking, .outcome-page').waitFor();
      return page;
    },
  };
}

export const radio = (page: Page, name: string): Locator => page.getByRole('radio', { name, exact: true });
export const goOn = (page: Page): Locator => page.getByRole('button', { name: 'Bewaar en ga verder' });
export const title = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('heading', { level: 1, name });
/** Whether the answer on the screen would count. */
export const weighing = (page: Page): Locator => page.locator('.weighing');
