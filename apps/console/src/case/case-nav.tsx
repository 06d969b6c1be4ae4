import type { CaseStep, CaseView } from '@tenzij/contracts';
import { Link, useLanguage } from '@tenzij/ui';
import { useId, useState } from 'react';
import { Status } from '../components/status.tsx';
import { type CasePage, caseHref, hrefOf } from '../route.ts';
import { peopleOf } from '../tickets/people.ts';
import { useConsoleText } from '../use-console.ts';
import { CASE_SCREENS } from './case-screens.ts';
import { isOpen, STEP_PLACES, STEP_TONES } from './steps.ts';

/** Pages that stand in nobody's way. */
const AFTER_STEPS = ['lanes', 'tickets', 'gates', 'waiting', 'register', 'dossier'] as const;

export interface CaseNavProps {
  readonly view: CaseView;
  /** The page that is shown; `null` is the overview. */
  readonly page: CasePage | null;
  readonly part: string | null;
}

/** The way to the clearance, on every page of a case: each step with its state, and what is still open. */
export function CaseNav({ view, page, part }: CaseNavProps) {
  const t = useConsoleText();
  const [shown, setShown] = useState(false);
  const list = useId();
  const open = view.steps.filter(isOpen);
  const left = view.exercise ? t('exercise.title') : t('case.steps-left', { count: open.length });
  return (
    <nav className={shown ? 'steps-nav steps-nav--shown' : 'steps-nav'} aria-label={t('case.nav')}>
      <p className="steps-nav__count">{left}</p>
      <button
        type="button"
        className="steps-nav__toggle"
        aria-expanded={shown}
        aria-controls={list}
        onClick={() => setShown(!shown)}
      >
        {left}
      </button>
      <ol className="steps-nav__list" id={list}>
        <li className="case-step">
          <Link
            className="case-step__link"
            href={hrefOf({ screen: 'deployment', id: view.id, section: null })}
            aria-current={page === null ? 'page' : undefined}
          >
            {t('case.page.overview')}
          </Link>
        </li>
        {view.steps.map((step) => (
          <Step key={step.id} id={view.id} step={step} current={isCurrent(step, page, part)} />
        ))}
        {AFTER_STEPS.filter((known) => CASE_SCREENS[known]).map((known) => (
          <li className="case-step" key={known}>
            <Link
              className="case-step__link"
              href={caseHref(view.id, known)}
              aria-current={page === known ? 'page' : undefined}
            >
              {t(`case.page.${known}`, { people: peopleOf(view) })}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface StepProps {
  readonly id: string;
  readonly step: CaseStep;
  readonly current: boolean;
}

function Step({ id, step, current }: StepProps) {
  const t = useConsoleText();
  const { page, part } = STEP_PLACES[step.id];
  const name = t(`step.${step.id}`);
  return (
    <li className={isOpen(step) ? 'case-step' : 'case-step case-step--done'}>
      {CASE_SCREENS[page] ? (
        <Link
          className="case-step__link"
          href={caseHref(id, page, part)}
          aria-current={current ? 'page' : undefined}
        >
          {name}
        </Link>
      ) : (
        <span className="case-step__link">{name}</span>
      )}
      <StepStatus step={step} />
    </li>
  );
}

/** The state of a step by colour, shape and word, with how much is left of it. */
export function StepStatus({ step }: { readonly step: CaseStep }) {
  const t = useConsoleText();
  const word =
    step.state === 'open' && step.open.length > 0
      ? t('step.state.open-count', { count: step.open.length })
      : t(`step.state.${step.state}`);
  return <Status tone={STEP_TONES[step.state]} word={word} />;
}

const FIRST_POINTS = 3;

/** What still has to be done in a step: the first few, and the rest for whoever wants it. */
export function StepPoints({ step }: { readonly step: CaseStep }) {
  const t = useConsoleText();
  if (step.open.length === 0) return null;
  const rest = step.open.slice(FIRST_POINTS);
  return (
    <>
      <Points points={step.open.slice(0, FIRST_POINTS)} />
      {rest.length > 0 && (
        <details className="more">
          <summary className="more__summary">{t('step.more-points', { count: rest.length })}</summary>
          <Points points={rest} />
        </details>
      )}
    </>
  );
}

function Points({ points }: { readonly points: CaseStep['open'] }) {
  const { language } = useLanguage();
  return (
    <ul className="case-step__points">
      {points.map((point) => (
        <li key={point.nl}>{point[language]}</li>
      ))}
    </ul>
  );
}

/** The DPIA's page has a step of its own for the consultation. */
function isCurrent({ id }: CaseStep, page: CasePage | null, part: string | null): boolean {
  const place = STEP_PLACES[id];
  if (place.page !== page) return false;
  return id === 'dpia' ? part !== STEP_PLACES.consultation.part : place.part === null || place.part === part;
}
