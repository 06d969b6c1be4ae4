import { readFile } from 'node:fs/promises';
import { BADGE, BADGE_CODE_SIDE, openPass, unverifiedClaims } from '@tenzij/pass';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { readInfo, readPages } from '../../../adapters/papers-pdf/test/read-pdf.ts';
import { DEPLOYMENT, GATE } from './fixtures.ts';
import { readQrOnPaper } from './read-paper.ts';

const points = (millimetres: number) => (millimetres * 72) / 25.4;

/** Takes the badge from the page of a pass, and checks that it is one card, says whose it is, and opens at the gate. */
export async function checkBadge(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Op een badge (pdf)', exact: true });
  const [saved] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const pdf = await readFile(await saved.path());
  const [card, ...more] = readPages(pdf);
  expect(more).toEqual([]);
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(readInfo(pdf)) ?? [];
  expect(Number(width)).toBeCloseTo(points(BADGE.width), 1);
  expect(Number(height)).toBeCloseTo(points(BADGE.height), 1);
  for (const words of [DEPLOYMENT.name, 'medewerker', 'Stichting Zomerfeest', 'PROEF'])
    expect(card?.text).toContain(words);
  // Nothing that is printed runs over the code, or off the card.
  const left = points((BADGE.height - BADGE_CODE_SIDE) / 2 + BADGE_CODE_SIDE);
  for (const run of card?.runs ?? []) {
    expect(run.left, run.text).toBeGreaterThan(left);
    expect(run.right, run.text).toBeLessThan(points(BADGE.width));
  }
  const at = { gateSecrets: [GATE.secret], deployment: DEPLOYMENT.id };
  const opened = await openPass(await readQrOnPaper(pdf), at);
  if (!opened.ok) throw new Error('a badge that no gate opens');
  expect(opened.value.shownAt).toBeNull();
  expect(unverifiedClaims(opened.value.claims)).toMatchObject({ ok: true, value: { static: true } });
}
