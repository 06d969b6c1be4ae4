import type { AssessmentView, QuestionView } from '@tenzij/contracts';
import { Heading, Link, Paragraph, useLanguage } from '@tenzij/ui';
import { useEffect, useRef } from 'react';
import type { CasePageProps } from '../case/case-page.ts';
import { ReviewThread } from '../review/review-thread.tsx';
import { useConsoleText } from '../use-console.ts';
import { AboutQuestion } from './about-question.tsx';
import { overviewHref, questionHref } from './addresses.ts';
import { AnswerForm } from './answer-form.tsx';
import { AnswerRead } from './answer-read.tsx';
import { QuestionHistory } from './question-history.tsx';
import { around, numberOf, stageOf } from './sequence.ts';
import { Settled } from './settled.tsx';
import { Side } from './side.tsx';
import { StandingMark } from './standing-mark.tsx';

export interface QuestionPageProps extends CasePageProps {
  readonly assessment: AssessmentView;
  readonly question: QuestionView;
  /** Asks how the assessment stands after an answer was saved. */
  readonly onSaved: () => Promise<AssessmentView | null>;
  /** Whether somebody came here from elsewhere in the assessment: then it starts at the question. */
  readonly arrived: boolean;
  /** After something was said about the question. */
  readonly onWritten: () => void;
}

/** One question: what it asks and why, its answer, what was said about it, and what is left at the side. */
export function QuestionPage(props: QuestionPageProps) {
  const { api, view, person, assessment, question, editable, arrived, onWritten, onRefused } = props;
  const { language } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!arrived) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('.asking')?.scrollIntoView();
  }, [arrived]);
  const settled = question.standing.state === 'skipped' || question.standing.state === 'derived';
  return (
    <div className="asking">
      <article className="question">
        <Where {...props} />
        <Heading level={1} ref={heading as never} tabIndex={-1} className="question__title">
          {question.question[language]}
        </Heading>
        <Settled deployment={view.id} question={question} />
        <Paragraph purpose="lead">{question.explanation[language]}</Paragraph>
        <AboutQuestion question={question} />
        {editable && !settled && <AnswerForm {...props} />}
        {(!editable || settled) && <AnswerRead deployment={view.id} question={question} settled={settled} />}
        {(!editable || settled) && <QuestionHistory {...props} revision={question.revision} />}
        <ReviewThread
          api={api}
          deployment={view.id}
          person={person}
          target={`question:${question.id}`}
          onWritten={onWritten}
          onRefused={onRefused}
        />
        <Pager deployment={view.id} view={assessment} id={question.id} />
      </article>
      <Side deployment={view.id} view={assessment} current={question.id} />
    </div>
  );
}

/** Where in the questionnaire this is. */
function Where({ assessment, question }: QuestionPageProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const place = numberOf(assessment, question.id);
  return (
    <div className="question__where">
      <p className="question__place">
        <span>{stageOf(assessment, question)?.title[language]}</span>
        <span>
          {place ? t('assess.number', place) : t('assess.not-counted')} <code>{question.id}</code>
        </span>
      </p>
      <StandingMark question={question} />
    </div>
  );
}

interface PagerProps {
  readonly deployment: string;
  readonly view: AssessmentView;
  readonly id: QuestionView['id'];
}

function Pager({ deployment, view, id }: PagerProps) {
  const t = useConsoleText();
  const { previous, next } = around(view, id);
  return (
    <nav className="pager" aria-label={t('assess.pager')}>
      {previous && (
        <Link className="pager__link" href={questionHref(deployment, previous.id)}>
          <span aria-hidden="true">← </span>
          {t('assess.back')}
        </Link>
      )}
      <Link className="pager__link" href={overviewHref(deployment)}>
        {t('assess.to-overview')}
      </Link>
      {next && (
        <Link className="pager__link" href={questionHref(deployment, next.id)}>
          {t('assess.forward')}
          <span aria-hidden="true"> →</span>
        </Link>
      )}
    </nav>
  );
}
