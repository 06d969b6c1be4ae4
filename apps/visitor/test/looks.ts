import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import { violations } from '../../../tools/testing/page-checks.ts';

/** One page looked at in every way there is to see it, without loading it again. */

const SIZES = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
  // At 200 % half as many CSS pixels fit in a window.
  'phone at 200 %': { width: 195, height: 422 },
  'desktop at 200 %': { width: 640, height: 450 },
} as const;
type Size = keyof typeof SIZES;
type Language = 'nl' | 'en';

/** What axe looks at: each language in light and dark, each size once. It is what takes the time. */
const LOOKS: readonly (readonly [Language, 'light' | 'dark', Size])[] = [
  ['en', 'dark', 'desktop'],
  ['nl', 'dark', 'desktop at 200 %'],
  ['en', 'light', 'phone at 200 %'],
  ['nl', 'light', 'phone'],
];

/** In which names may be the same in both languages: those of languages, and what tests call things. */
const NAMES = /^(Nederlands|English|Zomerfeest|Stadspark.*|https?:.*|R-\d+)?$/;

export interface Looker {
  /** Fails on the first fault of what the page shows now, and leaves it in Dutch, light, on a phone. */
  look(state: string): Promise<void>;
}

/** For one tab; the page has to be open in Dutch. */
export async function lookerAt(page: Page): Promise<Looker> {
  const devtools = await page.context().newCDPSession(page);
  const resize = (size: Size) => page.setViewportSize(SIZES[size]);
  await resize('phone');
  return {
    look: async (state) => {
      const names: Partial<Record<Language, readonly string[]>> = {};
      for (const [language, colorScheme, size] of LOOKS) {
        const how = `${state}, ${language}, ${colorScheme}, ${size}`;
        await speak(page, language);
        await page.emulateMedia({ colorScheme });
        for (const one of Object.keys(SIZES) as Size[]) {
          if (one === size || names[language]) continue;
          await resize(one);
          expect.soft(await outOfView(page), `${state}, ${language}, ${one}`).toEqual([]);
        }
        await resize(size);
        expect.soft(await outOfView(page), how).toEqual([]);
        expect.soft(await violations(page), how).toEqual([]);
        names[language] ??= await heard(devtools, how);
      }
      const same = (names.nl ?? []).filter((name) => names.en?.includes(name) && !NAMES.test(name));
      expect.soft(same, `${state}: the same in both languages`).toEqual([]);
      await tabThrough(page, state);
    },
  };
}

/** By the page's own switch, which is out of sight behind the camera. */
function speak(page: Page, language: Language): Promise<void> {
  return page.evaluate((lang) => {
    document.querySelector<HTMLElement>(`.tz-language [lang="${lang}"]`)?.click();
  }, language);
}

/** What sticks out of the window sideways, and what is cut off inside a button or card. */
function outOfView(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page: ${scrollWidth} in ${clientWidth} pixels`] : [];
    if (found.length > 0) {
      const widest = [...document.querySelectorAll('main *')].findLast(
        (one) => one.getBoundingClientRect().right > clientWidth,
      );
      found.push(`for one: ${widest?.outerHTML.slice(0, 80)}`);
    }
    for (const one of document.querySelectorAll<HTMLElement>('button, summary, label, .v-card, h1, h2, p')) {
      if (one.checkVisibility() && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
        found.push(`${one.tagName} “${one.textContent?.slice(0, 40)}”`);
    }
    return found;
  });
}

const CONTROLS = ['button', 'link', 'checkbox', 'switch', 'radio', 'textbox', 'DisclosureTriangle'];

/** What a screen reader is given: every control and picture has a name, and there is one way in. Answers the names. */
async function heard(devtools: CDPSession, how: string): Promise<readonly string[]> {
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const shown = nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? '').trim(),
      level: properties?.find((one) => one.name === 'level')?.value.value,
    }));
  const named = (...roles: string[]) => shown.filter(({ role }) => roles.includes(role));
  const nameless = named(...CONTROLS, 'heading', 'image').filter(({ name }) => name === '');
  expect.soft(nameless, `${how}: without a name`).toEqual([]);
  expect.soft(named('main').length, `${how}: main regions`).toBe(1);
  expect.soft(named('banner').length, `${how}: banners`).toBeLessThanOrEqual(1);
  expect.soft(named('heading').filter(({ level }) => level === 1).length, `${how}: first headings`).toBe(1);
  return named(...CONTROLS, 'heading', 'image').map(({ name }) => name);
}

/** Tab reaches everything that can be pressed, in turn and without a trap, and shows where it is. */
async function tabThrough(page: Page, state: string): Promise<void> {
  const expected = await page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex="0"]'),
    ];
    const seen = all.filter((one) => one.checkVisibility({ visibilityProperty: true }));
    // Of radio buttons in a group Tab reaches one; arrows do the rest.
    const radios = new Set(
      seen.flatMap((one) => (one instanceof HTMLInputElement && one.type === 'radio' ? [one.name] : [])),
    );
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    return (
      seen.filter((one) => !(one instanceof HTMLInputElement) || one.type !== 'radio').length + radios.size
    );
  });
  const reached = new Set<string>();
  const unseen: string[] = [];
  for (let press = 0; press < expected; press++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const active = document.activeElement as HTMLElement;
      const all = [...document.querySelectorAll('*')];
      const marked = [active, active.closest('label')].some((one) => {
        const { outlineStyle, boxShadow } = one
          ? getComputedStyle(one)
          : { outlineStyle: 'none', boxShadow: 'none' };
        return outlineStyle !== 'none' || boxShadow !== 'none';
      });
      return { index: String(all.indexOf(active)), text: active.textContent?.slice(0, 40) ?? '', marked };
    });
    reached.add(at.index);
    if (!at.marked) unseen.push(at.text);
  }
  expect.soft(reached.size, `${state}: reached by Tab`).toBe(expected);
  expect.soft(unseen, `${state}: focus that doesn’t show`).toEqual([]);
}
