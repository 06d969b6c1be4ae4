import type { AssessmentView, QuestionView } from '@tenzij/contracts';
import { Heading, Link, Paragraph, useLanguage } from '@tenzij/ui';
import { useConsoleText } from '../use-console.ts';
import { outcomeHref, questionHref } from './addresses.ts';
import { Side } from './side.tsx';
import { StandingMark } from './standing-mark.tsx';

export interface OverviewProps {
  readonly deployment: string;
  readonly view: AssessmentView;
  readonly editable: boolean;
}

/** Every question by part, with where it stands, and one button to go on. */
export function Overview({ deployment, view, editable }: OverviewProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  return (
    <div className="asking">
      <div className="overview">
        <Heading level={1}>{t('assess.title')}</Heading>
        <Paragraph purpose="lead">{t('assess.lead')}</Paragraph>
        <p className="overview__progress">
          <progress
            className="progress"
            max={view.total}
            value={view.answered}
            aria-label={t('assess.answered', { answered: view.answered, total: view.total })}
          />
          {t('assess.answered', { answered: view.answered, total: view.total })}
        </p>
        <p className="actions">
          {editable && view.next !== null && (
            <Link className="button-link" href={questionHref(deployment, view.next)}>
              {view.questions.every(({ answer }) => answer === null)
                ? t('assess.start')
                : t('assess.continue', { id: view.next, short: t(`short.${view.next}`) })}
            </Link>
          )}
          <Link
            className={view.next === null || !editable ? 'button-link' : 'button-link button-link--second'}
            href={outcomeHref(deployment)}
          >
            {t('assess.to-outcome')}
          </Link>
        </p>
        {view.stages.map(({ stage, title, answered, total }) => (
          <section className="overview__stage" key={stage} aria-labelledby={`stage-${stage}`}>
            <Heading level={2} id={`stage-${stage}`} className="overview__title">
              {title[language]}
              <span className="overview__count">
                {total === 0 ? t('assess.stage-skipped') : t('assess.stage-progress', { answered, total })}
              </span>
            </Heading>
            {total === 0 ? (
              <details className="overview__skipped">
                <summary className="more__summary">{t('assess.show-skipped')}</summary>
                <Lines deployment={deployment} questions={ofStage(view, stage)} />
              </details>
            ) : (
              <Lines deployment={deployment} questions={ofStage(view, stage)} />
            )}
          </section>
        ))}
      </div>
      <Side deployment={deployment} view={view} current={null} />
    </div>
  );
}

function ofStage({ questions }: AssessmentView, stage: QuestionView['stage']): readonly QuestionView[] {
  return questions.filter((question) => question.stage === stage);
}

interface LinesProps {
  readonly deployment: string;
  readonly questions: readonly QuestionView[];
}

function Lines({ deployment, questions }: LinesProps) {
  return (
    <ul className="overview__list">
      {questions.map((question) => (
        <Line key={question.id} deployment={deployment} question={question} />
      ))}
    </ul>
  );
}

interface LineProps {
  readonly deployment: string;
  readonly question: QuestionView;
}

function Line({ deployment, question }: LineProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const { id, remarks, objections } = question;
  return (
    <li className="line">
      <Link className="line__link" href={questionHref(deployment, id)}>
        <code>{id}</code> <span className="line__short">{t(`short.${id}`)}</span>
      </Link>
      <span className="line__question">{question.question[language]}</span>
      <span className="line__standing">
        <StandingMark question={question} />
        {objections > 0 && (
          <span className="line__objections">{t('assess.objections-short', { count: objections })}</span>
        )}
        {objections === 0 && remarks > 0 && (
          <span className="line__remarks">{t('assess.remarks-short', { count: remarks })}</span>
        )}
      </span>
    </li>
  );
}
