import type { Lane } from '@tenzij/contracts';
import { Button, useLanguage, useText } from '@tenzij/ui';
import type { PassAtRegularLane } from '../gate/referred.ts';
import type { GateText } from '../messages/nl.ts';
import type { CrewDesk } from './desk.ts';
import { timeText } from './time-text.ts';

export interface DeskBarProps {
  readonly desk: CrewDesk;
  readonly lane: Lane;
  /** The pass that was shown last, at a regular lane. */
  readonly pass: PassAtRegularLane | null;
}

/** Under the visitors' screen: by which code crew knows who was referred, and the way to their own part. */
export function DeskBar({ desk, lane, pass }: DeskBarProps) {
  const t = useText<GateText>();
  const { language } = useLanguage();
  // At a face lane the way there is in the overview of its status: nobody is let in there.
  if (lane !== 'regular') return null;
  return (
    <aside className="desk-bar" aria-label={t('crew.desk-title')}>
      <p>
        {pass && t('crew.pass-codes', { now: pass.tokens[0], before: pass.tokens[1] })}{' '}
        {pass?.by && (
          <strong>{t('crew.pass-by', { gate: pass.by.gate, time: timeText(pass.by.at, language) })}</strong>
        )}
      </p>
      <Button onClick={desk.open}>{t('crew.desk-open')}</Button>
    </aside>
  );
}
