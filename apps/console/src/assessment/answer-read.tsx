import type { AnswerBody, QuestionView } from '@tenzij/contracts';
import { DataList, Heading, Paragraph } from '@tenzij/ui';
import type { ReactNode } from 'react';
import { useConsoleText } from '../use-console.ts';
import { EvidenceList } from './evidence-list.tsx';

export interface AnswerReadProps {
  readonly deployment: string;
  readonly question: QuestionView;
  /** Nobody has to answer it. */
  readonly settled: boolean;
}

/** An answer for somebody who doesn't change it. */
export function AnswerRead({ deployment, question, settled }: AnswerReadProps) {
  const t = useConsoleText();
  const { answer } = question;
  if (answer === null && settled) return null;
  return (
    <section aria-labelledby="the-answer">
      <Heading level={2} id="the-answer" className="question__heading">
        {t('assess.the-answer')}
      </Heading>
      {answer === null ? (
        <Paragraph>{t('assess.no-answer')}</Paragraph>
      ) : (
        <Answer deployment={deployment} answer={answer} />
      )}
      {!settled && <p className="explanation">{t('assess.answer-by-organiser')}</p>}
    </section>
  );
}

function Answer({ deployment, answer }: { readonly deployment: string; readonly answer: AnswerBody }) {
  const t = useConsoleText();
  const { value, notApplicable, outcome, places, evidence, judgedBy, reasoning } = answer;
  const items: { key: string; value: ReactNode }[] = [
    { key: t('assess.part-value'), value: <strong>{t(`assess.value-${value}`)}</strong> },
  ];
  if (notApplicable) items.push({ key: t('assess.part-notApplicable'), value: t('assess.value-yes') });
  if (outcome) items.push({ key: t('assess.outcome'), value: t('assess.value-yes') });
  if (places) items.push({ key: t('assess.part-places'), value: places.join(', ') });
  if (evidence.length > 0) {
    items.push({
      key: t('assess.evidence'),
      value: <EvidenceList deployment={deployment} evidence={evidence} />,
    });
  }
  if (judgedBy) items.push({ key: t('assess.part-judgedBy'), value: judgedBy });
  if (reasoning) items.push({ key: t('assess.reasoning'), value: <span className="said">{reasoning}</span> });
  return <DataList items={items} />;
}
