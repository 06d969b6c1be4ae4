import type { Lane, QueuesNow, WaitFigure } from '@tenzij/contracts';
import { Heading } from '@tenzij/ui';
import { FormattedNumber } from 'react-intl';
import { type ConsoleText, useConsoleText } from '../use-console.ts';
import { durationText, largeOf } from './duration.ts';
import { betweenText } from './lead.tsx';
import { isLeast } from './standing.ts';

type LaneNow = QueuesNow['lanes']['face'];

/** Both queues side by side, of one size: how long nine in ten wait at most, and how sure that is. */
export function LaneFigures({ now }: { readonly now: QueuesNow }) {
  return (
    <div className="waiting__lanes">
      <OneLane lane="face" figures={now.lanes.face} paused={now.state.pauses} />
      <OneLane lane="regular" figures={now.lanes.regular} paused={false} />
    </div>
  );
}

interface OneLaneProps {
  readonly lane: Lane;
  readonly figures: LaneNow;
  /** Nobody waits there now. */
  readonly paused: boolean;
}

function OneLane({ lane, figures, paused }: OneLaneProps) {
  const t = useConsoleText();
  const id = `waiting-${lane}`;
  const { wait } = figures;
  return (
    <section className={`waiting__lane waiting__lane--${lane}`} aria-labelledby={id}>
      <Heading level={2} id={id} className="waiting__name">
        {t(`waiting.${lane}`)}
      </Heading>
      {paused ? <p className="waiting__word">{t('waiting.stands-still')}</p> : <Large wait={wait} />}
      <ul className="waiting__facts">
        {(paused ? [] : factsOf(wait, t)).concat(restOf(figures, t)).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </section>
  );
}

function Large({ wait }: { readonly wait: LaneNow['wait'] }) {
  const t = useConsoleText();
  if (!wait.known) return <p className="waiting__word">{t(`waiting.none-${wait.reason}`)}</p>;
  if (wait.p90 === null) return <p className="waiting__word">{t('waiting.no-p90')}</p>;
  const { count, unit } = largeOf(wait.p90.value);
  return (
    <>
      <p className="waiting__large">
        <span className="waiting__count">
          <FormattedNumber value={count} maximumFractionDigits={1} />
        </span>{' '}
        <span className="waiting__unit">{t(`waiting.unit-${unit}`, { count })}</span>
      </p>
      <p className="waiting__what">{t(isLeast(wait.p90) ? 'waiting.p90-least' : 'waiting.p90-is')}</p>
    </>
  );
}

function factsOf(wait: LaneNow['wait'], t: ConsoleText): string[] {
  if (!wait.known) return [];
  return [
    ...(wait.p90 ? [betweenText(wait.p90, t)] : []),
    ...(wait.p50 ? [halfText(wait.p50, t)] : []),
    t(`waiting.by-${wait.method}`, { count: wait.n }),
  ];
}

function halfText(p50: WaitFigure, t: ConsoleText): string {
  return t(isLeast(p50) ? 'waiting.half-least' : 'waiting.half', { time: durationText(p50.value, t) });
}

function restOf({ inQueue, gates, admitted }: LaneNow, t: ConsoleText): string[] {
  return [
    ...(inQueue === null ? [] : [t('waiting.in-queue', { count: inQueue })]),
    t('waiting.gates', { gates, admitted }),
  ];
}
