import type { Visit } from '@tenzij/contracts';
import { useIntl } from 'react-intl';

/** Times are those of the place: events are in the Netherlands, wherever the phone thinks it is. */
const WHEN = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
} as const;

/** Writes when an event is, in the page's language. */
export function useWhen(): (event: Visit['event']) => string {
  const intl = useIntl();
  return ({ starts, ends }) => intl.formatDateTimeRange(new Date(starts), new Date(ends), WHEN);
}
