import type { AssessmentView, QuestionView } from '@tenzij/contracts';
import { Heading, Link, Paragraph, useLanguage } from '@tenzij/ui';
import { Status } from '../components/status.tsx';
import type { Proposals } from '../console-api.ts';
import { useConsoleText, useDates } from '../use-console.ts';
import { overviewHref } from './addresses.ts';
import { hindrancesOf } from './hindrances.ts';
import { OutcomeBasis } from './outcome-basis.tsx';
import { OutcomeBeside } from './outcome-beside.tsx';
import { OutcomeComparison } from './outcome-comparison.tsx';
import { OutcomeReasons } from './outcome-reasons.tsx';
import { canBeCleared, nextStep, verdictTone } from './verdict-tone.ts';

export interface OutcomePageProps {
  readonly deployment: string;
  readonly view: AssessmentView;
  readonly proposals: Proposals;
  readonly onProposals: (proposals: Proposals) => void;
}

/** The verdict with all that stands in its way, what it rests on, and what to take along. */
export function OutcomePage(props: OutcomePageProps) {
  const { deployment, view } = props;
  const t = useConsoleText();
  const { language } = useLanguage();
  const dates = useDates();
  const { failing, unknown } = hindrancesOf(view);
  const isIn = (ids: readonly QuestionView['id'][]) => view.questions.filter(({ id }) => ids.includes(id));
  return (
    <div className="outcome-page">
      <p className="way-back">
        <Link href={overviewHref(deployment)}>{t('assess.to-overview')}</Link>
      </p>
      <Heading level={1}>{t('assess.outcome-title')}</Heading>
      <section className={`verdict verdict--${verdictTone(view.verdict)}`} aria-labelledby="verdict-title">
        <Status
          tone={verdictTone(view.verdict)}
          word={t('assess.outcome-of', { date: dates.day(view.asOf) })}
        />
        <p className="verdict__title" id="verdict-title">
          {view.title[language]}
        </p>
        <Paragraph>{view.meaning[language]}</Paragraph>
        {canBeCleared(view.verdict) && <Paragraph>{t(nextStep(view))}</Paragraph>}
      </section>
      <p className="explanation">{t('assess.outcome-not-a-promise')}</p>
      {view.proposals.used === 'left-out' && (
        <p className="outcome-page__left-out">
          <Status tone="warning" word={t('assess.left-out-now')} />
        </p>
      )}
      <OutcomeReasons deployment={deployment} kind="decided-by" questions={isIn(view.decidedBy)} />
      <OutcomeReasons deployment={deployment} kind="failing" questions={failing} />
      <OutcomeReasons deployment={deployment} kind="unknown" questions={unknown} />
      {view.change && (
        <>
          <Heading level={2}>{t('assess.outcome-change')}</Heading>
          <Paragraph>{view.change[language]}</Paragraph>
        </>
      )}
      <OutcomeComparison {...props} />
      <Notes view={view} />
      <Guards view={view} />
      <OutcomeBasis deployment={deployment} view={view} />
      <OutcomeBeside annotations={view.annotations} />
    </div>
  );
}

function Notes({ view }: Pick<OutcomePageProps, 'view'>) {
  const t = useConsoleText();
  const { language } = useLanguage();
  if (view.notes.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('assess.notes')}</Heading>
      <ul className="guards">
        {view.notes.map(({ id, text }) => (
          <li key={id}>{text[language]}</li>
        ))}
      </ul>
    </>
  );
}

function Guards({ view }: Pick<OutcomePageProps, 'view'>) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const { guards } = view;
  if (guards.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('assess.guards')}</Heading>
      <Paragraph>{t('assess.guards-lead', { count: guards.length })}</Paragraph>
      <ul className="guards">
        {guards.map(({ id, condition, text }) => (
          <li key={`${id} ${condition}`}>
            {text[language]} <code className="reference">{condition}</code>
          </li>
        ))}
      </ul>
    </>
  );
}
