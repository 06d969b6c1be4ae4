import { ALL_ERRORS, type CreatedApiKey } from '@tenzij/contracts';
import { Alert, type ApiRefusal, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { type FormEvent, useState } from 'react';
import { Command } from '../../components/command.tsx';
import { TextField } from '../../components/fields.tsx';
import { useConsoleText } from '../../use-console.ts';
import type { TicketsApi } from '../tickets-api.ts';

/** As the API takes it. */
const MAX_LABEL = 60;

export interface NewKeyProps {
  readonly api: Pick<TicketsApi, 'makeApiKey'>;
  readonly deployment: string;
  /** The key that was made just now: it is shown this once. */
  readonly made: CreatedApiKey | null;
  readonly onMade: (key: CreatedApiKey) => void;
}

/** A key under a name to know it by. */
export function NewKey({ api, deployment, made, onMade }: NewKeyProps) {
  const t = useConsoleText();
  const [label, setLabel] = useState('');
  const [nameless, setNameless] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const make = async (event: FormEvent) => {
    event.preventDefault();
    setNameless(label.trim() === '');
    if (label.trim() === '') return;
    setBusy(true);
    const answer = await api.makeApiKey(deployment, label.trim());
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    setLabel('');
    onMade(answer.value);
  };
  return (
    <section className="section" aria-labelledby="new-key">
      <Heading level={2} id="new-key" className="section__heading">
        {t('tickets.key-new')}
      </Heading>
      <form noValidate onSubmit={(event) => void make(event)}>
        <TextField
          label={t('tickets.key-label')}
          hint={t('tickets.key-label-hint')}
          value={label}
          maxLength={MAX_LABEL}
          error={nameless ? t('tickets.key-label-missing') : null}
          onChange={(value) => {
            setLabel(value);
            setNameless(false);
          }}
        />
        {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
        <Button variant="primary" type="submit" busy={busy}>
          {t('tickets.key-make')}
        </Button>
      </form>
      <div role="status" className="key-made">
        {made && (
          <Alert tone="ok" title={t('tickets.key-is', { label: made.label })}>
            <Paragraph>{t('tickets.key-once')}</Paragraph>
            <Command
              text={made.key}
              copyable
              labels={{ copy: t('tickets.key-copy'), copied: t('tickets.key-copied') }}
            />
          </Alert>
        )}
      </div>
    </section>
  );
}
