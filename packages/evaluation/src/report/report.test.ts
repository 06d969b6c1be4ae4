import { LANGUAGES } from '@tenzij/kernel';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../../../tools/testing/chromium.ts';
import { openAllDetails, overflow, violations } from '../../../../tools/testing/page-checks.ts';
import { inputOf, pairsOf, population, reportOf } from '../../test/samples.ts';
import { isComputed } from '../figure.ts';
import type { EvaluationReport } from '../types.ts';
import { renderReport } from './index.ts';
import { EN } from './messages-en.ts';
import { NL } from './messages-nl.ts';
import { wordsOf } from './words.ts';

const FULL = reportOf(population(80));
const SMALL = reportOf(inputOf(pairsOf([0.9, 0.8], [0.1, 0.2, 0.3])));
const NONE = reportOf(inputOf([]));
const PHONE = { width: 390, height: 844 };

describe('the texts', () => {
  it('are there in both languages, with the same placeholders', () => {
    expect(Object.keys(EN).sort()).toEqual(Object.keys(NL).sort());
    const names = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort().join();
    const odd = (Object.keys(NL) as (keyof typeof NL)[]).filter(
      (key) => EN[key].trim() === '' || NL[key].trim() === '' || names(EN[key]) !== names(NL[key]),
    );
    expect(odd).toEqual([]);
  });

  it.each(LANGUAGES)('leave no placeholder open on the page (%s)', (language) => {
    for (const report of [FULL, SMALL, NONE]) {
      const body = renderReport(report, language).replace(/<style>.*?<\/style>/s, '');
      expect(body.match(/\{\w+\}/g)).toBeNull();
      expect(body).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('say a range in words', () => {
    const figure = { value: 0.0052, ci: [0.003, 0.0081] as const };
    expect(wordsOf('nl').range(figure, wordsOf('nl').percent)).toBe('tussen 0,3% en 0,81%');
    expect(wordsOf('en').range(figure, wordsOf('en').ofThousand)).toBe('between 3 and 8.1');
  });
});

describe('the page', () => {
  it('is the same for the same report', () => {
    expect(renderReport(FULL, 'nl')).toBe(renderReport(FULL, 'nl'));
  });

  it.each(LANGUAGES)('describes the photos in its own language only (%s)', (language) => {
    const said = { nl: 'in het Nederlands', en: 'in English' };
    const report = { ...FULL, data: { description: said, source: said, licence: said } };
    const page = renderReport(report, language);
    const other = language === 'nl' ? 'en' : 'nl';
    expect(page.split(said[language])).toHaveLength(4);
    expect(page).not.toContain(said[other]);
  });

  it('names quality measures in words, and says when nothing can get better', () => {
    const page = renderReport(FULL, 'nl');
    expect(page).toContain('Scherpte: zonder overslaan');
    expect(page).not.toContain('sharpness');
    const none = { ...FULL, fnmrAt: { ...FULL.fnmrAt, '1e-3': { value: 0, ci: [0, 0.1] as const } } };
    expect(FULL.operating.fmr).toBe('1e-3');
    expect(renderReport(none, 'nl')).toMatch(/iedereen herkend/);
    expect(renderReport(none, 'nl')).not.toContain('Scherpte: ');
  });

  it('says plainly that a group is too small', () => {
    const small = population(6, 2);
    const page = renderReport(reportOf(small), 'en');
    expect(page).toMatch(/difference is not computed\. The sample is too small for a threshold/);
    expect(renderReport(reportOf(population(20, 2)), 'en')).toMatch(
      /This group is too small to say anything/,
    );
  });

  it('escapes everything that came from elsewhere', () => {
    const evil = '<script>alert("x")</script><img src=x onerror=\'y\'>&amp;';
    const said = { nl: evil, en: evil };
    const report: EvaluationReport = {
      ...FULL,
      model: evil,
      data: { description: said, source: said, licence: said },
      failures: [{ image: evil, reason: evil }],
      groups: FULL.groups.map((group) => ({ ...group, group: evil })),
      discard: FULL.discard.map((curve) => ({ ...curve, measure: evil })),
    };
    const page = renderReport(report, 'en', { modelName: evil, command: evil, reasons: { [evil]: evil } });
    expect(page).not.toContain('<script');
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;script&gt;alert(');
  });

  it('says what was not computed instead of a number', () => {
    const page = renderReport(SMALL, 'en');
    expect(page).toContain('Not computed');
    expect(page).toContain('takes 100 comparisons of different people. There are 3.');
  });

  it('answers how many of a thousand are referred', () => {
    const fnmr = FULL.fnmrAt[FULL.operating.fmr]?.value as number;
    const words = wordsOf('nl');
    expect(renderReport(FULL, 'nl')).toContain(
      `van elke 1.000 bezoekers met hun eigen pas gaan er naar verwachting ${words.ofThousand(fnmr)} naar`,
    );
  });
});

describe('the page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  /** Opens the page as if from a file; the list fills with every other request it makes. */
  async function open(html: string, options: BrowserContextOptions): Promise<[Page, string[]]> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const requests: string[] = [];
    await page.route('**/*', (route) => {
      if (route.request().url() === 'https://report.test/') {
        return route.fulfill({ contentType: 'text/html', body: html });
      }
      requests.push(route.request().url());
      return route.abort();
    });
    page.on('console', (message) => requests.push(message.text()));
    await page.goto('https://report.test/');
    return [page, requests];
  }

  it.each([
    {
      language: 'nl',
      name: 'full',
      report: FULL,
      colorScheme: 'light',
      viewport: { width: 1280, height: 900 },
    },
    { language: 'en', name: 'full', report: FULL, colorScheme: 'dark', viewport: PHONE },
    { language: 'nl', name: 'full', report: FULL, colorScheme: 'dark', viewport: PHONE },
    { language: 'en', name: 'small', report: SMALL, colorScheme: 'light', viewport: PHONE },
    { language: 'nl', name: 'empty', report: NONE, colorScheme: 'light', viewport: PHONE },
  ] as const)(
    'has no accessibility faults and fetches nothing ($language, $name, $colorScheme, $viewport.width)',
    async ({ language, report, ...options }) => {
      const [page, requests] = await open(renderReport(report, language), options);
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      await openAllDetails(page);
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(requests.filter((url) => !url.includes('favicon'))).toEqual([]);
      await page.context().close();
    },
  );

  it('draws every chart with a label and a table beside it', async () => {
    const [page] = await open(renderReport(FULL, 'en'), {});
    const labels = await page
      .locator('svg[role=img]')
      .evaluateAll((all) => all.map((svg) => svg.getAttribute('aria-label')));
    const drawn = (['fmr', 'fnmr'] as const).filter((error) =>
      FULL.groups.some((group) => isComputed(group[error])),
    );
    expect(drawn).toContain('fnmr');
    expect(labels).toHaveLength(3 + drawn.length);
    expect(await page.getByRole('img', { name: 'DET curve' }).locator('path').count()).toBeGreaterThan(0);
    expect(await page.locator('svg style, script, link, img').count()).toBe(0);
    await page.context().close();
  });
});
