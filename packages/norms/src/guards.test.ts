import { orThrow } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { assess } from './index.ts';
import { factsOf, LIBRARY } from './test/law.ts';

/** The guards as who reads the assessment of a case is told of them: `<condition> <text in English>`. */
function told(scenario: string, guard: string): readonly string[] {
  const { guards } = orThrow(assess(factsOf(scenario), LIBRARY, '2026-11-22'));
  const found = guards.filter(({ id }) => id === guard);
  expect(found.every(({ text }) => text.nl !== '' && text.nl !== text.en)).toBe(true);
  return found.map(({ condition, text }) => `${condition} ${text.en}`);
}

describe('what people have to watch is told with every assessment it belongs to', () => {
  it('guard regular-lane: the face lane stops where the regular lane closes', () => {
    expect(told('g11-festival', 'regular-lane')).toEqual([expect.stringMatching(/^C2 .*must stop/)]);
    expect(told('g14-power-plant', 'regular-lane')).toEqual([]);
  });

  it('guard parity: waits are measured, and the face lanes pause when people are worse off', () => {
    expect(told('g11-festival', 'parity')).toEqual([
      expect.stringMatching(/^C3 .*measured.*must pause/),
      expect.stringMatching(/^V2 .*measured.*must pause/),
    ]);
  });

  it('guard staff-choice: staff can use the regular entrance', () => {
    expect(told('g13-stadium-staff', 'staff-choice')).toEqual([expect.stringMatching(/^W1 .*regular/)]);
    expect(told('g11-festival', 'staff-choice')).toEqual([]);
  });

  it('guard places: recognition works at the places on the list', () => {
    expect(told('g14-power-plant', 'places')).toEqual([expect.stringMatching(/^P8 .*places on the list/)]);
    expect(told('g11-festival', 'places')).toEqual([]);
  });

  it('guard public-register: a cleared deployment is listed, on either route', () => {
    for (const scenario of ['g11-festival', 'g14-power-plant']) {
      expect(told(scenario, 'public-register')).toEqual([expect.stringMatching(/^R1 .*public register/)]);
    }
  });
});
