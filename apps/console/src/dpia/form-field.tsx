import { TextArea, TextField } from '../components/fields.tsx';
import { useConsoleText } from '../use-console.ts';
import { Written } from './prose.tsx';
import type { FieldFault } from './risk-form.ts';

/** Why a field can't be saved as it is; `null` when it can. */
export type FaultOf = (field: string) => string | null;

export function useFaultOf(faults: readonly FieldFault[]): FaultOf {
  const t = useConsoleText();
  return (field) => {
    const fault = faults.find((known) => known.field === field);
    return fault ? t(fault.why) : null;
  };
}

interface FormFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly editable: boolean;
  readonly error?: string | null;
}

/** Several lines for whoever writes; the same text to read for whoever doesn't. */
export function ProseField({ editable, value, ...props }: FormFieldProps & { readonly rows?: number }) {
  return editable ? (
    <TextArea {...props} value={value ?? ''} maxLength={20_000} />
  ) : (
    <Written label={props.label} text={value} />
  );
}

/** One line, for whoever writes. */
export function LineField({ editable, value, ...props }: FormFieldProps & { readonly maxLength: number }) {
  return editable ? (
    <TextField {...props} value={value ?? ''} />
  ) : (
    <Written label={props.label} text={value} />
  );
}
