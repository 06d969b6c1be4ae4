import type { Language } from '@tenzij/kernel';
import { useConsoleText } from '../../use-console.ts';
import type { Visitor } from '../file/check-rows.ts';

/** How many rows are shown beforehand. */
const FIRST = 5;

export interface PreviewProps {
  readonly visitors: readonly Visitor[];
  readonly otherwise: Language;
}

/** The first rows as they will be taken. */
export function Preview({ visitors, otherwise }: PreviewProps) {
  const t = useConsoleText();
  const shown = visitors.slice(0, FIRST);
  if (shown.length === 0) return null;
  const caption = t('tickets.preview', { count: shown.length });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="tz-table-frame tickets-table" tabIndex={0} aria-label={caption}>
      <table className="utrecht-table utrecht-table--html-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('tickets.column-reference')}</th>
            <th scope="col">{t('tickets.column-who')}</th>
            <th scope="col">{t('tickets.column-language')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, reference, name, email, language }) => (
            <tr key={row.line}>
              <th scope="row">{reference}</th>
              <td>
                {name ?? t('tickets.no-name')}
                <span className="explanation tickets-table__more">
                  {email ?? t('tickets.mail-no-address')}
                </span>
              </td>
              <td>{t(`tickets.language-${language ?? otherwise}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
