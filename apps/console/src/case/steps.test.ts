import type { CaseStep, CaseView } from '@tenzij/contracts';
import { describe, expect, it } from 'vitest';
import { isOpen, waitingFor } from './steps.ts';

const step = (id: CaseStep['id'], state: CaseStep['state']): CaseStep => ({ id, state, open: [] });
const view = (steps: CaseStep[], exercise = false) => ({ steps, exercise }) as unknown as CaseView;
const ids = (steps: readonly CaseStep[]) => steps.map(({ id }) => id);

describe('waitingFor', () => {
  it('gives each role the steps that are theirs', () => {
    const early = view([
      step('assessment', 'open'),
      step('plan', 'done'),
      step('dpia', 'open'),
      step('review', 'waiting'),
      step('consultation', 'not-needed'),
      step('signatures', 'open'),
    ]);
    expect(ids(waitingFor('organiser', early))).toEqual(['assessment', 'dpia']);
    expect(ids(waitingFor('dpo', early))).toEqual(['review']);
  });

  it('asks both to sign once nothing else is left, and nobody in an exercise', () => {
    const ready = [
      step('assessment', 'done'),
      step('consultation', 'not-needed'),
      step('signatures', 'open'),
    ];
    for (const role of ['organiser', 'dpo'] as const) {
      expect(ids(waitingFor(role, view(ready)))).toEqual(['signatures']);
      expect(waitingFor(role, view(ready, true))).toEqual([]);
    }
  });
});

describe('isOpen', () => {
  it('leaves only what is done or not needed', () => {
    const states = ['done', 'open', 'waiting', 'refused', 'not-needed'] as const;
    expect(states.filter((state) => isOpen(step('plan', state)))).toEqual(['open', 'waiting', 'refused']);
  });
});
