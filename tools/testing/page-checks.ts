import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const AXE = createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js');

/** As much of axe as is used here, once its program is in the page. */
interface Axe {
  run(
    of: Document,
    options: { readonly resultTypes: readonly string[] },
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
  readonly commons: { readonly color: { readonly Color: { readonly prototype: Color } } };
}

interface Color {
  r: number;
  g: number;
  b: number;
  alpha: number;
  parseString(text: string): Color;
}

/**
 * Accessibility faults, each with the first place it was found. Our pages have no frames, so that axe is put in
 * the page itself, once for as long as the page is there: its own builder reads it anew for each look.
 */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(settled);
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(await axe());
    await page.evaluate(readColorsOnce);
  }
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

/** Runs in the page: what is fading in has the contrast of nobody's design. */
async function settled(): Promise<void> {
  const running = document.getAnimations().filter(({ playState }) => playState === 'running');
  const ending = running.filter(
    ({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
  );
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

/** Runs in the page: a page has few colours, of which axe otherwise reads each thousands of times, at length. */
function readColorsOnce(): void {
  const { prototype } = (window as unknown as { axe: Axe }).axe.commons.color.Color;
  const read = prototype.parseString;
  const known = new Map<string, Pick<Color, 'r' | 'g' | 'b' | 'alpha'>>();
  prototype.parseString = function (text) {
    const found = known.get(text);
    if (found) return Object.assign(this, found);
    read.call(this, text);
    known.set(text, { r: this.r, g: this.g, b: this.b, alpha: this.alpha });
    return this;
  };
}

let program: Promise<string> | undefined;
function axe(): Promise<string> {
  program ??= readFile(AXE, 'utf8');
  return program;
}

/** How much wider the content is than the window, in CSS pixels. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The id of what has the focus. */
export function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id);
}

/** Waits until something reads so that may get the focus, and presses Tab until it has. */
export async function tabTo(page: Page, text: string): Promise<void> {
  const wanted = page.locator('a, button, label, summary, [tabindex]').filter({ hasText: text });
  await wanted.first().waitFor({ state: 'attached' });
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const active = document.activeElement;
      return active?.textContent || active?.closest('label')?.textContent;
    });
    if (found?.trim() === text) return;
  }
  throw new Error(`no way to "${text}" with the keyboard`);
}

export function openAllDetails(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
