import { ALL_ERRORS } from '@tenzij/contracts';
import { type ApiRefusal, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { type FormEvent, useState } from 'react';
import { TextArea } from '../components/fields.tsx';
import type { TicketsPartProps } from '../tickets/part-props.ts';
import { useConsoleText } from '../use-console.ts';
import { canScan, ScanCode } from './scan-code.tsx';

/** As the API takes it. */
const MAX_CODE = 2000;

export interface ConnectPretixProps extends TicketsPartProps {
  readonly onConnected: () => void;
}

/** Becomes a device of a pretix, with what its QR code says. */
export function ConnectPretix({ api, deployment, onConnected }: ConnectPretixProps) {
  const t = useConsoleText();
  const [code, setCode] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [isScanning, setScanning] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const connect = async (pairing: string) => {
    setBusy(true);
    const answer = await api.connectPretix(deployment, pairing);
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) onConnected();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(code.trim() === '');
    if (code.trim() !== '') void connect(code.trim());
  };
  return (
    <section className="section" aria-labelledby="connect-pretix">
      <Heading level={2} id="connect-pretix" className="section__heading">
        {t('ticketing.connect')}
      </Heading>
      <Paragraph>{t('ticketing.connect-lead')}</Paragraph>
      <ol className="ticketing-steps">
        <li>{t('ticketing.connect-step-1')}</li>
        <li>{t('ticketing.connect-step-2')}</li>
        <li>{t('ticketing.connect-step-3')}</li>
      </ol>
      <form noValidate onSubmit={submit}>
        <TextArea
          label={t('ticketing.code')}
          hint={t('ticketing.code-hint')}
          value={code}
          maxLength={MAX_CODE}
          error={isMissing ? t('ticketing.code-missing') : null}
          onChange={(value) => {
            setCode(value);
            setMissing(false);
          }}
        />
        {isScanning && (
          <ScanCode
            instead={t('ticketing.no-camera-means')}
            onCode={(text) => {
              setScanning(false);
              setCode(text);
              void connect(text);
            }}
            onStop={() => setScanning(false)}
          />
        )}
        {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
        <div className="actions">
          <Button variant="primary" type="submit" busy={busy}>
            {t('ticketing.connect-do')}
          </Button>
          {canScan() && !isScanning && (
            <Button onClick={() => setScanning(true)}>{t('ticketing.scan')}</Button>
          )}
        </div>
      </form>
    </section>
  );
}
