import { type ReactNode, useId } from 'react';

export interface CheckFieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly readOnly: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A yes or no. Whoever reads along sees the answer, and can't change it. */
export function CheckField({ label, hint, checked, readOnly, onChange }: CheckFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="lane-check">
        <input
          className="option__mark"
          type="checkbox"
          checked={checked}
          disabled={readOnly}
          aria-describedby={hint === undefined ? undefined : `${id}hint`}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <div className="field__hint" id={`${id}hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}
