import type { CaseView } from '@tenzij/contracts';
import { Paragraph } from '@tenzij/ui';
import { exactDuration } from '../exact-duration.ts';
import { useConsoleText } from '../use-console.ts';

type Figures = NonNullable<NonNullable<NonNullable<CaseView['clearance']>['change']>['figures']>;

/** By what the rule for equal treatment paused the face gates, or let them go on: with how sure that is. */
export function RuleFigures({
  figures,
  isPaused,
}: {
  readonly figures: Figures;
  readonly isPaused: boolean;
}) {
  const t = useConsoleText();
  const { gapSeconds, low, high, method, n, p90GapSeconds, forSeconds } = figures;
  const time = exactDuration(t, forSeconds);
  if (gapSeconds === null) return <Paragraph>{t('clearance.rule-unmeasured', { time })}</Paragraph>;
  const limit = exactDuration(t, p90GapSeconds);
  const end = (seconds: number | null) =>
    seconds === null ? t('clearance.rule-no-end') : exactDuration(t, seconds);
  return (
    <Paragraph>
      {isPaused
        ? t('clearance.rule-broken', { gap: exactDuration(t, gapSeconds), limit, time })
        : t('clearance.rule-holds', { limit, time })}
      {method !== null && n !== null && (
        <span className="explanation">
          {t(`clearance.rule-how.${method}`, { n, low: end(low), high: end(high) })}
        </span>
      )}
    </Paragraph>
  );
}
