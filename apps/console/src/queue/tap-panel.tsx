import type { Lane } from '@tenzij/contracts';
import { useConsoleText } from '../use-console.ts';
import { CardButton } from './card-button.tsx';
import type { Taps } from './taps.ts';
import { WholeField } from './whole-field.tsx';

const MOST_PEOPLE = 50_000;

export interface TapPanelProps {
  readonly lane: Lane;
  readonly deployment: string;
  readonly taps: Taps;
  readonly next: number;
}

/** What crew taps at the tail of one queue. */
export function TapPanel({ lane, deployment, taps, next }: TapPanelProps) {
  const t = useConsoleText();
  return (
    <div className="queue__taps">
      <CardButton
        lane={lane}
        deployment={deployment}
        next={next}
        onNext={(card) => taps.setNext(lane, card)}
        onCard={(card) => taps.tap({ kind: 'card', lane, card })}
      />
      <button
        type="button"
        className="queue__tap"
        onClick={() => taps.tap({ kind: 'joined', lane, people: 1 })}
      >
        {t('queue.joined')}
        <span className="queue__tap-lane">{t(`waiting.${lane}`)}</span>
      </button>
      <WholeField
        label={t('queue.count')}
        least={0}
        most={MOST_PEOPLE}
        action={t('queue.count-keep')}
        onValue={(people) => taps.tap({ kind: 'count', lane, people })}
      />
    </div>
  );
}
