import { Button, Heading, Paragraph, ProblemNotice, useText } from '@tenzij/ui';
import { useState } from 'react';
import type { Said } from '../gate/state.ts';
import type { GateText } from '../messages/nl.ts';
import { BehindCode } from '../override/behind-code.tsx';
import { ClosedForNow } from './closed-for-now.tsx';
import { CREW_ERRORS } from './why-referred.ts';

export interface DoubtScreenProps {
  readonly said: Said;
  readonly onOpen: () => void;
  readonly onErase: () => void;
}

/** The server said what it doesn't prove. The crew opens the gate with what it holds, or erases that. */
export function DoubtScreen({ said, onOpen, onErase }: DoubtScreenProps) {
  const t = useText<GateText>();
  const [isErasing, setErasing] = useState(false);
  return (
    <ClosedForNow>
      <Heading level={2}>{t('problem.crew')}</Heading>
      {isErasing ? (
        <>
          <Paragraph>{t('doubt.erase-means')}</Paragraph>
          <div className="gate__acts">
            <Button variant="primary" onClick={onErase}>
              {t('doubt.erase-yes')}
            </Button>
            <Button onClick={() => setErasing(false)}>{t('doubt.erase-no')}</Button>
          </div>
        </>
      ) : (
        <>
          <ProblemNotice problem={{ code: said, params: {} }} catalogue={CREW_ERRORS} tone="warning">
            <Button variant="primary" onClick={onOpen}>
              {t('doubt.open')}
            </Button>
          </ProblemNotice>
          <BehindCode>
            <Button onClick={() => setErasing(true)}>{t('doubt.erase')}</Button>
          </BehindCode>
        </>
      )}
    </ClosedForNow>
  );
}
