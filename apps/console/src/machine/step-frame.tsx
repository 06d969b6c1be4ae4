import { ALL_ERRORS } from '@tenzij/contracts';
import { Busy, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import type { ReactNode } from 'react';
import { useConsoleText } from '../use-console.ts';
import type { Look, Step } from './look.ts';

export interface StepFrameProps {
  readonly step: Step;
  readonly look: Look;
  /** What the step gave; shown once it did. */
  readonly children?: ReactNode;
}

/** One of AP's five steps: what it is at the one side, what it gave at the other. */
export function StepFrame({ step, look, children }: StepFrameProps) {
  const t = useConsoleText();
  const heading = `step-${step}`;
  return (
    <section className="step" aria-labelledby={heading} data-step={step}>
      <div className="step__text">
        <Heading level={2} id={heading} className="step__heading">
          <span className="step__number">{t('machine.step', { step })}</span> {t(`machine.step-${step}`)}
        </Heading>
        <Paragraph>{t(`machine.step-${step}-what`)}</Paragraph>
      </div>
      <div className="step__result">
        {children}
        <StepState step={step} look={look} />
      </div>
    </section>
  );
}

/** Whether the step is being done, waits, or is where it ended. */
export function StepState({ step, look }: Pick<StepFrameProps, 'step' | 'look'>) {
  const t = useConsoleText();
  if (look.stopped?.step === step) {
    // Several faces are a question, and a missing clearance is how it should be: neither is an error.
    const tone = look.stopped.problem.code === 'face.several' || step >= 4 ? 'warning' : 'error';
    return <ProblemNotice problem={look.stopped.problem} catalogue={ALL_ERRORS} tone={tone} />;
  }
  if (look.working === step) return <Busy label={t(`machine.step-${step}-busy`)} />;
  if (step === 1 || (look.working ?? 0) > step || isDone(step, look)) return null;
  return <p className="step__waiting">{look.picture ? t('machine.not-reached') : t('machine.waiting')}</p>;
}

function isDone(step: Step, { faces, normalised, template }: Look): boolean {
  if (step === 2) return faces !== null;
  if (step === 3) return normalised !== null;
  return step === 4 ? template !== null : true;
}
