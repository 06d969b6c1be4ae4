import type { Visit } from '@tenzij/contracts';
import { useIntl } from 'react-intl';
import { useTexts } from '../texts/use-texts.ts';

/** Times are those of the place: events are in the Netherlands, wherever the phone thinks it is. */
const TIME_ZONE = 'Europe/Amsterdam';

/** Which gate, then when and where. The shell's header already names the event. */
export function EventFacts({ visit, kind }: { readonly visit: Visit; readonly kind: 'face' | 'regular' }) {
  const t = useTexts();
  const intl = useIntl();
  const { place, starts, ends } = visit.event;
  const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const date = intl.formatDate(starts, { ...day, timeZone: TIME_ZONE });
  const time = (at: string) => {
    const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    return intl.formatTime(at, { ...clock, timeZone: TIME_ZONE });
  };
  return (
    <div className="v-pass__facts">
      <p className="v-pass__lane">{t(`pass.${kind}.lane`, { count: visit.lanes[kind] })}</p>
      <p>{t('pass.time', { date, from: time(starts), to: time(ends) })}</p>
      <p>{place}</p>
    </div>
  );
}
