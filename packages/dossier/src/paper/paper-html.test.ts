import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../../../tools/testing/chromium.ts';
import { overflow, violations } from '../../../../tools/testing/page-checks.ts';
import { SAMPLE } from '../../test/sample-paper.ts';
import type { Block, Paper } from './paper.ts';
import { paperHtml } from './paper-html.ts';
import { PAPER_STYLE } from './paper-style.ts';

const paperOf = (...blocks: readonly Block[]): Paper => ({
  language: 'en',
  title: 'A title',
  subtitle: 'A subtitle',
  specimen: false,
  blocks,
});
const linking = (link: string) => paperHtml(paperOf({ kind: 'paragraph', text: [{ link, text: 'press' }] }));

describe('paperHtml', () => {
  it('escapes every text that a paper can hold', () => {
    const evil = `<img src=x onerror="a()">'&`;
    const page = paperHtml({
      language: 'nl',
      title: evil,
      subtitle: evil,
      specimen: true,
      blocks: [
        { kind: 'heading', level: 2, text: evil, id: evil },
        {
          kind: 'paragraph',
          text: [
            evil,
            { strong: evil },
            { code: evil },
            { link: '#x', text: evil },
            { link: evil, text: evil },
          ],
        },
        { kind: 'list', items: [[evil]] },
        { kind: 'table', caption: evil, head: [evil, evil], rows: [[[evil], [evil]]] },
        { kind: 'terms', items: [{ term: evil, text: [evil] }] },
        { kind: 'listing', caption: evil, text: evil },
        { kind: 'remark', tone: 'warning', text: [evil] },
      ],
    });
    expect(page).not.toContain('<img');
    expect(page).not.toContain('onerror="');
    expect(page.match(/&lt;img src=x onerror=&quot;a\(\)&quot;&gt;&#39;&amp;/g)?.length).toBeGreaterThan(18);
  });

  it('links to pages, mailboxes and its own headings only', () => {
    for (const link of ['https://example.org/', 'http://example.org', 'mailto:a@example.org', '#chapter']) {
      expect(linking(link)).toContain(`<a href="${link}">press</a>`);
    }
    for (const link of [
      'javascript:alert(1)',
      'data:text/html,x',
      'JaVaScRiPt:x',
      ' https://x',
      '/path',
      '',
    ]) {
      expect(linking(link)).toContain('<p>press</p>');
    }
  });

  it('lists its chapters when there are more than six', () => {
    const chapters = (count: number) =>
      paperHtml(
        paperOf(
          ...Array.from({ length: count }, (_, index) => {
            return { kind: 'heading', level: 2, text: `Chapter ${index}`, id: `c${index}` } as const;
          }),
        ),
      );
    expect(chapters(6)).not.toContain('<nav');
    expect(chapters(7)).toContain('<a href="#c6">Chapter 6</a>');
  });

  it('has one style and nothing to run or to fetch, so that a policy can allow it by its hash', () => {
    const page = paperHtml(SAMPLE);
    expect(page.match(/<style>([\s\S]*?)<\/style>/)?.[1]).toBe(PAPER_STYLE);
    expect(page).not.toMatch(/<script|<link|<img| style=| src=|@import|url\(/);
    expect(page).toMatch(/^<!doctype html>\n<html lang="nl">/);
  });

  it('marks a specimen, and nothing else as one', () => {
    expect(paperHtml(SAMPLE)).toContain('<aside class="specimen"');
    expect(paperHtml({ ...SAMPLE, specimen: false })).not.toContain('<aside');
  });
});

describe('a paper in the browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  async function open(paper: Paper, options: BrowserContextOptions): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: paperHtml(paper) }));
    await page.goto('https://paper.test/');
    return page;
  }

  it.each([
    { language: 'nl', colorScheme: 'light', width: 1280 },
    { language: 'en', colorScheme: 'dark', width: 390 },
    { language: 'nl', colorScheme: 'light', width: 390 },
    { language: 'en', colorScheme: 'dark', width: 1280 },
  ] as const)(
    'has no accessibility faults and fits the screen ($language, $colorScheme, $width)',
    async ({ language, colorScheme, width }) => {
      const page = await open({ ...SAMPLE, language }, { colorScheme, viewport: { width, height: 800 } });
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await page.context().close();
    },
  );

  it('sets lines of at most 65 characters', async () => {
    const page = await open(SAMPLE, { viewport: { width: 1280, height: 800 } });
    const [paragraph, character] = await page.evaluate(() => {
      const probe = document.createElement('p');
      probe.style.width = '65ch';
      document.querySelector('main')?.append(probe);
      const width = (selector: string) =>
        document.querySelector(selector)?.getBoundingClientRect().width ?? 0;
      return [width('main p'), probe.getBoundingClientRect().width];
    });
    expect(paragraph).toBeGreaterThan(0);
    expect(paragraph).toBeLessThanOrEqual((character ?? 0) + 0.5);
    await page.context().close();
  });

  it('prints the mark of a specimen, hides the banner of nobody else, and has room for a table', async () => {
    const page = await open(SAMPLE, { viewport: { width: 1280, height: 800 } });
    const mark = page.locator('.watermark');
    expect(await mark.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await mark.isVisible()).toBe(true);
    expect(await mark.evaluate((element) => getComputedStyle(element).position)).toBe('fixed');
    expect(
      await page
        .locator('.table')
        .first()
        .evaluate((element) => getComputedStyle(element).overflow),
    ).toBe('visible');
    await page.context().close();
  });
});
