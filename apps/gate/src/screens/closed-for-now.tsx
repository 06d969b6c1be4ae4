import { useText } from '@tenzij/ui';
import type { ReactNode } from 'react';
import type { GateText } from '../messages/nl.ts';
import { InOther } from './both.tsx';
import { Aside } from './results.tsx';

const ELSEWHERE = ['problem.title', 'problem.next'] as const;
const BY_HAND = ['problem.by-hand', 'problem.by-hand-next'] as const;

export interface ClosedForNowProps {
  /** The crew lets people in here all the same. */
  readonly byHand?: boolean;
  readonly children: ReactNode;
}

/** The gate serves nobody now: visitors read where to go, in the same words each time; the crew what is up. */
export function ClosedForNow({ byHand = false, children }: ClosedForNowProps) {
  const t = useText<GateText>();
  const [title, next] = byHand ? BY_HAND : ELSEWHERE;
  return (
    <div className="gate__words">
      {!byHand && <Aside />}
      <h1 className="gate__title">
        {t(title)} {t(next)}
      </h1>
      <InOther ids={[title, next]} />
      <div className="gate__panel">{children}</div>
    </div>
  );
}
