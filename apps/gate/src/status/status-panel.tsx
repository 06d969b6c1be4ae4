import { Button, Heading, Paragraph, useText } from '@tenzij/ui';
import type { CrewFacts } from '../gate/state.ts';
import type { GateText } from '../messages/nl.ts';
import { CrewSettings } from './crew-settings.tsx';
import { Mark } from './mark.tsx';
import type { StatusFact } from './status.ts';
import { useCrewTools } from './tools.ts';
import { useWords } from './words.ts';

export interface StatusPanelProps {
  readonly facts: readonly StatusFact[];
  readonly crew: CrewFacts;
  readonly at: number;
  /** Whether what can be set is behind the crew's code. */
  readonly isBehindCode: boolean;
  readonly onCrew?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** All of how the gate is, with what to do about it. The gate goes on meanwhile. */
export function StatusPanel({ facts, crew, at, isBehindCode, onCrew, onClose }: StatusPanelProps) {
  const t = useText<GateText>();
  const { say, line, time } = useWords(crew, at);
  const { agreeOnTime } = useCrewTools();
  const isOff = crew.clock.known && !crew.clock.corrected && Math.abs(crew.clock.seconds) > 60;
  return (
    <section className="status" aria-labelledby="status-title">
      <div className="status__top">
        <Heading level={2} id="status-title">
          {t('crew.status')}
        </Heading>
        <Button onClick={onClose}>{t('crew.status-close')}</Button>
      </div>
      <ul className="status__list">
        {facts.map((fact) => (
          <li key={fact.id}>
            <Mark level={fact.level} />
            <div>
              <strong>
                {line(fact)} <span className="tz-visually-hidden">({t(`crew.level-${fact.level}`)})</span>
              </strong>
              {fact.more && <p>{say(fact.more)}</p>}
              {fact.id === 'clock' && isOff && (
                <Button onClick={agreeOnTime}>{t('crew.clock-agree', { time })}</Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {isBehindCode ? (
        <Paragraph>{t('crew.settings-behind-code')}</Paragraph>
      ) : (
        <>
          <Heading level={3}>{t('crew.settings')}</Heading>
          <CrewSettings />
        </>
      )}
      {isBehindCode && onCrew && <Button onClick={onCrew}>{t('crew.desk-open')}</Button>}
    </section>
  );
}
