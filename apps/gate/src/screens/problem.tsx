import type { Problem } from '@tenzij/kernel';
import { Button, Heading, ProblemNotice, useText } from '@tenzij/ui';
import type { GateText } from '../messages/nl.ts';
import { InOther } from './both.tsx';
import { CREW_ERRORS } from './why-referred.ts';

/** The gate can't work: visitors read where to go, the crew what to mend. */
export function ProblemScreen({
  problem,
  onAgain,
}: {
  readonly problem: Problem;
  readonly onAgain: () => void;
}) {
  const t = useText<GateText>();
  return (
    <div className="gate__words">
      <h1 className="gate__title">
        {t('problem.title')} {t('problem.next')}
      </h1>
      <InOther ids={['problem.title', 'problem.next']} />
      <div className="gate__panel">
        <Heading level={2}>{t('problem.crew')}</Heading>
        <ProblemNotice problem={problem} catalogue={CREW_ERRORS} tone="warning">
          <Button variant="primary" onClick={onAgain}>
            {t('problem.again')}
          </Button>
        </ProblemNotice>
      </div>
    </div>
  );
}
