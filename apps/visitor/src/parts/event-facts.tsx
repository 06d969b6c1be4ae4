import type { Visit } from '@tenzij/contracts';
import { useIntl } from 'react-intl';
import { useTexts } from '../texts/use-texts.ts';

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

/** Which gate, then when and where. The shell's header already names the event. */
export function EventFacts({ visit, kind }: { readonly visit: Visit; readonly kind: 'face' | 'regular' }) {
  const t = useTexts();
  const intl = useIntl();
  const { place, starts, ends } = visit.event;
  return (
    <div className="v-pass__facts">
      <p className="v-pass__lane">{t(`pass.${kind}.lane`, { count: visit.lanes[kind] })}</p>
      <p>{intl.formatDateTimeRange(new Date(starts), new Date(ends), WHEN)}</p>
      <p>{place}</p>
    </div>
  );
}
