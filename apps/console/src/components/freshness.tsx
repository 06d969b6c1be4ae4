import type { EpochSeconds } from '@tenzij/kernel';
import { useConsoleText, useDates } from '../use-console.ts';
import { Status } from './status.tsx';

export interface FreshnessProps {
  readonly at: EpochSeconds;
  readonly failed: boolean;
}

/** Of when the figures are, and whether newer ones can't be had. */
export function Freshness({ at, failed }: FreshnessProps) {
  const t = useConsoleText();
  const time = useDates().clock(at);
  return (
    <p className="freshness">
      {failed ? (
        <Status tone="warning" word={t('counts.failed', { time })} />
      ) : (
        t('counts.refreshed', { time })
      )}
    </p>
  );
}
