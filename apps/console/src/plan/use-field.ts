import type { TextKey } from '../texts/nl.ts';
import { useConsoleText } from '../use-console.ts';
import type { PlanPartProps } from './plan-part.ts';

/** A field's label, its error and whether it can be changed, by the path of the part. */
export function useField({ faults, editable }: PlanPartProps) {
  const t = useConsoleText();
  return (path: string) => {
    const fault = faults[path];
    return {
      label: t(`plan.label.${path}` as TextKey),
      error: fault ? t(fault) : null,
      readOnly: !editable,
    };
  };
}
