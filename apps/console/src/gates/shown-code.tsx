import { type GateView, showPairingCode } from '@tenzij/contracts';
import { Alert, Button, Paragraph } from '@tenzij/ui';
import { useEffect, useRef, useState } from 'react';
import { LinkQr } from '../components/link-qr.tsx';
import { useConsoleText } from '../use-console.ts';
import type { HeldCode } from './use-codes.ts';

export interface ShownCodeProps {
  readonly code: HeldCode;
  /** The gate that was paired with it. */
  readonly gate: GateView | null;
  readonly onWithdraw: () => void;
  readonly onDone: () => void;
}

/** A code to hold before a gate's camera or to type there; and "paired", as soon as it is. */
export function ShownCode({ code, gate, onWithdraw, onDone }: ShownCodeProps) {
  const t = useConsoleText();
  const start = useRef<HTMLDivElement>(null);
  const left = useSecondsLeft(code.until);
  useEffect(() => start.current?.focus(), []);
  const text = showPairingCode(code.code);
  return (
    <div className="gates__code" tabIndex={-1} ref={start} data-code={gate ? 'paired' : 'open'}>
      <div role="status">
        {gate && <Alert tone="ok" title={t('gates.code-paired', { name: gate.name })} />}
        {!gate && left === 0 && <Alert tone="warning" title={t('gates.code-expired', { name: code.name })} />}
      </div>
      {gate && <Paragraph>{t('gates.code-paired-next')}</Paragraph>}
      {!gate && left > 0 && (
        <>
          <p className="gates__for">{t('gates.code-for', { name: code.name })}</p>
          <LinkQr address={code.address} label={t('gates.code-qr', { name: code.name })} />
          <p className="gates__text">{text}</p>
          <ol className="gates__how">
            <li>{t('gates.code-how-open', { address: code.address.split('#')[0] ?? '' })}</li>
            <li>{t('gates.code-how-scan')}</li>
          </ol>
          {isLocal(code.address) && <Paragraph>{t('gates.code-local')}</Paragraph>}
          <p className="gates__left">
            {t('gates.code-left', { minutes: Math.floor(left / 60), seconds: left % 60 })}
          </p>
          <Button aria-label={t('gates.code-withdraw-one', { name: code.name })} onClick={onWithdraw}>
            {t('gates.code-withdraw')}
          </Button>
        </>
      )}
      {(gate || left === 0) && <Button onClick={onDone}>{t('gates.code-close')}</Button>}
    </div>
  );
}

function isLocal(address: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);
}

/** Whole seconds until then, down to 0. */
function useSecondsLeft(until: number): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((until - now) / 1000));
}
