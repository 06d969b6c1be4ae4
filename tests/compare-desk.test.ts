import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../tools/testing/chromium.ts';
import { writeFakeCamera } from '../tools/testing/fake-camera.ts';
import { violations } from '../tools/testing/page-checks.ts';
import { personPhotos } from '../tools/testing/photos.ts';
import { type Festival, startFestival } from './support/festival.ts';

/** From the worked example of the municipal desk to a desk where a person compares, as an organiser goes. */

let folder: string;
let festival: Festival;
let browser: Browser;
let organiser: BrowserContext;
let desktop: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenzij-compare-'));
  const video = join(folder, 'desk.y4m');
  await writeFakeCamera(video, [{ picture: (await personPhotos()).mated[0], seconds: 1 }]);
  festival = await startFestival();
  browser = await launchChromium({ fakeVideo: video });
  organiser = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 900 } });
  desktop = await organiser.newPage();
  await desktop.goto(festival.links.console.organiser);
  await desktop.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(async () => {
  await browser?.close();
  await festival?.remove();
  await rm(folder, { recursive: true, force: true });
});

/** As the console's own page asks the server. */
async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  return desktop.evaluate(
    async ([asked, to, sent]) => {
      const json = { body: sent as string, headers: { 'content-type': 'application/json' } };
      const response = await fetch(to as string, {
        method: asked as string,
        ...(sent !== undefined && json),
      });
      return response.status === 204 ? null : response.json();
    },
    [method, path, body === undefined ? undefined : JSON.stringify(body)],
  ) as Promise<T>;
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

describe('an organiser of a municipal desk', () => {
  let id: string;

  it('chooses in the plan that a person compares, and nothing else has to be decided', async () => {
    ({ id } = await ask<{ id: string }>('POST', '/api/deployments', { preset: 'g03-municipal-desk' }));
    await ask('POST', `/api/deployments/${id}/adoption`, {});
    await desktop.goto(`${festival.url}/console/#/deployments/${id}/plan`);
    await desktop.getByRole('radio', { name: 'Vergelijking door een mens' }).check();
    await desktop.getByLabel('Plaats').fill('Stadhuis');
    const fields = await desktop.locator('fieldset legend').allTextContents();
    expect(fields.join(' ')).not.toMatch(/Doelen|Poorten|Geldigheid|Techniek/);
    const contact = desktop.getByRole('group', { name: 'Contact' });
    await contact.getByRole('textbox').nth(0).fill('Burgerzaken');
    await contact.getByRole('textbox').nth(1).fill('burgerzaken@gemeente.example');
    expect(await violations(desktop)).toEqual([]);
    await press(desktop, /^Bewaar/);
    await desktop
      .getByText(/Bewaard/)
      .first()
      .waitFor();
    const view = await ask<{ steps: { id: string; state: string }[] }>('GET', `/api/deployments/${id}/case`);
    expect(view.steps.filter(({ state }) => state !== 'not-needed')).toEqual([
      { id: 'assessment', state: 'done', open: [] },
      { id: 'plan', state: 'done', open: [] },
    ]);
  });

  it('makes a code for a gate of that kind, and the device it is opened on is a desk that may compare', async () => {
    await desktop.goto(`${festival.url}/console/#/deployments/${id}/gates`);
    await desktop.getByRole('button', { name: 'Maak een code', exact: true }).click();
    const code = await desktop.locator('.gates__text').textContent();
    const context = await browser.newContext({ locale: 'nl-NL' });
    const desk = await context.newPage();
    await desk.goto(`${festival.url}/gate/#pair=${code}`);
    await desk.locator('main[data-step="place"]').waitFor();
    // It stands at no lane.
    expect(await desk.getByRole('radio').count()).toBe(0);
    await press(desk, 'Koppel deze poort');
    await desk.waitForURL(/compare\.html/);
    await press(desk, 'Begin');
    await desk.locator('main[data-screen="idle"]').waitFor({ timeout: 30_000 });
    await desk.getByText('volgens de toetsing is dit geen biometrie').waitFor();
    // Started anew it goes there by itself, and is open as it was.
    await desk.goto(`${festival.url}/gate/`);
    await desk.waitForURL(/compare\.html/);
    await desk.locator('main[data-screen="idle"]').waitFor({ timeout: 30_000 });

    await ask('PUT', `/api/deployments/${id}/documents/answer:B2`, {
      basedOn: 2,
      body: { value: 'unknown', evidence: [] },
    });
    await desk.reload();
    await desk.getByText('Uit de toetsing volgt niet dat dit geen biometrie is.').waitFor();
    await context.close();
  });
});
