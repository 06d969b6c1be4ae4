import { LANGUAGES } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { REDO_STEP_IDS, type RedoStepId, redo } from './redo.ts';
import type { ClearanceField } from './void.ts';

const ids = (...fields: ClearanceField[]) => redo(fields).map(({ id }) => id);

const STEPS: Record<ClearanceField, readonly RedoStepId[]> = {
  purposes: ['assessment', 'notice', 'dpia', 'advice', 'signatures', 'consent'],
  verdict: ['assessment', 'advice', 'signatures'],
  mode: ['assessment', 'notice', 'dpia', 'advice', 'signatures'],
  storage: ['assessment', 'notice', 'dpia', 'advice', 'signatures'],
  model: ['evaluation', 'dpia-technique', 'advice', 'signatures'],
  threshold: ['evaluation', 'dpia-technique', 'advice', 'signatures'],
  attackDetection: ['evaluation', 'dpia-technique', 'advice', 'signatures'],
  lanes: ['choice-judgement', 'dpia-gate-layout', 'advice', 'signatures'],
  parity: ['choice-judgement', 'dpia-gate-layout', 'advice', 'signatures'],
  dpia: ['advice', 'signatures'],
  notice: ['assessment', 'advice', 'signatures', 'consent'],
};
const FIELDS = Object.keys(STEPS) as ClearanceField[];

describe('redo', () => {
  it.each(FIELDS)('says what to do again after a change of %s', (field) => {
    expect(ids(field)).toEqual(STEPS[field]);
  });

  it('asks for nothing when nothing changed', () => {
    expect(redo([])).toEqual([]);
  });

  it('names each step once, with every change that asks for it', () => {
    const steps = redo(['lanes', 'parity', 'notice']);
    expect(steps.map(({ id }) => id)).toEqual([
      'assessment',
      'choice-judgement',
      'dpia-gate-layout',
      'advice',
      'signatures',
      'consent',
    ]);
    const judgement = steps.find(({ id }) => id === 'choice-judgement');
    expect(judgement).toMatchObject({ field: 'lanes', because: [{ field: 'lanes' }, { field: 'parity' }] });
  });

  it('asks for no section of the DPIA beside the whole of it', () => {
    expect(ids('mode', 'model', 'lanes').filter((id) => id.startsWith('dpia'))).toEqual(['dpia']);
  });

  it('has every step asked for by some change, and a text in both languages for all of it', () => {
    expect(new Set(FIELDS.flatMap((field) => ids(field)))).toEqual(new Set(REDO_STEP_IDS));
    for (const { step, because } of FIELDS.flatMap((field) => redo([field]))) {
      for (const language of LANGUAGES) {
        for (const text of [step, ...because.map(({ reason }) => reason)])
          expect(text[language]).toMatch(/^\p{Lu}.*\.$/u);
      }
    }
  });
});
