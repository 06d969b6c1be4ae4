import type { Visit } from '@tenzij/contracts';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { CodePicture, LookPicture, WalkPicture } from './gate-pictures.tsx';

interface GateStepsProps {
  readonly visit: Visit;
  readonly kind: 'face' | 'regular';
}

/**
 * Which gate, and what to do there. Folded up, because it tells who stands beside which pass this is; folded
 * up it looks the same for both.
 */
export function GateSteps({ visit, kind }: GateStepsProps) {
  const t = useTexts();
  return (
    <details className="v-question v-gate">
      <summary className="v-question__summary">{t('pass.gate')}</summary>
      <p className="v-gate__lane">{t(`pass.${kind}.lane`, { count: visit.lanes[kind] })}</p>
      <ol className="v-gate__steps">
        <Step picture={<CodePicture />}>{t('pass.gate.code')}</Step>
        {kind === 'face' ? (
          <Step picture={<LookPicture />}>{t('pass.gate.look')}</Step>
        ) : (
          <Step picture={<WalkPicture />}>{t('pass.gate.through')}</Step>
        )}
      </ol>
      <p className="v-question__answer">{t('pass.gate.referred')}</p>
    </details>
  );
}

function Step({ picture, children }: { readonly picture: ReactNode; readonly children: ReactNode }) {
  return (
    <li className="v-gate__step">
      {picture}
      <span>{children}</span>
    </li>
  );
}
