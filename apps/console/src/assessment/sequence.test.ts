import type { AssessmentView, QuestionView } from '@tenzij/contracts';
import { describe, expect, it } from 'vitest';
import { changeBetween, countOf, hindrancesOf } from './hindrances.ts';
import { afterAnswer, around, numberOf } from './sequence.ts';

type State = QuestionView['standing']['state'];

function viewOf(
  states: Readonly<Record<string, State>>,
  lists: Partial<AssessmentView> = {},
): AssessmentView {
  const questions = Object.entries(states).map(([id, state]) => ({ id, standing: { state } }));
  return { questions, failing: [], unknown: [], next: null, ...lists } as never;
}

const VIEW = viewOf({ 'S0.1': 'counts', H1: 'skipped', B5: 'derived', E0: 'open', E1: 'unknown' });

describe('the order of asking', () => {
  it('passes over what nobody has to answer', () => {
    expect(around(VIEW, 'E0')).toMatchObject({ previous: { id: 'S0.1' }, next: { id: 'E1' } });
    expect(around(VIEW, 'S0.1')).toMatchObject({ previous: null, next: { id: 'E0' } });
    expect(around(VIEW, 'H1')).toMatchObject({ previous: { id: 'S0.1' }, next: { id: 'E0' } });
  });

  it('goes on to the next question, and after the last to the first that is open', () => {
    expect(afterAnswer(VIEW, 'S0.1')).toBe('E0');
    expect(afterAnswer({ ...VIEW, next: 'E0' }, 'E1')).toBe('E0');
    expect(afterAnswer(VIEW, 'E1')).toBeNull();
  });

  it('counts what is not skipped', () => {
    expect(numberOf(VIEW, 'E0')).toEqual({ number: 3, total: 4 });
    expect(numberOf(VIEW, 'H1')).toBeNull();
  });
});

describe('what is left', () => {
  const before = viewOf({}, { failing: ['C1'], unknown: ['E0', 'E1'] });

  it('is what fails and what is unknown', () => {
    const view = { ...VIEW, failing: ['E1' as const], unknown: ['E0' as const] };
    expect(countOf(view)).toBe(2);
    expect(hindrancesOf(view)).toMatchObject({ failing: [{ id: 'E1' }], unknown: [{ id: 'E0' }] });
  });

  it('gets shorter or longer by an answer; a condition that moves between the two lists does neither', () => {
    const after = viewOf({}, { failing: ['C1', 'E1'], unknown: ['C2'] });
    expect(changeBetween(before, after)).toEqual({ gone: ['E0'], added: ['C2'], left: 3 });
  });
});
