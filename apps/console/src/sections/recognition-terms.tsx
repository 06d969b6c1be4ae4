import type { DeploymentView, ModelView } from '@tenzij/contracts';
import { type DataList, Link, useLanguage } from '@tenzij/ui';
import type { ComponentProps } from 'react';
import { AttackPolicy } from '../components/attack-policy.tsx';
import { Explained } from '../components/explained.tsx';
import { Hash } from '../components/hash.tsx';
import { Status } from '../components/status.tsx';
import { reportUrl } from '../console-api.ts';
import { expectationsAt, rateKey } from '../models/expectations.ts';
import { useConsoleText } from '../use-console.ts';

type InForce = Extract<DeploymentView['clearance'], { state: 'in-force' }>;
type Models = readonly ModelView[] | null;

/** How strict the cleared recogniser is, what that rests on and leads to, and what is done against deception. */
export function useRecognitionTerms(
  clearance: InForce,
  models: Models,
): ComponentProps<typeof DataList>['items'] {
  const t = useConsoleText();
  const { evaluation } = clearance;
  const rate = evaluation.falseMatchRate;
  const measured =
    rate === null
      ? []
      : [
          {
            key: t('clearance.false-match-rate'),
            value: (
              <Explained explanation={t('clearance.false-match-rate-means')}>
                {t('clearance.false-match-rate-is', { count: Math.round(1 / rate) })}
              </Explained>
            ),
          },
          { key: t('clearance.expected'), value: <Expected clearance={clearance} models={models} /> },
        ];
  return [
    { key: t('clearance.evaluation'), value: <Evaluation clearance={clearance} models={models} /> },
    ...measured,
    { key: t('clearance.attacks'), value: <AttackPolicy policy={clearance.attackDetection} /> },
  ];
}

interface PartProps {
  readonly clearance: InForce;
  readonly models: Models;
}

/** "Not computed" is said in words, never as a number or an empty hash. */
function Evaluation({ clearance, models }: PartProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const { computed, detail } = clearance.evaluation;
  if (computed) {
    return (
      <>
        {t('clearance.evaluation-computed')} <Hash hex={detail} />
        {reportOf(clearance, models) && (
          <Link href={reportUrl(clearance.model, language)}>{t('clearance.report-read')}</Link>
        )}
      </>
    );
  }
  return (
    <>
      <Status tone="warning" word={t('clearance.evaluation-not-computed')} />
      <span className="explanation">{t('clearance.evaluation-not-computed-means')}</span>
      <span className="explanation">{detail}</span>
    </>
  );
}

/** From the very report that was signed for, or not at all. */
function Expected({ clearance, models }: PartProps) {
  const t = useConsoleText();
  const report = reportOf(clearance, models);
  const fmr = report ? rateKey(report, clearance.evaluation.falseMatchRate ?? Number.NaN) : undefined;
  const expected = report && fmr !== undefined ? expectationsAt(report, fmr) : null;
  if (!expected) {
    if (models === null) return <>{t('clearance.expected-unknown')}</>;
    return (
      <Explained explanation={t('clearance.report-elsewhere')}>{t('clearance.expected-unknown')}</Explained>
    );
  }
  const { referred, referredLow, referredHigh } = expected;
  return (
    <Explained explanation={t('clearance.expected-means')}>
      {t('clearance.expected-is', { count: referred, low: referredLow, high: referredHigh })}
    </Explained>
  );
}

function reportOf({ model, evaluation }: InForce, models: Models) {
  const found = models?.find(({ card }) => card.id === model);
  return found?.report.computed && found.reportSha256 === evaluation.detail ? found.report : null;
}
