import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { violations } from './page-checks.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

const show = (body: string) =>
  page.setContent(
    `<!doctype html><html lang="nl"><title>Test</title><main><h1>Test</h1>${body}</main></html>`,
  );
const found = async () => (await violations(page)).map((fault) => fault.split(':')[0]).sort();

it('finds faults in each page anew, colours and how they lie over each other included', async () => {
  await show('<p>Zwart op wit.</p>');
  expect(await found()).toEqual([]);
  await show('<p style="color: #aaa">Grijs op wit.</p><img src="data:,">');
  expect(await found()).toEqual(['color-contrast', 'image-alt']);
  await show('<p style="color: #aaa; background: #000">Hetzelfde grijs op zwart.</p>');
  expect(await found()).toEqual([]);
  await show(
    '<div style="background: #aaa"><p style="color: rgb(100 100 100 / 0.9)">Grijs op grijs.</p></div>',
  );
  expect(await found()).toEqual(['color-contrast']);
  await page.locator('p').evaluate((text) => text.style.setProperty('color', '#000'));
  expect(await found()).toEqual([]);
});

it('looks once what fades in has come', async () => {
  await show(
    '<style>@keyframes come { from { opacity: 0 } }</style><p style="animation: come 2s">Zwart op wit.</p>',
  );
  expect(await found()).toEqual([]);
});
