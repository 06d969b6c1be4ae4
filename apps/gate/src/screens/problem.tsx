import type { Problem } from '@tenzij/kernel';
import { Button, Heading, Paragraph, ProblemNotice, useText } from '@tenzij/ui';
import type { GateText } from '../messages/nl.ts';
import { BehindCode } from '../override/behind-code.tsx';
import { isTriedAgain } from '../running/keep-open.ts';
import { useCrewTools } from '../status/tools.ts';
import { ClosedForNow } from './closed-for-now.tsx';
import { CREW_ERRORS } from './why-referred.ts';

/** The window that has the gate is the one to close it in. */
const OPEN_ELSEWHERE = 'gate.open-elsewhere';

export interface ProblemScreenProps {
  readonly problem: Problem;
  readonly onAgain: () => void;
}

/** The gate can't work. It goes on trying meanwhile, where that may help. */
export function ProblemScreen({ problem, onAgain }: ProblemScreenProps) {
  const t = useText<GateText>();
  const { closeGate } = useCrewTools();
  return (
    <ClosedForNow>
      <Heading level={2}>{t('problem.crew')}</Heading>
      <ProblemNotice problem={problem} catalogue={CREW_ERRORS} tone="warning">
        <Button variant="primary" onClick={onAgain}>
          {t('problem.again')}
        </Button>
      </ProblemNotice>
      {problem.code !== OPEN_ELSEWHERE && (
        <BehindCode>
          <Button onClick={closeGate}>{t('crew.close-gate')}</Button>
        </BehindCode>
      )}
      {isTriedAgain(problem.code) && <Paragraph>{t('problem.by-itself')}</Paragraph>}
    </ClosedForNow>
  );
}
