import type { CaseView, Person } from '@tenzij/contracts';
import { Heading, Link, Paragraph } from '@tenzij/ui';
import { StepPoints, StepStatus } from '../case/case-nav.tsx';
import { CASE_SCREENS } from '../case/case-screens.ts';
import { STEP_PLACES, waitingFor } from '../case/steps.ts';
import { caseHref } from '../route.ts';
import { useConsoleText } from '../use-console.ts';

export interface WaitingSectionProps {
  readonly view: CaseView;
  readonly person: Person;
}

/** What waits for whoever looks: each step that is theirs, with what it still lacks. */
export function WaitingSection({ view, person }: WaitingSectionProps) {
  const t = useConsoleText();
  const steps = waitingFor(person.role, view);
  return (
    <section className="section" aria-labelledby="waiting">
      <Heading level={2} id="waiting" className="section__heading">
        {t('overview.waiting')}
      </Heading>
      {steps.length === 0 && <Paragraph>{t('overview.nothing-waits')}</Paragraph>}
      <ol className="to-do">
        {steps.map((step) => {
          const { page, part } = STEP_PLACES[step.id];
          const name = t(`step.${step.id}`);
          return (
            <li className="to-do__step" key={step.id}>
              <p className="to-do__name">
                {CASE_SCREENS[page] ? <Link href={caseHref(view.id, page, part)}>{name}</Link> : name}
              </p>
              <StepStatus step={step} />
              <StepPoints step={step} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
