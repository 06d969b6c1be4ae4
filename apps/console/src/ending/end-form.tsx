import { ALL_ERRORS, type DestructionView, END_EARLY_WORDS } from '@tenzij/contracts';
import { Alert, type ApiRefusal, Button, Paragraph, ProblemNotice, useLanguage } from '@tenzij/ui';
import { type FormEvent, useState } from 'react';
import { TextArea, TextField } from '../components/fields.tsx';
import { useConsoleText } from '../use-console.ts';
import type { EndingApi } from './ending-api.ts';

const WHAT_HAPPENS = ['passes', 'keys', 'contacts', 'gates', 'stays'] as const;

interface EndFormProps {
  readonly api: EndingApi;
  readonly deployment: string;
  readonly view: DestructionView;
  readonly onLeave: () => void;
  readonly onDone: () => void;
}

/** What will happen, and the name typed over before it does. */
export function EndForm({ api, deployment, view, onLeave, onDone }: EndFormProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const [early, setEarly] = useState('');
  const [busy, setBusy] = useState(false);
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const words = END_EARLY_WORDS[language];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '' || reason.trim().length < 3) return;
    setBusy(true);
    const asked = { name, reason: reason.trim(), ...(early.trim() !== '' && { early }) };
    const answer = await api.endDeployment(deployment, asked);
    setBusy(false);
    if (answer.ok) onDone();
    else setProblem(answer.problem);
  };
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <Paragraph>{t('ending.what')}</Paragraph>
      <ul>
        {WHAT_HAPPENS.map((each) => (
          <li key={each}>{t(`ending.what-${each}`)}</li>
        ))}
        {view.undelivered > 0 && <li>{t('ending.undelivered', { count: view.undelivered })}</li>}
      </ul>
      <Alert tone="warning" title={t('ending.no-way-back')} />
      <TextArea
        label={t('ending.reason')}
        hint={t('ending.reason-hint')}
        value={reason}
        maxLength={500}
        rows={2}
        focused
        error={isTried && reason.trim().length < 3 ? t('ending.reason-missing') : null}
        onChange={setReason}
      />
      <TextField
        label={t('ending.name')}
        hint={t('ending.name-hint', { name: view.name })}
        value={name}
        error={isTried && name.trim() === '' ? t('ending.name-missing') : null}
        onChange={setName}
      />
      {!view.event.isOver && (
        <TextField
          label={t('ending.early')}
          hint={t('ending.early-hint', { words })}
          value={early}
          onChange={setEarly}
        />
      )}
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      <div className="actions">
        <Button variant="primary" type="submit" busy={busy}>
          {t('ending.confirm')}
        </Button>
        <Button onClick={onLeave}>{t('ending.leave')}</Button>
      </div>
    </form>
  );
}
