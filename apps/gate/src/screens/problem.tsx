import { Button, Heading, Paragraph, ProblemNotice, useText } from '@tenzij/ui';
import type { Screen } from '../gate/state.ts';
import type { GateText } from '../messages/nl.ts';
import { BehindCode } from '../override/behind-code.tsx';
import { isTriedAgain } from '../running/keep-open.ts';
import { useCrewTools } from '../status/tools.ts';
import { ClosedForNow } from './closed-for-now.tsx';
import { CREW_ERRORS } from './why-referred.ts';

/** The window that has the gate is the one to close it in. */
const OPEN_ELSEWHERE = 'gate.open-elsewhere';

export interface ProblemScreenProps {
  readonly screen: Extract<Screen, { name: 'problem' }>;
  readonly onAgain: () => void;
  /** To the crew's own part, where they can let people in by hand. */
  readonly onCrew: () => void;
}

/** The gate can't work. It goes on trying meanwhile, where that may help. */
export function ProblemScreen({ screen: { problem, byHand }, onAgain, onCrew }: ProblemScreenProps) {
  const t = useText<GateText>();
  const isByHand = byHand !== undefined;
  return (
    <ClosedForNow byHand={isByHand}>
      <Heading level={2}>{t('problem.crew')}</Heading>
      <ProblemNotice problem={problem} catalogue={CREW_ERRORS} tone="warning">
        {isByHand && <Paragraph>{t('problem.by-hand-how')}</Paragraph>}
        <div className="gate__acts">
          {isByHand && (
            <Button variant="primary" onClick={onCrew}>
              {t('crew.let-in-title')}
            </Button>
          )}
          <Button variant={isByHand ? 'secondary' : 'primary'} busy={byHand === 'tries'} onClick={onAgain}>
            {t('problem.again')}
          </Button>
        </div>
      </ProblemNotice>
      {isTriedAgain(problem.code) && <Paragraph>{t('problem.by-itself')}</Paragraph>}
      {!isByHand && problem.code !== OPEN_ELSEWHERE && <CloseBehindCode />}
    </ClosedForNow>
  );
}

function CloseBehindCode() {
  const t = useText<GateText>();
  const { closeGate } = useCrewTools();
  return (
    <BehindCode>
      <Button onClick={closeGate}>{t('crew.close-gate')}</Button>
    </BehindCode>
  );
}
