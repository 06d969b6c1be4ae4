import { Status } from '../../components/status.tsx';
import { useConsoleText } from '../../use-console.ts';
import type { CheckedRows } from '../file/check-rows.ts';
import { LeftRows } from './left-rows.tsx';
import type { OpenFile } from './open-file.ts';
import { useFaultText } from './use-fault-text.ts';

export interface CheckOutcomeProps {
  readonly file: OpenFile;
  readonly checked: CheckedRows;
}

/** What was found in the rows before any of them is sent. */
export function CheckOutcome({ file, checked }: CheckOutcomeProps) {
  const t = useConsoleText();
  const faultText = useFaultText();
  const { visitors, faulty, withoutAddress, otherLanguages } = checked;
  const left = faulty.map(({ row, fault }) => ({ row, reason: faultText(fault) }));
  return (
    <>
      <ul className="plain-list tickets-found">
        <li>
          <Status
            tone={visitors.length > 0 ? 'ok' : 'error'}
            word={t('tickets.ready', { count: visitors.length })}
          />
        </li>
        {withoutAddress > 0 && (
          <li>
            <Status tone="info" word={t('tickets.without-address', { count: withoutAddress })} />
          </li>
        )}
        {otherLanguages > 0 && (
          <li>
            <Status tone="info" word={t('tickets.other-languages', { count: otherLanguages })} />
          </li>
        )}
        {left.length > 0 && (
          <li>
            <Status tone="warning" word={t('tickets.left', { count: left.length })} />
          </li>
        )}
      </ul>
      <LeftRows file={file} left={left} />
    </>
  );
}
