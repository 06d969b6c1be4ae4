import { Alert, Paragraph } from '@tenzij/ui';
import { type RefObject, useState } from 'react';
import { useConsoleText } from '../use-console.ts';
import type { FieldFault } from './risk-form.ts';

/** That a form wasn't saved, and where to look. */
export function Faults({ faults }: { readonly faults: readonly FieldFault[] }) {
  const t = useConsoleText();
  if (faults.length === 0) return null;
  return (
    <Alert tone="error" live title={t('dpia.faults', { count: faults.length })}>
      <Paragraph>{t('dpia.faults-do')}</Paragraph>
    </Alert>
  );
}

export interface UsedFaults {
  readonly faults: readonly FieldFault[];
  /** Before saving: notes what is wrong and goes to the first place of it; true when nothing is. */
  readonly check: () => boolean;
}

/** The faults of a form, from the press on save until each is mended. */
export function useFaults<T>(
  form: T,
  find: (form: T) => readonly FieldFault[],
  element: RefObject<HTMLElement | null>,
): UsedFaults {
  const [asked, setAsked] = useState(false);
  const faults = asked ? find(form) : [];
  const check = () => {
    const isWhole = find(form).length === 0;
    setAsked(!isWhole);
    if (!isWhole) {
      requestAnimationFrame(() =>
        element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(),
      );
    }
    return isWhole;
  };
  return { faults, check };
}
