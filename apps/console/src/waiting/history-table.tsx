import type { QueuesNow, WaitFigure } from '@tenzij/contracts';
import { type ConsoleText, useConsoleText, useDates } from '../use-console.ts';
import { durationText } from './duration.ts';

/** The same as the chart, in words: every five minutes, the newest first. */
export function HistoryTable({ history }: Pick<QueuesNow, 'history'>) {
  const t = useConsoleText();
  const { time } = useDates();
  const last = history.length - 1;
  const rows = history.filter((_, index) => (last - index) % 5 === 0).toReversed();
  return (
    <details className="more">
      <summary className="more__summary">{t('waiting.table')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className="waiting__scroll" tabIndex={0} aria-label={t('waiting.table-is')}>
        <table className="utrecht-table utrecht-table--html-table numbers">
          <caption>{t('waiting.table-is')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('waiting.at')}</th>
              <th scope="col">{t('waiting.regular')}</th>
              <th scope="col">{t('waiting.face')}</th>
              <th scope="col">{t('waiting.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ at, face, regular, gap, pauses }) => (
              <tr key={at}>
                <th scope="row">{time(at)}</th>
                <td>{cellOf(regular, t)}</td>
                <td>{pauses ? t('waiting.cell-still') : cellOf(face, t)}</td>
                <td>{cellOf(gap, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function cellOf(figure: WaitFigure | null, t: ConsoleText): string {
  if (figure === null) return t('waiting.cell-none');
  const { value } = figure;
  return value < 0 ? t('waiting.cell-less', { time: durationText(value, t) }) : durationText(value, t);
}
