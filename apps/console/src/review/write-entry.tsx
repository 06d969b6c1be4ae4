import { ALL_ERRORS } from '@tenzij/contracts';
import { type ApiRefusal, Button, ProblemNotice } from '@tenzij/ui';
import { type ReactNode, useRef, useState } from 'react';
import { TextArea } from '../components/fields.tsx';
import { useConsoleText } from '../use-console.ts';

/** The longest text of an entry. Characters. */
const MAX_TEXT = 20_000;

export interface WriteEntryProps {
  readonly label: string;
  readonly hint: string;
  readonly sendLabel: string;
  /** Above the text: what kind of entry it is, say. */
  readonly children?: ReactNode;
  /** Below the text. */
  readonly after?: ReactNode;
  /** Looks at what stands above the text; false when something is missing there, and it says so. */
  readonly check?: () => boolean;
  /** Adds it; answers why it couldn't be. */
  readonly onSend: (text: string) => Promise<ApiRefusal | null>;
  readonly onCancel?: () => void;
}

/** A text that stays as given once it is sent. What was typed stays until it is taken. */
export function WriteEntry(props: WriteEntryProps) {
  const { label, hint, sendLabel, children, after, check = () => true, onSend, onCancel } = props;
  const t = useConsoleText();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const send = async () => {
    const whole = check();
    const empty = text.trim() === '';
    setMissing(empty);
    if (!whole || empty) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    setBusy(true);
    const refused = await onSend(text.trim());
    setBusy(false);
    setProblem(refused);
    if (!refused) setText('');
  };
  return (
    <form
      className="write-entry"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {children}
      <TextArea
        label={label}
        hint={hint}
        value={text}
        onChange={setText}
        rows={4}
        maxLength={MAX_TEXT}
        error={missing && text.trim() === '' ? t('review.text-first') : null}
      />
      {after}
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      <div className="actions">
        <Button variant="primary" type="submit" busy={busy}>
          {sendLabel}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t('review.cancel')}</Button>}
      </div>
    </form>
  );
}
