import { Alert, Paragraph } from '@tenzij/ui';
import { useConsoleText } from '../use-console.ts';
import type { PlanFault } from './plan-fault.ts';

/** That something is wrong, below the form; what it is stands beside the fields, or here when it has none. */
export function Faults({ faults }: { readonly faults: readonly PlanFault[] }) {
  const t = useConsoleText();
  if (faults.length === 0) return null;
  const elsewhere = faults.filter(({ field }) => field === null);
  const title = elsewhere.length > 0 ? t('lanes.wrong') : t('lanes.wrong-field', { count: faults.length });
  return (
    <Alert tone="error" title={title} live>
      {elsewhere.map(({ text }) => (
        <Paragraph key={text}>{text}</Paragraph>
      ))}
    </Alert>
  );
}
