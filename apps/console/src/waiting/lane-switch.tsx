import { ALL_ERRORS, type Lane } from '@tenzij/contracts';
import { type ApiRefusal, Button, Paragraph, ProblemNotice } from '@tenzij/ui';
import { type RefObject, useRef, useState } from 'react';
import { Asked } from '../components/asked.tsx';
import { useConsoleText } from '../use-console.ts';
import type { QueuesApi } from './queues-api.ts';

export interface LaneSwitchProps {
  readonly api: Pick<QueuesApi, 'setGateLane'>;
  readonly deployment: string;
  readonly gate: { readonly id: string; readonly name: string };
  /** What it becomes. */
  readonly to: Lane;
  /** `primary` where it is what we advise. */
  readonly variant?: 'primary' | 'secondary' | 'subtle';
  /** It is done: asks how things stand now. */
  readonly onChanged: () => void;
  /** Where the focus goes when this button is gone after that. */
  readonly back: RefObject<HTMLElement | null>;
}

/** The button that makes a gate a lane of the other kind, with what follows from it first. */
export function LaneSwitch(props: LaneSwitchProps) {
  const { gate, to, variant = 'secondary', back } = props;
  const t = useConsoleText();
  const place = useRef<HTMLDivElement>(null);
  const [isAsked, setAsked] = useState(false);
  if (isAsked)
    return (
      <Asked back={[place, back]}>
        <Question {...props} onLeave={() => setAsked(false)} />
      </Asked>
    );
  return (
    <div className="lane-switch" tabIndex={-1} ref={place}>
      <Button variant={variant} onClick={() => setAsked(true)}>
        {t(`lane-switch.to-${to}`, { name: gate.name })}
      </Button>
    </div>
  );
}

function Question({
  api,
  deployment,
  gate: { id, name },
  to,
  onChanged,
  onLeave,
}: LaneSwitchProps & { readonly onLeave: () => void }) {
  const t = useConsoleText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const change = async () => {
    setBusy(true);
    const answer = await api.setGateLane(deployment, id, { lane: to });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    onLeave();
    onChanged();
  };
  return (
    <div className="lane-switch__question">
      <Paragraph>{t(`lane-switch.means-${to}`, { name })}</Paragraph>
      <ul>
        <li>{t('lane-switch.when')}</li>
        <li>{t(`lane-switch.people-${to}`)}</li>
        <li>{t('lane-switch.sign')}</li>
      </ul>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      <div className="actions">
        <Button variant="primary" busy={busy} onClick={() => void change()}>
          {t('lane-switch.confirm', { name })}
        </Button>
        <Button onClick={onLeave}>{t('lane-switch.leave')}</Button>
      </div>
    </div>
  );
}
