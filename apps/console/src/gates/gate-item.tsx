import type { GateView } from '@tenzij/contracts';
import { Button, Heading } from '@tenzij/ui';
import { type RefObject, useRef, useState } from 'react';
import { Status } from '../components/status.tsx';
import { useConsoleText, useDates } from '../use-console.ts';
import { LaneSwitch } from '../waiting/lane-switch.tsx';
import type { QueuesApi } from '../waiting/queues-api.ts';
import { CONDITION_TONES, stillOpens } from './conditions.ts';
import type { GatesApi } from './gates-api.ts';
import { KeyAdvice } from './key-advice.tsx';
import { RevokeForm } from './revoke-form.tsx';

export interface GateItemProps {
  readonly api: GatesApi & Pick<QueuesApi, 'setGateLane'>;
  readonly deployment: string;
  readonly gate: GateView;
  /** Whether it could still be taken away, if it wasn't. */
  readonly canRevoke: boolean;
  /** Whether whoever looks may make it another lane. */
  readonly canSwitch: boolean;
  readonly onChanged: () => void;
  /** Where the focus goes when it moved to another list. */
  readonly list: RefObject<HTMLElement | null>;
}

/** One gate: where it stands, how it is, its key, and taking it away. */
export function GateItem({ api, deployment, gate, canRevoke, canSwitch, onChanged, list }: GateItemProps) {
  const t = useConsoleText();
  const own = useRef<HTMLLIElement>(null);
  const [isAsked, setAsked] = useState(false);
  const { id, name, lane, kind, condition, revoked } = gate;
  const opens = stillOpens(gate);
  return (
    <li className="gates__gate" tabIndex={-1} ref={own} data-condition={condition}>
      <div className="gates__what">
        <Heading level={3} className="gates__name">
          {name}
        </Heading>
        <Status tone={CONDITION_TONES[condition]} word={t(`gates.condition-${condition}`)} />
      </div>
      <p className="explanation">{kind === 'entrance' ? t(`gates.lane-${lane}`) : t(`gates.kind-${kind}`)}</p>
      <NotTaken gate={gate} />
      <Facts gate={gate} />
      {opens !== 'none' && <KeyAdvice opens={opens} />}
      {isAsked && (
        <RevokeForm
          api={api}
          deployment={deployment}
          gate={{ id, name, key: gate.key }}
          back={[own, list]}
          onLeave={() => setAsked(false)}
          onRevoked={onChanged}
        />
      )}
      {!isAsked && revoked === null && canSwitch && kind === 'entrance' && (
        <LaneSwitch
          api={api}
          deployment={deployment}
          gate={gate}
          to={lane === 'face' ? 'regular' : 'face'}
          variant="subtle"
          onChanged={onChanged}
          back={own}
        />
      )}
      {!isAsked && revoked === null && canRevoke && (
        <Button variant="subtle" aria-label={t('gates.revoke-one', { name })} onClick={() => setAsked(true)}>
          {t('gates.revoke')}
        </Button>
      )}
    </li>
  );
}

/** That a gate is still what it was: it has yet to hear what it became. */
function NotTaken({ gate: { lane, laneChange, condition } }: Pick<GateItemProps, 'gate'>) {
  const t = useConsoleText();
  const dates = useDates();
  const isInUse = condition === 'active' || condition === 'silent';
  if (laneChange === null || laneChange.takenAt !== null || !isInUse) return null;
  return (
    <p>
      <Status tone="warning" word={t('lane-switch.waits-word')} />{' '}
      {t('lane-switch.waits', { lane, when: dates.time(laneChange.at) })}
    </p>
  );
}

function Facts({ gate }: { readonly gate: GateView }) {
  const t = useConsoleText();
  const dates = useDates();
  const { pairedAt, lastSeenAt, destroyedAt, key, lane, laneChange, revoked } = gate;
  const lines = [
    pairedAt && t('gates.paired-at', { when: dates.moment(pairedAt) }),
    lastSeenAt && t('gates.seen-at', { when: dates.moment(lastSeenAt) }),
    laneChange?.takenAt && t('lane-switch.taken', { lane, when: dates.moment(laneChange.takenAt) }),
    destroyedAt ? t('gates.key-destroyed', { when: dates.moment(destroyedAt) }) : t(`gates.key-${key}`),
    revoked &&
      t(`gates.revoked-by-${revoked.by ?? 'nobody'}`, {
        when: dates.moment(revoked.at),
        reason: revoked.reason,
      }),
  ].filter((line) => typeof line === 'string');
  return (
    <ul className="gates__facts">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
