import { Button, Heading, Paragraph, useText } from '@tenzij/ui';
import type { CrewFacts } from '../gate/state.ts';
import type { GateText } from '../messages/nl.ts';
import type { CrewNeed } from '../override/access.ts';
import { NoCodeYet } from '../override/behind-code.tsx';
import { CrewSettings } from './crew-settings.tsx';
import { Mark } from './mark.tsx';
import type { StatusFact } from './status.ts';
import { useWords } from './words.ts';

export interface StatusPanelProps {
  readonly facts: readonly StatusFact[];
  readonly crew: CrewFacts;
  readonly at: number;
  /** What is between a visitor and what can be set. */
  readonly need: CrewNeed;
  readonly onCrew?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** All of how the gate is, with what to do about it. The gate goes on meanwhile. */
export function StatusPanel({ facts, crew, at, need, onCrew, onClose }: StatusPanelProps) {
  const t = useText<GateText>();
  const { say, line } = useWords(crew, at);
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
            </div>
          </li>
        ))}
      </ul>
      {need === 'code' && <Paragraph>{t('crew.settings-behind-code')}</Paragraph>}
      {need === 'not-set' && <NoCodeYet />}
      {need === 'none' && (
        <>
          <Heading level={3}>{t('crew.settings')}</Heading>
          <CrewSettings />
        </>
      )}
      {need === 'code' && onCrew && <Button onClick={onCrew}>{t('crew.desk-open')}</Button>}
    </section>
  );
}
