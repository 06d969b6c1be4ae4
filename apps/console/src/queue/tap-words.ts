import type { QueueObservation } from '@tenzij/contracts';
import type { ConsoleText } from '../use-console.ts';

/** What was tapped, in a few words. */
export function tapText(t: ConsoleText, seen: QueueObservation): string {
  const lane = t(`queue.lane-${seen.lane}`);
  if (seen.kind === 'card') return t('queue.tapped-card', { card: seen.card, lane });
  return t(`queue.tapped-${seen.kind}`, { people: seen.people, lane });
}
