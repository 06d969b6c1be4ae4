import type { GateInvitation, Lane } from '@tenzij/contracts';
import { type ApiRefusal, Button, DataList, Paragraph, ProblemNotice, useText } from '@tenzij/ui';
import { type FormEvent, useId, useState } from 'react';
import type { GateText } from '../../messages/nl.ts';
import type { Attempt } from '../../pairing/this-device.ts';
import { CREW_ERRORS } from '../why-referred.ts';

const LANES = ['face', 'regular'] as const;
/** As the API takes it. */
const MAX_NAME = 60;

export interface AskPlaceProps {
  readonly invitation: GateInvitation;
  readonly problem: ApiRefusal | null;
  readonly onPlace: (place: Omit<Attempt, 'code'>) => void;
  /** Back to another code. */
  readonly onOther: () => void;
}

/** Which event the code is for, and what it leaves open: the gate's name, and maybe its lane. */
export function AskPlace({ invitation, problem, onPlace, onOther }: AskPlaceProps) {
  const t = useText<GateText>();
  const [name, setName] = useState(invitation.name);
  const [lane, setLane] = useState<Lane | null>(invitation.lane);
  const [isSent, setSent] = useState(false);
  const nameless = isSent && name.trim() === '';
  const laneless = isSent && lane === null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (name.trim() !== '' && lane !== null)
      onPlace({ name: name.trim(), lane: invitation.lane === null ? lane : null });
  };
  return (
    <form className="gate-form" noValidate onSubmit={send}>
      <Paragraph>{t('pair.becomes')}</Paragraph>
      <DataList items={facts(invitation, t)} />
      <NameField name={name} isWrong={nameless} onName={setName} />
      {invitation.lane === null && <LaneField lane={lane} isWrong={laneless} onLane={setLane} />}
      {problem && <ProblemNotice problem={problem} catalogue={CREW_ERRORS} tone="warning" />}
      <div className="gate__acts">
        <Button variant="primary" type="submit">
          {t('pair.now')}
        </Button>
        <Button onClick={onOther}>{t('pair.other')}</Button>
      </div>
    </form>
  );
}

function facts({ event, organisation, kind, lane }: GateInvitation, t: ReturnType<typeof useText<GateText>>) {
  return [
    { key: t('pair.event'), value: event.name },
    { key: t('pair.organisation'), value: organisation.name },
    { key: t('pair.for'), value: t(`pair.kind-${kind}`) },
    ...(lane === null || kind !== 'entrance' ? [] : [{ key: t('pair.lane'), value: t(`pair.lane-${lane}`) }]),
  ];
}

interface NameFieldProps {
  readonly name: string;
  readonly isWrong: boolean;
  readonly onName: (name: string) => void;
}

function NameField({ name, isWrong, onName }: NameFieldProps) {
  const t = useText<GateText>();
  const id = useId();
  return (
    <div>
      <label className="gate-form__label" htmlFor={id}>
        {t('pair.name')}
      </label>
      <p className="gate-form__hint" id={`${id}-hint`}>
        {t('pair.name-hint')}
      </p>
      {isWrong && (
        <p className="gate-form__wrong" id={`${id}-wrong`} role="alert">
          {t('pair.name-missing')}
        </p>
      )}
      <input
        id={id}
        className="gate-form__input"
        value={name}
        maxLength={MAX_NAME}
        autoComplete="off"
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong ${id}-hint` : `${id}-hint`}
        onChange={(event) => onName(event.target.value)}
      />
    </div>
  );
}

interface LaneFieldProps {
  readonly lane: Lane | null;
  readonly isWrong: boolean;
  readonly onLane: (lane: Lane) => void;
}

/** Neither is chosen beforehand. */
function LaneField({ lane, isWrong, onLane }: LaneFieldProps) {
  const t = useText<GateText>();
  const id = useId();
  return (
    <fieldset className="gate-form__lanes" aria-describedby={isWrong ? id : undefined}>
      <legend className="gate-form__label">{t('pair.lane-ask')}</legend>
      {isWrong && (
        <p className="gate-form__wrong" id={id} role="alert">
          {t('pair.lane-missing')}
        </p>
      )}
      {LANES.map((option) => (
        <label className="gate-form__lane" key={option}>
          <input type="radio" name="lane" checked={option === lane} onChange={() => onLane(option)} />
          <span>
            <strong>{t(`pair.lane-${option}`)}</strong> {t(`pair.lane-${option}-means`)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
