import { ALL_ERRORS } from '@tenzij/contracts';
import type { Problem } from '@tenzij/kernel';
import { Button, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useId, useState } from 'react';
import { saveText } from '../save-text.ts';
import { useConsoleText } from '../use-console.ts';
import { PLAN_FILE_ERRORS, planFileText, readPlanFile } from './plan-file.ts';

export interface FileSectionProps {
  readonly name: string;
  /** The plan as it stands in the form; `null` when something is wrong with it. */
  readonly file: () => unknown;
  readonly onWrong: () => void;
  /** `null` for whoever reads along. */
  readonly onTaken: ((file: unknown) => void) | null;
}

/** The plan as a file for the command line and for others, out and in. */
export function FileSection({ name, file, onWrong, onTaken }: FileSectionProps) {
  const t = useConsoleText();
  const id = useId();
  const [problem, setProblem] = useState<Problem | null>(null);
  const keep = async () => {
    const value = file();
    if (value === null) return onWrong();
    saveText(await planFileText(value), `${name}.yaml`, 'application/yaml');
  };
  const take = async (chosen: File | undefined) => {
    if (!chosen) return;
    const read = await readPlanFile(chosen);
    setProblem(read.ok ? null : read.problem);
    if (read.ok) onTaken?.(read.file);
  };
  return (
    <details className="more lane-file">
      <summary className="more__summary">{t('lanes.file')}</summary>
      <Paragraph>{t('lanes.file-lead')}</Paragraph>
      <p>
        <code>npx tenzij lanes plan {name}.yaml</code>
      </p>
      <p>
        <Button onClick={() => void keep()}>{t('lanes.file-save')}</Button>
      </p>
      {onTaken && (
        <div className="field">
          <label className="field__label" htmlFor={id}>
            {t('lanes.file-take')}
          </label>
          <input
            id={id}
            className="field__input field__input--file"
            type="file"
            accept=".yaml,.yml,.json"
            onChange={(event) => {
              void take(event.target.files?.[0]);
              // The same file again, once it was corrected, is a change too.
              event.target.value = '';
            }}
          />
        </div>
      )}
      {problem && <ProblemNotice problem={problem} catalogue={{ ...ALL_ERRORS, ...PLAN_FILE_ERRORS }} />}
    </details>
  );
}
