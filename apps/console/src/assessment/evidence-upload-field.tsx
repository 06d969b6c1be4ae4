import { ALL_ERRORS, type Evidence } from '@tenzij/contracts';
import { type ApiRefusal, Button, ProblemNotice } from '@tenzij/ui';
import { useEffect, useId, useRef, useState } from 'react';
import { useConsoleText } from '../use-console.ts';
import { checkEvidenceFile, FILE_KINDS } from './evidence-file.ts';
import { type Upload, uploadEvidence } from './evidence-upload.ts';

type Sending =
  | { readonly is: 'no' }
  | { readonly is: 'sending'; readonly name: string; readonly part: number }
  | { readonly is: 'refused'; readonly name: string; readonly problem: ApiRefusal };

export interface EvidenceUploadProps {
  readonly deployment: string;
  readonly onAdded: (evidence: Evidence) => void;
  readonly onRefused: () => void;
}

/** A document to send. What can't be taken is said before anything is sent; sending can be stopped. */
export function EvidenceUpload({ deployment, onAdded, onRefused }: EvidenceUploadProps) {
  const t = useConsoleText();
  const id = useId();
  const [state, setState] = useState<Sending>({ is: 'no' });
  const upload = useRef<Upload | null>(null);
  useEffect(() => () => upload.current?.cancel(), []);
  const send = async (file: File) => {
    const { name } = file;
    const checked = checkEvidenceFile(file);
    if (!checked.ok) return setState({ is: 'refused', name, problem: checked.problem });
    setState({ is: 'sending', name, part: 0 });
    const sent = uploadEvidence(deployment, file, checked.mediaType, (part) =>
      setState({ is: 'sending', name, part }),
    );
    upload.current = sent;
    const answer = await sent.done;
    if (upload.current !== sent) return;
    upload.current = null;
    if (!answer.ok) {
      setState({ is: 'refused', name, problem: answer.problem });
      return onRefused();
    }
    setState({ is: 'no' });
    onAdded({ kind: 'file', name: answer.value.name, sha256: answer.value.sha256 });
  };
  const stop = () => {
    const sent = upload.current;
    upload.current = null;
    sent?.cancel();
    setState({ is: 'no' });
  };
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {t('assess.evidence-file-pick')}
      </label>
      <p className="field__hint" id={`${id}hint`}>
        {t('assess.evidence-file-about')}
      </p>
      <input
        id={id}
        className="field__input"
        type="file"
        accept={FILE_KINDS}
        disabled={state.is === 'sending'}
        aria-describedby={`${id}hint`}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file can be chosen again after it was put right.
          event.target.value = '';
          if (file) void send(file);
        }}
      />
      {state.is === 'sending' && <Progress name={state.name} part={state.part} onStop={stop} />}
      {state.is === 'refused' && (
        <div className="evidence__refused">
          <p className="field__error">{t('assess.evidence-file-refused', { name: state.name })}</p>
          <ProblemNotice problem={state.problem} catalogue={ALL_ERRORS} tone="warning" />
        </div>
      )}
    </div>
  );
}

interface ProgressProps {
  readonly name: string;
  /** From 0 to 1. */
  readonly part: number;
  readonly onStop: () => void;
}

function Progress({ name, part, onStop }: ProgressProps) {
  const t = useConsoleText();
  const label = t('assess.evidence-uploading', { name, percent: Math.round(part * 100) });
  return (
    <div className="evidence__progress">
      <p>{label}</p>
      <progress className="progress" max={1} value={part} aria-label={label} />
      <Button variant="subtle" onClick={onStop}>
        {t('assess.evidence-cancel')}
      </Button>
    </div>
  );
}
