import { ALL_ERRORS, type ImportedDpia } from '@tenzij/contracts';
import { type ApiRefusal, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useId, useState } from 'react';
import { useConsoleText } from '../use-console.ts';
import { IMPORT_ERRORS, MAX_IMPORT_BYTES, readImportFile } from './import-file.ts';
import { ImportOutcome } from './import-outcome.tsx';
import { BackToDpia } from './part-frame.tsx';
import type { DpiaPartProps } from './part-props.ts';

/** Takes over a file of the Dutch government's DPIA form. */
export function ImportPage({ page, dpia, onSaved }: DpiaPartProps) {
  const t = useConsoleText();
  const { api, view } = page;
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const [imported, setImported] = useState<ImportedDpia | null>(null);
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setMissing(false);
    setProblem(null);
    setImported(null);
  };
  const send = async () => {
    if (file === null) return setMissing(true);
    setBusy(true);
    const read = await readImportFile(file);
    const answer = read.ok ? await api.importDpia(view.id, read.form) : read;
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok || !('value' in answer)) return;
    setImported(answer.value);
    onSaved();
  };
  return (
    <article className="dpia-part">
      <BackToDpia deployment={view.id} />
      <Heading level={1} id="part" tabIndex={-1}>
        {t('dpia.import')}
      </Heading>
      <Paragraph>{t('dpia.import-lead')}</Paragraph>
      <Paragraph>{t('dpia.import-keeps')}</Paragraph>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <FileField onChoose={choose} missing={missing} />
        {problem && <ProblemNotice problem={problem} catalogue={{ ...ALL_ERRORS, ...IMPORT_ERRORS }} />}
        <Button variant="primary" type="submit" busy={busy}>
          {t('dpia.import-send')}
        </Button>
      </form>
      {imported && <ImportOutcome imported={imported} dpia={dpia} deployment={view.id} />}
    </article>
  );
}

interface FileFieldProps {
  readonly onChoose: (file: File | null) => void;
  readonly missing: boolean;
}

function FileField({ onChoose, missing }: FileFieldProps) {
  const t = useConsoleText();
  const id = useId();
  return (
    <div className={missing ? 'field field--wrong' : 'field'}>
      <label className="field__label" htmlFor={id}>
        {t('dpia.import-file', { megabytes: MAX_IMPORT_BYTES / 1024 / 1024 })}
      </label>
      <input
        id={id}
        className="field__input field__input--file"
        type="file"
        accept=".json,application/json"
        aria-invalid={missing}
        aria-describedby={missing ? `${id}error` : undefined}
        onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
      />
      {missing && (
        <p className="field__error" id={`${id}error`} role="alert">
          {t('dpia.import-choose-first')}
        </p>
      )}
    </div>
  );
}
