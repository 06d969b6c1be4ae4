import type { GatesView } from '@tenzij/contracts';
import { Heading, Paragraph } from '@tenzij/ui';
import { useRef } from 'react';
import { useConsoleText } from '../use-console.ts';
import type { QueuesApi } from '../waiting/queues-api.ts';
import { GateItem } from './gate-item.tsx';
import type { GatesApi } from './gates-api.ts';

export interface GateListProps {
  readonly api: GatesApi & Pick<QueuesApi, 'setGateLane'>;
  readonly deployment: string;
  readonly view: GatesView;
  readonly editable: boolean;
  readonly onChanged: () => void;
}

/** Those in use, and under a fold those that were taken away. */
export function GateList({ view, editable, ...own }: GateListProps) {
  const t = useConsoleText();
  const heading = useRef<HTMLHeadingElement>(null);
  const inUse = view.gates.filter(({ revoked }) => revoked === null);
  const gone = view.gates.filter(({ revoked }) => revoked !== null);
  const item = (gate: GatesView['gates'][number]) => (
    <GateItem
      key={gate.id}
      {...own}
      gate={gate}
      canRevoke={view.canPair !== 'ended'}
      canSwitch={editable && view.canPair !== 'ended'}
      list={heading}
    />
  );
  return (
    <section className="section" aria-labelledby="gates-list">
      <Heading level={2} id="gates-list" className="section__heading" tabIndex={-1} ref={heading}>
        {t('gates.list', { count: inUse.length })}
      </Heading>
      {inUse.length === 0 && <Paragraph>{t('gates.none')}</Paragraph>}
      <ul className="gates__list">{inUse.map(item)}</ul>
      {gone.length > 0 && (
        <>
          <Heading level={3}>{t('gates.gone', { count: gone.length })}</Heading>
          <ul className="gates__list">{gone.map(item)}</ul>
        </>
      )}
    </section>
  );
}
