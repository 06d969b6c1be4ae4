import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * Accessibility faults, each with the first place it was found. Our pages have no frames, so axe needn't open
 * a second page to look into them (what it calls its legacy mode): that takes a third of the time.
 */
export async function violations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const result = await axe.analyze();
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** How much wider the content is than the window, in CSS pixels. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The id of what has the focus. */
export function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id);
}

/** Presses Tab until what has the focus reads so. */
export async function tabTo(page: Page, text: string): Promise<void> {
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
