import { ALL_ERRORS, type CrewInvitation } from '@tenzij/contracts';
import { type ApiRefusal, Button, Heading, ProblemNotice } from '@tenzij/ui';
import { type FormEvent, useState } from 'react';
import { TextField } from '../components/fields.tsx';
import { useConsoleText } from '../use-console.ts';
import type { CrewApi } from './crew-api.ts';

/** As the API takes it. */
const MAX_NAME = 120;

export interface AddCrewProps {
  readonly api: Pick<CrewApi, 'addCrew'>;
  readonly onAdded: (invitation: CrewInvitation) => void;
}

/** Somebody new at a desk, by the name that stands with what they record. */
export function AddCrew({ api, onAdded }: AddCrewProps) {
  const t = useConsoleText();
  const [name, setName] = useState('');
  const [nameless, setNameless] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    setNameless(name.trim() === '');
    if (name.trim() === '') return;
    setBusy(true);
    const answer = await api.addCrew(name.trim());
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    setName('');
    onAdded(answer.value);
  };
  return (
    <form noValidate onSubmit={(event) => void add(event)}>
      <Heading level={4}>{t('crew.add')}</Heading>
      <TextField
        label={t('crew.name')}
        hint={t('crew.name-hint')}
        value={name}
        maxLength={MAX_NAME}
        error={nameless ? t('crew.name-missing') : null}
        onChange={(value) => {
          setName(value);
          setNameless(false);
        }}
      />
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      <Button type="submit" busy={busy}>
        {t('crew.make')}
      </Button>
    </form>
  );
}
