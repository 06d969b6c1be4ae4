import { useText } from '@tenzij/ui';
import type { ReactNode } from 'react';
import type { GateText } from '../messages/nl.ts';
import { InOther } from './both.tsx';
import { Aside } from './results.tsx';

/** The gate serves nobody now: visitors read where to go, in the same words each time; the crew what is up. */
export function ClosedForNow({ children }: { readonly children: ReactNode }) {
  const t = useText<GateText>();
  return (
    <div className="gate__words">
      <Aside />
      <h1 className="gate__title">
        {t('problem.title')} {t('problem.next')}
      </h1>
      <InOther ids={['problem.title', 'problem.next']} />
      <div className="gate__panel">{children}</div>
    </div>
  );
}
