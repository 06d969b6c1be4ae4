import { ALL_ERRORS } from '@tenzij/contracts';
import { Busy, Button, Heading, Link, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useState } from 'react';
import type { CasePageProps } from '../case/case-page.ts';
import type { Proposals } from '../console-api.ts';
import { useConsoleText } from '../use-console.ts';
import { OUTCOME, overviewHref } from './addresses.ts';
import { ChangeLine } from './change-line.tsx';
import { OutcomePage } from './outcome-page.tsx';
import { Overview } from './overview.tsx';
import { QuestionPage } from './question-page.tsx';
import { useAssessment } from './use-assessment.ts';

/** The assessment: all questions, one question, or the outcome, as the address says. */
export function AssessmentPage(props: CasePageProps) {
  const { api, view: about, part, refresh, onRefused } = props;
  const t = useConsoleText();
  const [first] = useState(part);
  const [proposals, setProposals] = useState<Proposals>('applied');
  const used = useAssessment(api, about.id, part === OUTCOME ? proposals : 'applied', onRefused);
  const { view, problem, change, load } = used;
  const afterAnswer = async () => {
    refresh();
    return load(true);
  };
  if (view === null) {
    return problem === null ? (
      <Busy label={t('app.loading')} />
    ) : (
      <ProblemNotice problem={problem} catalogue={ALL_ERRORS}>
        <Button onClick={() => void load()}>{t('app.try-again')}</Button>
      </ProblemNotice>
    );
  }
  const question = view.questions.find(({ id }) => id === part);
  return (
    <>
      <ChangeLine change={change} />
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      {part === null && <Overview deployment={about.id} view={view} editable={props.editable} />}
      {part === OUTCOME && (
        <OutcomePage deployment={about.id} view={view} proposals={proposals} onProposals={setProposals} />
      )}
      {question && (
        <QuestionPage
          {...props}
          key={question.id}
          assessment={view}
          question={question}
          arrived={part !== first}
          onSaved={afterAnswer}
          onWritten={() => {
            refresh();
            void load();
          }}
        />
      )}
      {part !== null && part !== OUTCOME && !question && <NoQuestion deployment={about.id} />}
    </>
  );
}

function NoQuestion({ deployment }: { readonly deployment: string }) {
  const t = useConsoleText();
  return (
    <>
      <Heading level={1}>{t('assess.unknown-question')}</Heading>
      <Paragraph>{t('assess.unknown-question-do')}</Paragraph>
      <Link href={overviewHref(deployment)}>{t('assess.to-overview')}</Link>
    </>
  );
}
