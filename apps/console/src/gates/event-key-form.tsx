import { ALL_ERRORS, type EventKeyStanding, type OldPasses } from '@tenzij/contracts';
import { type ApiRefusal, Button, Paragraph, ProblemNotice } from '@tenzij/ui';
import { type FormEvent, Fragment, type RefObject, useState } from 'react';
import { Asked } from '../components/asked.tsx';
import { NumberField, TextField } from '../components/fields.tsx';
import { useConsoleText } from '../use-console.ts';
import type { EventKeysApi } from './event-keys-api.ts';

/** As the API takes it. */
const [MIN_REASON, MAX_REASON] = [3, 500];
const MAX_HOURS = 72;
const STOPS = ['now', 'after', 'event-end'] as const;

export interface EventKeyFormProps {
  readonly api: Pick<EventKeysApi, 'replaceEventKey'>;
  readonly deployment: string;
  readonly standing: EventKeyStanding;
  readonly back: readonly RefObject<HTMLElement | null>[];
  readonly onLeave: () => void;
  readonly onChanged: () => void;
}

/** What a new key asks of whom, when the old passes stop, and why. */
export function EventKeyForm({ api, deployment, standing, back, onLeave, onChanged }: EventKeyFormProps) {
  const t = useConsoleText();
  const [reason, setReason] = useState('');
  const [stop, setStop] = useState<OldPasses['stop']>('after');
  const [hours, setHours] = useState<number | string | null>(2);
  const [isTried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const isShort = reason.trim().length < MIN_REASON;
  const oldPasses = oldPassesOf(stop, hours);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isShort || !oldPasses) return;
    setBusy(true);
    const asked = { replaces: standing.generation, reason: reason.trim(), oldPasses };
    const answer = await api.replaceEventKey(deployment, asked);
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) onLeave();
    onChanged();
  };
  return (
    <Asked back={back}>
      <form noValidate className="gates__revoke" onSubmit={(event) => void send(event)}>
        <Paragraph>{t('eventkey.means')}</Paragraph>
        <ul>
          <li>{t('eventkey.means-lost')}</li>
          <li>{t('eventkey.means-gates', { count: standing.gates })}</li>
          <li>{t('eventkey.means-live', { count: standing.livePasses })}</li>
          <li>{t('eventkey.means-paper', { count: standing.paperPasses })}</li>
        </ul>
        <fieldset className="gates__entry">
          <legend className="field__label">{t('eventkey.stop')}</legend>
          {STOPS.map((kind) => (
            <Fragment key={kind}>
              <label className="gates__check">
                <input type="radio" name="stop" checked={stop === kind} onChange={() => setStop(kind)} />
                <span>
                  <strong>{t(`eventkey.stop-${kind}`)}</strong>
                  <br />
                  {t(`eventkey.stop-${kind}-means`)}
                </span>
              </label>
              {kind === 'after' && stop === 'after' && (
                <NumberField
                  label={t('eventkey.hours')}
                  hint={t('eventkey.hours-hint', { max: MAX_HOURS })}
                  value={hours}
                  unit={t('eventkey.hours-unit')}
                  error={isTried && !oldPasses ? t('eventkey.hours-wrong', { max: MAX_HOURS }) : null}
                  onChange={setHours}
                />
              )}
            </Fragment>
          ))}
        </fieldset>
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
            {t('eventkey.confirm')}
          </Button>
          <Button onClick={onLeave}>{t('eventkey.leave')}</Button>
        </div>
      </form>
    </Asked>
  );
}

/** `null` while the hours are not filled in right. */
function oldPassesOf(stop: OldPasses['stop'], hours: number | string | null): OldPasses | null {
  if (stop !== 'after') return { stop };
  return typeof hours === 'number' && hours >= 1 && hours <= MAX_HOURS ? { stop, hours } : null;
}
