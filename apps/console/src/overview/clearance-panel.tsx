import { ALL_ERRORS, type CaseView, type ChangeClearance, type Person } from '@tenzij/contracts';
import { type ApiRefusal, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { type FormEvent, useState } from 'react';
import { TextArea } from '../components/fields.tsx';
import { Status } from '../components/status.tsx';
import type { ConsoleApi } from '../console-api.ts';
import { CLEARANCE_STATE_TONES } from '../standing.ts';
import type { TextKey } from '../texts/nl.ts';
import { useConsoleText } from '../use-console.ts';
import { ClearanceChange, Others } from './clearance-change.tsx';

type Action = ChangeClearance['action'];
type Clearance = NonNullable<CaseView['clearance']>;

export interface ClearancePanelProps {
  readonly api: Pick<ConsoleApi, 'changeClearance'>;
  readonly deployment: string;
  readonly clearance: Clearance;
  readonly person: Person;
  readonly onChanged: () => void;
}

/** Whether recognition runs, why not, and the one button that stops it at once. */
export function ClearancePanel({ api, deployment, clearance, person, onChanged }: ClearancePanelProps) {
  const t = useConsoleText();
  const [action, setAction] = useState<Action | null>(null);
  const { state } = clearance;
  const isAhead = state === 'in-force' && Date.parse(clearance.notBefore) > Date.now();
  return (
    <section className={`clearance clearance--${state}`} aria-labelledby="clearance-state">
      <Heading level={2} id="clearance-state" className="clearance__title">
        {t('overview.clearance')}
      </Heading>
      <p className="standing" role="status">
        <Status
          tone={CLEARANCE_STATE_TONES[state]}
          word={t(isAhead ? 'clearance.now.ahead' : `clearance.now.${state}`)}
        />
      </p>
      <ClearanceChange clearance={clearance} />
      {action === null ? (
        <div className="actions">
          {actionsOf(clearance, person.role).map((each) => (
            <Button
              key={each}
              variant={each === 'revoke' ? 'subtle' : 'primary'}
              onClick={() => setAction(each)}
            >
              {t(each === 'pause' && state === 'paused' ? 'clearance.pause-too' : `clearance.${each}`)}
            </Button>
          ))}
          {clearance.change && <Others change={clearance.change} role={person.role} />}
        </div>
      ) : (
        <WithReason
          api={api}
          deployment={deployment}
          action={action}
          means={meansOf(action, clearance, person.role)}
          onLeave={() => setAction(null)}
          onDone={() => {
            setAction(null);
            onChanged();
          }}
        />
      )}
    </section>
  );
}

/** Only whoever paused lets it go on, and the other can pause too; what is revoked or void stays so. */
function actionsOf({ state, change }: Clearance, role: Person['role']): readonly Action[] {
  if (state === 'in-force') return ['pause', 'revoke'];
  if (state !== 'paused') return [];
  return change && !change.pausedBy.includes(role) ? ['pause', 'revoke'] : ['resume', 'revoke'];
}

/** Who lets go of their own pause while another holds it too is told that it stays off. */
function meansOf(action: Action, { change }: Clearance, role: Person['role']): TextKey {
  const isHeld = change?.pausedBy.some((other) => other !== role) ?? false;
  if (action === 'resume' && isHeld) return 'clearance.resume-means-held';
  return `clearance.${action}-means`;
}

interface WithReasonProps {
  readonly api: Pick<ConsoleApi, 'changeClearance'>;
  readonly deployment: string;
  readonly action: Action;
  readonly means: TextKey;
  readonly onLeave: () => void;
  readonly onDone: () => void;
}

function WithReason({ api, deployment, action, means, onLeave, onDone }: WithReasonProps) {
  const t = useConsoleText();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return setMissing(true);
    setBusy(true);
    const answer = await api.changeClearance(deployment, { action, reason: reason.trim() });
    setBusy(false);
    if (answer.ok) onDone();
    else setProblem(answer.problem);
  };
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <Paragraph>{t(means)}</Paragraph>
      <TextArea
        label={t('clearance.reason')}
        hint={t('clearance.reason-hint')}
        value={reason}
        maxLength={400}
        rows={2}
        focused
        error={missing ? t('clearance.reason-missing') : null}
        onChange={(text) => {
          setReason(text);
          setMissing(false);
        }}
      />
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      <div className="actions">
        <Button variant="primary" type="submit" busy={busy}>
          {t(`clearance.${action}-confirm`)}
        </Button>
        <Button onClick={onLeave}>{t('clearance.leave')}</Button>
      </div>
    </form>
  );
}
