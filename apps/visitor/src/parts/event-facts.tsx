import type { Visit } from '@tenzij/contracts';
import { DataList } from '@tenzij/ui';
import { useIntl } from 'react-intl';
import { useTexts } from '../texts/use-texts.ts';

/** Times are those of the place: events are in the Netherlands, wherever the phone thinks it is. */
const TIME_ZONE = 'Europe/Amsterdam';

export function EventFacts({ visit, kind }: { readonly visit: Visit; readonly kind: 'face' | 'regular' }) {
  const t = useTexts();
  const intl = useIntl();
  const { name, place, starts, ends } = visit.event;
  const date = intl.formatDate(starts, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: TIME_ZONE,
  });
  const time = (at: string) =>
    intl.formatTime(at, { hour: '2-digit', minute: '2-digit', timeZone: TIME_ZONE, hourCycle: 'h23' });
  const hours = t('pass.time', { from: time(starts), to: time(ends) });
  const lane = t(`pass.${kind}.lane`, { count: visit.lanes[kind] });
  const items = [
    { key: t('pass.lane'), value: lane },
    { key: t('pass.event'), value: name },
    { key: t('pass.when'), value: `${date}, ${hours}` },
    { key: t('pass.where'), value: place },
  ];
  return <DataList items={items} />;
}
