import { type Lane, readQueueCard } from '@tenzij/contracts';
import { Button } from '@tenzij/ui';
import { useState } from 'react';
import { canScan, ScanCode } from '../ticketing/scan-code.tsx';
import { useConsoleText } from '../use-console.ts';
import { WholeField } from './whole-field.tsx';

const MOST = 9999;

export interface CardButtonProps {
  readonly lane: Lane;
  readonly deployment: string;
  readonly next: number;
  readonly onNext: (card: number) => void;
  readonly onCard: (card: number) => void;
}

/** The next card of the pack, handed out with one press; another number by typing it or by its code. */
export function CardButton({ lane, deployment, next, onNext, onCard }: CardButtonProps) {
  const t = useConsoleText();
  const [part, setPart] = useState<'none' | 'number' | 'scan'>('none');
  const [wrong, setWrong] = useState<'none' | 'no-card' | 'other-event'>('none');
  const open = (which: typeof part) => {
    setWrong('none');
    setPart(which);
  };
  const scanned = (text: string) => {
    const card = readQueueCard(text);
    setPart('none');
    if (!card) return setWrong('no-card');
    if (card.deployment !== deployment) return setWrong('other-event');
    onCard(card.card);
  };
  return (
    <div className="queue__card">
      <button type="button" className="queue__tap queue__tap--main" onClick={() => onCard(next)}>
        {t('queue.hand-out', { card: next })}
        <span className="queue__tap-lane">{t(`waiting.${lane}`)}</span>
      </button>
      <div className="actions">
        <Button
          variant="subtle"
          aria-expanded={part === 'number'}
          onClick={() => open(part === 'number' ? 'none' : 'number')}
        >
          {t('queue.other-number')}
        </Button>
        {canScan() && part !== 'scan' && (
          <Button variant="subtle" onClick={() => open('scan')}>
            {t('queue.scan')}
          </Button>
        )}
      </div>
      {part === 'number' && (
        <WholeField
          key={lane}
          label={t('queue.next-number')}
          hint={t('queue.next-number-hint')}
          least={1}
          most={MOST}
          action={t('queue.use-number')}
          focused
          onValue={(card) => {
            onNext(card);
            setPart('none');
          }}
        />
      )}
      {part === 'scan' && (
        <ScanCode instead={t('queue.no-camera-means')} onCode={scanned} onStop={() => setPart('none')} />
      )}
      <p role="status" className="queue__wrong">
        {wrong !== 'none' && t(`queue.scanned-${wrong}`)}
      </p>
    </div>
  );
}
