import { expect, it } from 'vitest';
import type { DpiaInput } from '../input.ts';
import { INPUT } from '../testing/case.ts';
import { gateLayout } from './choice.ts';

const layoutOf = (measured: DpiaInput['measured']) => {
  const { text, asks } = gateLayout({ ...INPUT, measured });
  const asked = asks.some((ask) => ask?.nl.startsWith('Hoe lang wachten mensen'));
  return { text: text.flatMap((part) => part?.nl ?? []).join(' '), asked };
};

it('says what was measured at the event, once that is over', () => {
  const before = layoutOf(null);
  expect([before.asked, before.text.includes('emeten op het evenement')]).toEqual([true, false]);
  const after = layoutOf({
    regular: { p90: 240, interval: [200, 260], method: 'cards' },
    face: { p90: 60, interval: [50, null], method: 'counts' },
  });
  expect(after.text).toContain(
    'Gewone rij: negen van de tien mensen wachtten hoogstens 240 seconden (200 tot 260), met kaarten.',
  );
  expect(after.text).toContain(
    'Gezichtsrij: van de tien mensen wachtte er een 60 seconden of langer (50 of langer), een schatting.',
  );
  expect(after.asked).toBe(false);
});

it('invariant 11: says that nothing was measured, and of a lane that too little was', () => {
  expect(layoutOf({ face: null, regular: null }).text).toContain(
    'Op het evenement is niet gemeten hoe lang mensen wachtten.',
  );
  const regular = { p90: 240, interval: [200, 260], method: 'cards' } as const;
  expect(layoutOf({ face: null, regular }).text).toContain(
    'Gezichtsrij: te weinig gemeten om iets te zeggen.',
  );
});
