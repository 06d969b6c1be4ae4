import type { DeskEvents } from '@tenzij/contracts';
import { Heading, Paragraph } from '@tenzij/ui';
import { useConsoleText, useDates } from '../use-console.ts';

export interface EventChoiceProps {
  readonly events: DeskEvents['events'];
  readonly onChoose: (id: string) => void;
}

/** Which event this desk is for: asked once, and kept in this browser. */
export function EventChoice({ events, onChoose }: EventChoiceProps) {
  const t = useConsoleText();
  const dates = useDates();
  return (
    <div className="frontdesk">
      <Heading level={1}>{t('frontdesk.choose')}</Heading>
      {events.length === 0 ? (
        <Paragraph>{t('frontdesk.no-events')}</Paragraph>
      ) : (
        <Paragraph>{t('frontdesk.choose-lead')}</Paragraph>
      )}
      <ul className="frontdesk__list">
        {events.map(({ id, event, recognition, route }) => (
          <li key={id}>
            <button type="button" className="frontdesk__pick" onClick={() => onChoose(id)}>
              <span className="frontdesk__pick-main">{event.name}</span>
              <span>
                {event.place}, {dates.moment(event.starts)}
              </span>
              <span>
                {t(recognition ? 'frontdesk.recognition-on' : 'frontdesk.recognition-off', {
                  ground: route === 'public-interest' ? 'law' : 'consent',
                })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
