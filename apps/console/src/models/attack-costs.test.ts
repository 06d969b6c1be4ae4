import type { AttackFigure, MinimumView } from '@tenzij/contracts';
import { expect, it } from 'vitest';
import { attackCosts, fewErrors } from './attack-costs.ts';

const figure = (errors: number, n: number): AttackFigure => ({ value: errors / n, ci: [0, 1], errors, n });
const measured: MinimumView = {
  minimum: 0.5,
  bpcer: figure(31, 200),
  bpcerControl: figure(14, 200),
  apcer: { screen: figure(9, 100), print: figure(24, 100), replay: figure(3, 100) },
};

it('counts of a hundred, and names the attack that gets through most', () => {
  expect(attackCosts(measured)).toEqual({ low: 7, high: 16, through: 24, species: 'print' });
});

it('counts the figures that rest on few errors', () => {
  expect(fewErrors([figure(29, 100), figure(30, 100), figure(0, 100)])).toEqual({ few: 2, all: 3 });
});
