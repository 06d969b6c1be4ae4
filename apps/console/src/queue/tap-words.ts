import type { QueueObservation } from '@tenzij/contracts';
import type { ConsoleText } from '../use-console.ts';

/** What was tapped, in a few words. */
export function tapText(t: ConsoleText, seen: QueueObservation): string {
  return seen.kind === 'card'
    ? t('queue.tapped-card', { card: seen.card })
    : t(`queue.tapped-${seen.kind}`, { people: seen.people });
}
