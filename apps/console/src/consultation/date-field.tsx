import { TextField } from '../components/fields.tsx';
import { Written } from '../dpia/prose.tsx';
import { useDates } from '../use-console.ts';

export interface DateFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** `YYYY-MM-DD`, or '' for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly editable: boolean;
  readonly error: string | null;
}

/** A day, for whoever writes; written out for whoever reads. */
export function DateField({ editable, value, ...props }: DateFieldProps) {
  const dates = useDates();
  return editable ? (
    <TextField {...props} type="date" value={value} />
  ) : (
    <Written label={props.label} text={value === '' ? null : dates.day(value)} />
  );
}
