import type { CaseStep, CaseView } from '@tenzij/contracts';
import type { Tone } from '@tenzij/ui';
import type { CasePage } from '../route.ts';

/** Where each step is worked on. */
export const STEP_PLACES: Readonly<
  Record<CaseStep['id'], { readonly page: CasePage; readonly part: string | null }>
> = {
  assessment: { page: 'assessment', part: null },
  plan: { page: 'plan', part: null },
  notice: { page: 'notice', part: null },
  dpia: { page: 'dpia', part: null },
  review: { page: 'review', part: null },
  consultation: { page: 'dpia', part: 'consultation' },
  signatures: { page: 'clearance', part: null },
};

export const STEP_TONES: Readonly<Record<CaseStep['state'], Tone>> = {
  done: 'ok',
  open: 'info',
  waiting: 'warning',
  refused: 'error',
  'not-needed': 'ok',
};

/** Whether a step still stands between the case and its clearance. */
export function isOpen({ state }: CaseStep): boolean {
  return state !== 'done' && state !== 'not-needed';
}

const ORGANISER_STEPS: readonly CaseStep['id'][] = ['assessment', 'plan', 'notice', 'dpia', 'consultation'];

/** The steps that wait for somebody in this role. Signing is for both, once nothing else is left. */
export function waitingFor(role: 'organiser' | 'dpo', { steps, exercise }: CaseView): readonly CaseStep[] {
  const readyToSign = !exercise && steps.every((step) => step.id === 'signatures' || !isOpen(step));
  const isTheirs = (id: CaseStep['id']) => {
    if (id === 'signatures') return readyToSign;
    return role === 'organiser' ? ORGANISER_STEPS.includes(id) : id === 'review';
  };
  return steps.filter(
    (step) =>
      isTheirs(step.id) && (step.state === 'open' || step.state === 'refused' || isAdvice(step, role)),
  );
}

/** The review waits for the DPO, who is the one to act on it. */
function isAdvice({ id, state }: CaseStep, role: 'organiser' | 'dpo'): boolean {
  return role === 'dpo' && id === 'review' && state === 'waiting';
}
