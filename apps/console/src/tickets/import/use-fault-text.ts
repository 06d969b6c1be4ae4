import { useConsoleText } from '../../use-console.ts';
import type { RowFault } from '../file/check-rows.ts';

/** Why a row isn't taken, in words. */
export function useFaultText(): (fault: RowFault) => string {
  const t = useConsoleText();
  return (fault) =>
    fault.why === 'double'
      ? t('tickets.fault-double', { line: fault.line })
      : t(`tickets.fault-${fault.why}`);
}
