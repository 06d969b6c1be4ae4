import { ALL_ERRORS, type GateKind, type GatesView, type Lane } from '@tenzij/contracts';
import { type ApiRefusal, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { type FormEvent, useState } from 'react';
import { TextField } from '../components/fields.tsx';
import { SelectField } from '../components/select-field.tsx';
import { useConsoleText } from '../use-console.ts';
import { kindsFor, nextNumber } from './conditions.ts';
import type { GatesApi } from './gates-api.ts';
import type { Codes } from './use-codes.ts';

/** As the API takes it. */
const MAX_NAME = 60;
const LANES = ['at-gate', 'face', 'regular'] as const;
type LaneChoice = (typeof LANES)[number];

/** The id of its heading. */
export const ADD_SECTION = 'gates-add';

export interface AddGateProps {
  readonly api: Pick<GatesApi, 'inviteGate'>;
  readonly deployment: string;
  readonly view: GatesView;
  readonly codes: Codes;
  readonly onChanged: () => void;
}

/** A code for one more gate: what it is for, and what is left to whoever stands there. */
export function AddGate({ api, deployment, view, codes, onChanged }: AddGateProps) {
  const t = useConsoleText();
  const suggested = t('gates.suggested', { number: nextNumber(view) });
  const [typed, setTyped] = useState<string | null>(null);
  const kinds = kindsFor(view);
  const [chosen, setKind] = useState<GateKind>('entrance');
  const kind = kinds.find((one) => one === chosen) ?? kinds[0] ?? chosen;
  const [choice, setChoice] = useState<LaneChoice>('at-gate');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const name = typed ?? suggested;
  const isNameless = name.trim() === '';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isNameless) return;
    setBusy(true);
    const lane: Lane | null = choice === 'at-gate' ? null : choice;
    const answer = await api.inviteGate(deployment, { kind, lane, name: name.trim() });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    codes.add(answer.value, name.trim());
    setTyped(null);
    onChanged();
  };
  return (
    <section className="section" aria-labelledby={ADD_SECTION}>
      <Heading level={2} id={ADD_SECTION} tabIndex={-1} className="section__heading">
        {t('gates.add')}
      </Heading>
      <Paragraph>{t('gates.add-lead')}</Paragraph>
      <form noValidate onSubmit={(event) => void send(event)}>
        <TextField
          label={t('gates.name')}
          hint={t('gates.name-hint')}
          value={name}
          maxLength={MAX_NAME}
          error={isNameless ? t('gates.name-missing') : null}
          onChange={setTyped}
        />
        <SelectField
          label={t('gates.kind')}
          value={kind}
          options={kinds.map((value) => ({ value, text: t(`gates.kind-${value}`) }))}
          onChange={setKind}
        />
        {kind === 'entrance' && (
          <SelectField
            label={t('gates.lane')}
            value={choice}
            options={LANES.map((value) => ({ value, text: t(`gates.choose-${value}`) }))}
            onChange={setChoice}
          />
        )}
        {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
        <Button variant="primary" type="submit" busy={busy}>
          {t('gates.make-code')}
        </Button>
      </form>
    </section>
  );
}
