import { Button } from '@tenzij/ui';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useConsoleText } from '../use-console.ts';

export interface WholeFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly least: number;
  readonly most: number;
  /** What the button behind it does. */
  readonly action: string;
  /** Takes the focus when it appears. */
  readonly focused?: boolean;
  readonly onValue: (value: number) => void;
}

/** A whole number and what is done with it, for a thumb. Empty again afterwards. */
export function WholeField({ label, hint, least, most, action, focused = false, onValue }: WholeFieldProps) {
  const t = useConsoleText();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    const value = /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;
    const isGood = value >= least && value <= most;
    setWrong(!isGood);
    if (!isGood) return field.current?.focus();
    setText('');
    onValue(value);
  };
  return (
    <form className="queue__number" noValidate onSubmit={submit}>
      <label className="queue__number-label" htmlFor={id}>
        {label}
      </label>
      <input
        ref={field}
        id={id}
        className="field__input queue__number-input"
        inputMode="numeric"
        autoComplete="off"
        value={text}
        maxLength={6}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}error` : hint === undefined ? undefined : `${id}hint`}
        onChange={(typed) => setText(typed.target.value)}
      />
      <Button type="submit">{action}</Button>
      {hint !== undefined && !isWrong && (
        <p className="field__hint" id={`${id}hint`}>
          {hint}
        </p>
      )}
      {isWrong && (
        <p className="field__error" id={`${id}error`}>
          {t('queue.number-wrong', { least, most })}
        </p>
      )}
    </form>
  );
}
