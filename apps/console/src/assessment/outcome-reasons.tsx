import type { QuestionView } from '@tenzij/contracts';
import { Heading, Link, useLanguage } from '@tenzij/ui';
import { useConsoleText } from '../use-console.ts';
import { questionHref } from './addresses.ts';
import { StandingMark } from './standing-mark.tsx';

export interface OutcomeReasonsProps {
  readonly deployment: string;
  readonly kind: 'decided-by' | 'failing' | 'unknown';
  readonly questions: readonly QuestionView[];
}

/** Every condition behind the verdict: its question, what would change it, and where it comes from. */
export function OutcomeReasons({ deployment, kind, questions }: OutcomeReasonsProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby={`outcome-${kind}`}>
      <Heading level={2} id={`outcome-${kind}`}>
        {t(`assess.${kind}`)}
        {kind !== 'decided-by' && ` (${questions.length})`}
      </Heading>
      <ol className="reasons">
        {questions.map((question) => (
          <li className="reason" key={question.id}>
            <StandingMark question={question} />
            <div className="reason__text">
              <Heading level={3} className="reason__question">
                <Link href={questionHref(deployment, question.id)}>{question.question[language]}</Link>
              </Heading>
              {kind !== 'decided-by' && <p className="reason__change">{question.change[language]}</p>}
              <p className="reason__sources">
                {question.sources.map((source) => source[language]).join(' · ')}{' '}
                <code className="reference">{question.id}</code>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
