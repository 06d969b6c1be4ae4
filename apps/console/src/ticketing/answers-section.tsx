import { ALL_ERRORS, type TicketingAnswer, type TicketingView } from '@tenzij/contracts';
import { type ApiRefusal, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { TicketsPartProps } from '../tickets/part-props.ts';
import { useAnswer } from '../use-answer.ts';
import { useConsoleText } from '../use-console.ts';
import { AnswerItem } from './answer-item.tsx';

export interface AnswersSectionProps extends TicketsPartProps {
  readonly view: TicketingView;
  readonly onChanged: () => void;
}

/** What the other systems said of admissions where somebody should look: double entries, and all else. */
export function AnswersSection({ api, deployment, onRefused, view, onChanged }: AnswersSectionProps) {
  const t = useConsoleText();
  const ask = useCallback(() => api.ticketingAnswers(deployment), [api, deployment]);
  const { value, problem, reload } = useAnswer(ask, onRefused);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const count = countOf(view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number means another list
  useEffect(() => {
    void reload();
  }, [count, reload]);
  const act = async ({ event, kind }: TicketingAnswer, what: 'send-again' | 'seen') => {
    const answer = await api.actOnAnswer(deployment, { event, kind, act: what });
    setRefusal(answer.ok ? null : answer.problem);
    heading.current?.focus();
    await reload();
    onChanged();
  };
  if (count === 0 && value?.answers.length === 0) return null;
  return (
    <section className="section" aria-labelledby="answers">
      <Heading level={2} id="answers" className="section__heading" tabIndex={-1} ref={heading}>
        {t('ticketing.answers', { count })}
      </Heading>
      <Paragraph>{t('ticketing.answers-lead')}</Paragraph>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      {refusal && <ProblemNotice problem={refusal} catalogue={ALL_ERRORS} />}
      <ul className="passkeys">
        {value?.answers.map((answer) => (
          <AnswerItem
            key={`${answer.kind} ${answer.event}`}
            answer={answer}
            onAct={(what) => void act(answer, what)}
          />
        ))}
      </ul>
    </section>
  );
}

function countOf({ pretix, webhook }: TicketingView): number {
  return [pretix, webhook].reduce(
    (sum, one) => sum + (one ? one.deliveries.doubles + one.deliveries.problems : 0),
    0,
  );
}
