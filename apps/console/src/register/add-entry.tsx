import { ALL_ERRORS } from '@tenzij/contracts';
import type { Result } from '@tenzij/kernel';
import { type ApiRefusal, Button, Heading, ProblemNotice } from '@tenzij/ui';
import { useId, useState } from 'react';
import { TextArea, TextField } from '../components/fields.tsx';
import type { ConsoleApi } from '../console-api.ts';
import { useConsoleText } from '../use-console.ts';
import { entryFromFile, entryFromText, keyFromText } from './entry-file.ts';

export interface AddEntryProps {
  readonly api: Pick<ConsoleApi, 'addEntry'>;
  readonly onAdded: () => void;
}

/** A file or text with the entry, and the key that the organiser got in another way. */
export function AddEntry({ api, onAdded }: AddEntryProps) {
  const t = useConsoleText();
  const fileId = useId();
  const [file, setFile] = useState<File | null>(null);
  const [text, setText] = useState('');
  const [key, setKey] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const known = keyFromText(key);
  const add = async () => {
    setChecked(true);
    setAdded(null);
    if (known === null) return;
    setBusy(true);
    const signed: Result<string> = file ? await entryFromFile(file) : entryFromText(text);
    const answer = signed.ok ? await api.addEntry({ signed: signed.value, key: known }) : signed;
    setBusy(false);
    setProblem(answer.ok ? null : (answer.problem as ApiRefusal));
    if (!answer.ok) return;
    setAdded(answer.value.deployment.name);
    setChecked(false);
    setText('');
    setKey('');
    onAdded();
  };
  return (
    <>
      <Heading level={3}>{t('register.add')}</Heading>
      <div className="field">
        <label className="field__label" htmlFor={fileId}>
          {t('register.file')}
        </label>
        <input
          id={fileId}
          className="field__input"
          type="file"
          accept=".cose"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </div>
      {!file && (
        <TextArea
          label={t('register.paste')}
          hint={t('register.paste-hint')}
          value={text}
          onChange={setText}
        />
      )}
      <TextField
        label={t('register.key')}
        hint={t('register.key-hint')}
        value={key}
        error={checked && known === null ? t('register.key-wrong') : null}
        onChange={setKey}
      />
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      <div className="actions">
        <Button variant="primary" busy={busy} onClick={() => void add()}>
          {t('register.add-now')}
        </Button>
        <p className="save__state" role="status">
          {added !== null && t('register.added', { name: added })}
        </p>
      </div>
    </>
  );
}
