import type { ConsultationView } from '@tenzij/contracts';
import { expect, it } from 'vitest';
import { consultationPartState } from './consultation-state.ts';

const VIEW: ConsultationView = {
  due: '2026-09-28',
  dueUnknown: null,
  extendableUntil: null,
  extension: 'none',
  suspendedDays: 0,
  overdue: false,
  adviceReceived: false,
  needed: 'yes',
};

it('is never fine without advice: not when it is needed, sent, or past its date', () => {
  const without = [
    consultationPartState(VIEW, false),
    consultationPartState(VIEW, true),
    consultationPartState({ ...VIEW, overdue: true }, true),
    consultationPartState({ ...VIEW, needed: 'unknown' }, false),
  ];
  expect(without.map(({ tone }) => tone)).toEqual(['warning', 'warning', 'error', 'info']);
  expect(consultationPartState({ ...VIEW, adviceReceived: true }, true).tone).toBe('ok');
});
