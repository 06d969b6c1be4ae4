import { type ReactNode, useId } from 'react';

export interface SelectFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChange: (value: T) => void;
  /** What is chosen now, for example, below the label. */
  readonly hint?: ReactNode;
  /** What is wrong with it, in words. */
  readonly error?: string | null;
}

/** One of a list. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, value, options, onChange, hint, error = null } = props;
  const id = useId();
  const described = [hint !== undefined && `${id}hint`, error !== null && `${id}error`].filter(Boolean);
  return (
    <div className={error === null ? 'field' : 'field field--wrong'}>
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="field__select"
        value={value}
        aria-invalid={error !== null}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <div className="field__hint" id={`${id}hint`}>
          {hint}
        </div>
      )}
      {error !== null && (
        <p className="field__error" id={`${id}error`}>
          {error}
        </p>
      )}
    </div>
  );
}
