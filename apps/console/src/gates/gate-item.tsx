import type { GateView } from '@tenzij/contracts';
import { Button, Heading } from '@tenzij/ui';
import { type RefObject, useRef, useState } from 'react';
import { Status } from '../components/status.tsx';
import { useConsoleText, useDates } from '../use-console.ts';
import { CONDITION_TONES, stillOpens } from './conditions.ts';
import type { GatesApi } from './gates-api.ts';
import { KeyAdvice } from './key-advice.tsx';
import { RevokeForm } from './revoke-form.tsx';

export interface GateItemProps {
  readonly api: GatesApi;
  readonly deployment: string;
  readonly gate: GateView;
  /** Whether it could still be taken away, if it wasn't. */
  readonly canRevoke: boolean;
  readonly onChanged: () => void;
  /** Where the focus goes when it moved to another list. */
  readonly list: RefObject<HTMLElement | null>;
}

/** One gate: where it stands, how it is, its key, and taking it away. */
export function GateItem({ api, deployment, gate, canRevoke, onChanged, list }: GateItemProps) {
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
      {!isAsked && revoked === null && canRevoke && (
        <Button variant="subtle" aria-label={t('gates.revoke-one', { name })} onClick={() => setAsked(true)}>
          {t('gates.revoke')}
        </Button>
      )}
    </li>
  );
}

function Facts({ gate }: { readonly gate: GateView }) {
  const t = useConsoleText();
  const dates = useDates();
  const { pairedAt, lastSeenAt, destroyedAt, key, revoked } = gate;
  const lines = [
    pairedAt && t('gates.paired-at', { when: dates.moment(pairedAt) }),
    lastSeenAt && t('gates.seen-at', { when: dates.moment(lastSeenAt) }),
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
