import { showPairingCode } from '@tenzij/contracts';
import { type ApiRefusal, Button, Paragraph, ProblemNotice, useText } from '@tenzij/ui';
import { type FormEvent, useId, useState } from 'react';
import type { Device } from '../../gate/ports.ts';
import type { GateText } from '../../messages/nl.ts';
import { codeIn } from '../../pairing/become-gate.ts';
import { CREW_ERRORS } from '../why-referred.ts';
import { ScanCode } from './scan-code.tsx';

/** Hyphens and spaces to spare. */
const MAX_TYPED = 24;
/** With hyphens that no line ends at. */
const EXAMPLE = showPairingCode('7K3MX9PQ2RTV').replaceAll('-', '\u2011');

export interface AskCodeProps {
  readonly device: Pick<Device, 'openCamera'>;
  readonly stream: () => MediaStream | null;
  readonly problem: ApiRefusal | null;
  /** The code that this is about, to mend. */
  readonly refused: string | null;
  readonly onCode: (code: string) => void;
  /** Whether what was asked before can be asked again, and how. */
  readonly canAsk: boolean;
  readonly onAgain: () => void;
}

/** The code from the console: before the camera, or typed. */
export function AskCode({ device, stream, problem, refused, onCode, canAsk, onAgain }: AskCodeProps) {
  const t = useText<GateText>();
  const [isScanning, setScanning] = useState(false);
  const [camera, setCamera] = useState<ApiRefusal | null>(null);
  if (isScanning) {
    return (
      <ScanCode
        device={device}
        stream={stream}
        onCode={onCode}
        onLeave={(why) => {
          setCamera(why);
          setScanning(false);
        }}
      />
    );
  }
  const shown = camera ?? problem;
  return (
    <>
      <Paragraph>{t('pair.explain')}</Paragraph>
      {shown && (
        <ProblemNotice problem={shown} catalogue={CREW_ERRORS} tone="warning">
          {canAsk && shown === problem && <Button onClick={onAgain}>{t('problem.again')}</Button>}
        </ProblemNotice>
      )}
      <Button variant="primary" block onClick={() => setScanning(true)}>
        {t('pair.scan')}
      </Button>
      <TypeCode refused={refused} onCode={onCode} />
    </>
  );
}

function TypeCode({ refused, onCode }: Pick<AskCodeProps, 'refused' | 'onCode'>) {
  const t = useText<GateText>();
  const id = useId();
  const [typed, setTyped] = useState(refused === null ? '' : showPairingCode(refused));
  const [isWrong, setWrong] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const code = codeIn(typed);
    setWrong(code === null);
    if (code !== null) onCode(code);
  };
  return (
    <form className="gate-form" noValidate onSubmit={send}>
      <div>
        <label className="gate-form__label" htmlFor={id}>
          {t('pair.type')}
        </label>
        <p className="gate-form__hint" id={`${id}-hint`}>
          {t('pair.type-hint', { example: EXAMPLE })}
        </p>
      </div>
      {isWrong && (
        <p className="gate-form__wrong" id={`${id}-wrong`} role="alert">
          {t('pair.type-wrong')}
        </p>
      )}
      <input
        id={id}
        className="gate-form__input gate-form__input--code"
        value={typed}
        maxLength={MAX_TYPED}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong ${id}-hint` : `${id}-hint`}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(false);
        }}
      />
      <Button type="submit">{t('pair.go-on')}</Button>
    </form>
  );
}
