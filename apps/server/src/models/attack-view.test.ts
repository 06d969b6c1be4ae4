import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AttackFigure } from '@tenzij/contracts';
import { ATTACK_MEASUREMENT, attackCardSha256, DEFAULT_ATTACK_DETECTOR } from '@tenzij/face';
import { expect, it } from 'vitest';
import { viewAttackDetection } from './attack-view.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const reference = readFileSync(join(ROOT, ATTACK_MEASUREMENT.source), 'utf8');
const view = await viewAttackDetection({ isWhole: async () => true });

/** The cells of the row of the reference that starts with this, without its bold. */
function row(start: string): string[] {
  const lines = reference.replaceAll('**', '').split('\n');
  const line = lines.find((text) => text.startsWith(`| ${start} |`)) ?? '';
  return line
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());
}

const percent = (share: number) => (100 * share).toFixed(1);
const written = ({ value, ci: [low, high] }: AttackFigure) =>
  `${percent(value)} (${percent(low)}–${percent(high)})`;

it.each(view.minimums)('shows what the reference says of a minimum of $minimum', (measured) => {
  const { screen, print, replay } = measured.apcer;
  const figures = [measured.bpcer, measured.bpcerControl, screen, print, replay];
  expect(figures.map(written)).toEqual(row(String(measured.minimum)));
  expect(figures.map(({ n }) => String(n))).toEqual(row('n with a response'));
});

it('shows what the reference says of turned photos', () => {
  const { errors, n } = view.turnedPhotos;
  expect(reference).toContain(`of ${n} frames, ${errors} showed 20° or more`);
});

it('is of this very version of the detector, and offers the minimum it comes with', () => {
  expect(ATTACK_MEASUREMENT.card).toBe(attackCardSha256(DEFAULT_ATTACK_DETECTOR));
  expect(view.minimums.map(({ minimum }) => minimum)).toEqual([0.5, 0.7, 0.9]);
  expect(view.detector.minimum).toBe(0.5);
});
