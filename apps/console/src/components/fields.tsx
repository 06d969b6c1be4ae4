import { type ReactNode, useId } from 'react';

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
  readonly type?: 'text' | 'email' | 'datetime-local' | 'number';
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
}

/** More lines, with how much room is left when that gets little. */
export function TextArea({ label, hint, error = null, readOnly = false, ...props }: TextAreaProps) {
  const { value, onChange, maxLength, rows = 3, lang } = props;
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <textarea
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
    </Field>
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
