import type { EpochSeconds } from '@tenzij/kernel';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { fromLocalField, toLocalField } from '../local-time.ts';
import { useConsoleText } from '../use-console.ts';

interface FieldProps {
  readonly label: string;
  /** What to fill in, below the label. */
  readonly hint?: ReactNode;
  /** What is wrong with it, in words. */
  readonly error?: string | null;
  /** Shown and not to be changed. */
  readonly readOnly?: boolean;
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email' | 'date' | 'datetime-local' | 'number';
  readonly maxLength?: number;
  readonly lang?: string;
  readonly autoComplete?: string;
  /** For numbers: what the field counts, behind it. */
  readonly unit?: string;
  readonly step?: number | 'any';
  readonly min?: number | string;
}

/** One line: a name, a number, an address, a moment. */
export function TextField({ label, hint, error = null, readOnly = false, ...props }: TextFieldProps) {
  const { value, onChange, type = 'text', maxLength, lang, autoComplete, unit, step, min } = props;
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <span className="field__line">
        <input
          id={id}
          className={`field__input field__input--${type}`}
          type={type === 'number' ? 'text' : type}
          inputMode={type === 'number' ? 'decimal' : undefined}
          value={value}
          readOnly={readOnly}
          maxLength={maxLength}
          lang={lang}
          autoComplete={autoComplete ?? 'off'}
          step={step}
          min={min}
          aria-invalid={error !== null}
          aria-describedby={describedBy(id, hint, error)}
          onChange={(event) => onChange(event.target.value)}
        />
        {unit !== undefined && <span className="field__unit">{unit}</span>}
      </span>
    </Field>
  );
}

interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
  readonly rows?: number;
  readonly lang?: string;
  /** Says how much was written of what fits. */
  readonly counted?: boolean;
  /** Takes the focus when it appears: for a field that somebody just asked for. */
  readonly focused?: boolean;
}

/** More lines. */
export function TextArea({ label, hint, error = null, readOnly = false, ...props }: TextAreaProps) {
  const { value, onChange, maxLength, rows = 3, lang, counted = false, focused = false } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focused) area.current?.focus();
  }, [focused]);
  const t = useConsoleText();
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <textarea
        ref={area}
        id={id}
        className="field__input field__input--area"
        value={value}
        readOnly={readOnly}
        rows={rows}
        maxLength={maxLength}
        lang={lang}
        aria-invalid={error !== null}
        aria-describedby={describedBy(id, hint, error)}
        onChange={(event) => onChange(event.target.value)}
      />
      {counted && maxLength !== undefined && (
        <p className="field__count">{t('field.count', { count: value.length, max: maxLength })}</p>
      )}
    </Field>
  );
}

interface NumberFieldProps extends FieldProps {
  /** What is typed, as long as it is no whole number; `null` when there is nothing. */
  readonly value: number | string | null;
  readonly onChange: (value: number | string | null) => void;
  /** What the field counts, behind it. */
  readonly unit?: string;
}

/** A whole number. What isn't one stays as it was typed, so that it can be corrected. */
export function NumberField({ value, onChange, ...props }: NumberFieldProps) {
  return (
    <TextField
      {...props}
      type="number"
      value={value === null ? '' : String(value)}
      onChange={(text) => onChange(/^\d{1,9}$/.test(text.trim()) ? Number(text) : text === '' ? null : text)}
    />
  );
}

interface MomentFieldProps extends FieldProps {
  readonly value: EpochSeconds | null;
  readonly onChange: (value: EpochSeconds | null) => void;
}

/** A date and time, in the time zone of this computer. */
export function MomentField({ value, onChange, ...props }: MomentFieldProps) {
  return (
    <TextField
      {...props}
      type="datetime-local"
      value={value === null ? '' : toLocalField(value)}
      onChange={(field) => onChange(fromLocalField(field))}
    />
  );
}

function Field({ id, label, hint, error, children }: FieldProps & { id: string; children: ReactNode }) {
  return (
    <div className={error === null ? 'field' : 'field field--wrong'}>
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <div className="field__hint" id={`${id}hint`}>
          {hint}
        </div>
      )}
      {children}
      {error !== null && (
        <p className="field__error" id={`${id}error`}>
          {error}
        </p>
      )}
    </div>
  );
}

function describedBy(id: string, hint: ReactNode, error: string | null): string | undefined {
  const ids = [hint !== undefined && `${id}hint`, error !== null && `${id}error`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}
