import { ALL_ERRORS, type GateView } from '@tenzij/contracts';
import { type ApiRefusal, Button, Paragraph, ProblemNotice } from '@tenzij/ui';
import { type FormEvent, type RefObject, useState } from 'react';
import { Asked } from '../components/asked.tsx';
import { TextField } from '../components/fields.tsx';
import { useConsoleText } from '../use-console.ts';
import type { GatesApi } from './gates-api.ts';

/** As the API takes it. */
const [MIN_REASON, MAX_REASON] = [3, 500];

export interface RevokeFormProps {
  readonly api: Pick<GatesApi, 'revokeGate'>;
  readonly deployment: string;
  readonly gate: Pick<GateView, 'id' | 'name' | 'key'>;
  readonly back: readonly RefObject<HTMLElement | null>[];
  readonly onLeave: () => void;
  readonly onRevoked: () => void;
}

/** What follows when a gate is taken away, and why it is. */
export function RevokeForm({ api, deployment, gate, back, onLeave, onRevoked }: RevokeFormProps) {
  const t = useConsoleText();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const hasKey = gate.key === 'held' || gate.key === 'replaced';
  const isShort = reason.trim().length < MIN_REASON;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isShort) return;
    setBusy(true);
    const answer = await api.revokeGate(deployment, gate.id, { reason: reason.trim() });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    onLeave();
    onRevoked();
  };
  return (
    <Asked back={back}>
      <form noValidate className="gates__revoke" onSubmit={(event) => void send(event)}>
        <Paragraph>{t('gates.revoke-means')}</Paragraph>
        <ul>
          {hasKey && <li>{t('gates.revoke-online')}</li>}
          {gate.key === 'held' && <li>{t('gates.revoke-offline')}</li>}
          <li>{t('gates.revoke-for-good')}</li>
        </ul>
        <TextField
          label={t('gates.reason')}
          hint={t('gates.reason-hint')}
          value={reason}
          maxLength={MAX_REASON}
          error={isTried && isShort ? t('gates.reason-missing') : null}
          onChange={setReason}
        />
        {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
        <div className="actions">
          <Button variant="primary" type="submit" busy={busy}>
            {t('gates.revoke-confirm', { name: gate.name })}
          </Button>
          <Button onClick={onLeave}>{t('gates.revoke-leave')}</Button>
        </div>
      </form>
    </Asked>
  );
}
