import { Button, Heading } from '@tenzij/ui';
import { useRef } from 'react';
import { useConsoleText, useDates } from '../use-console.ts';
import { tapText } from './tap-words.ts';
import type { TapState, Taps } from './taps.ts';

/** So many fit under a thumb. */
const SHOWN = 5;

/** What was tapped last, newest first, each to be taken back. */
export function LastTaps({ taps, state }: { readonly taps: Taps; readonly state: TapState }) {
  const t = useConsoleText();
  const dates = useDates();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = state.taps
    .filter((tap) => tap.state !== 'taken-back')
    .slice(-SHOWN)
    .reverse();
  return (
    <section className="queue__last" aria-labelledby="queue-last">
      <Heading level={2} id="queue-last" ref={heading} tabIndex={-1}>
        {t('queue.last')}
      </Heading>
      {shown.length === 0 && <p>{t('queue.last-none')}</p>}
      <ul className="queue__last-list">
        {shown.map(({ seen, state: standing }) => {
          const what = tapText(t, seen);
          const lane = t(`waiting.${seen.lane}`);
          const sent = standing === 'sent' ? 'yes' : 'no';
          return (
            <li key={seen.id}>
              <span className="queue__tapped">
                <strong>{what}</strong>
                <span className="queue__when">
                  {t('queue.tapped-at', { lane, time: dates.clock(seen.at), sent })}
                </span>
              </span>
              <Button
                variant="subtle"
                aria-label={t('queue.undo-one', { what, lane })}
                onClick={() => {
                  taps.undo(seen.id);
                  // Its button is gone.
                  heading.current?.focus();
                }}
              >
                {t('queue.undo')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
