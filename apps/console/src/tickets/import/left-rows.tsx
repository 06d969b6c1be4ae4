import { Button, Paragraph } from '@tenzij/ui';
import { saveText } from '../../save-text.ts';
import { useConsoleText } from '../../use-console.ts';
import { type LeftRow, reportCsv } from '../file/report.ts';
import type { OpenFile } from './open-file.ts';

/** How many rows are shown; all of them are in the file. */
const FIRST = 10;

export interface LeftRowsProps {
  readonly file: OpenFile;
  readonly left: readonly LeftRow[];
}

/** Rows that aren't taken, each with the reason, and a file of them to mend. */
export function LeftRows({ file, left }: LeftRowsProps) {
  const t = useConsoleText();
  if (left.length === 0) return null;
  const caption = t('tickets.left-caption');
  const save = () => {
    const report = reportCsv(file.sheet, left, file.table.delimiter, {
      line: t('tickets.report-line'),
      reason: t('tickets.report-reason'),
      column: (number) => t('tickets.column', { number }),
    });
    saveText(report, t('tickets.report-file', { name: file.name.replace(/\.\w+$/, '') }), 'text/csv');
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className="tz-table-frame tickets-table" tabIndex={0} aria-label={caption}>
        <table className="utrecht-table utrecht-table--html-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('tickets.report-line')}</th>
              <th scope="col">{t('tickets.report-reason')}</th>
            </tr>
          </thead>
          <tbody>
            {left.slice(0, FIRST).map(({ row, reason }) => (
              <tr key={row.line}>
                <th scope="row">{row.line}</th>
                <td>
                  {reason}
                  <span className="explanation tickets-table__more">
                    {row.cells.filter(Boolean).join(' · ')}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Paragraph>
        {left.length > FIRST && `${t('tickets.left-more', { count: left.length - FIRST })} `}
        {t('tickets.left-do')}
      </Paragraph>
      <Button onClick={save}>{t('tickets.left-save', { count: left.length })}</Button>
    </>
  );
}
