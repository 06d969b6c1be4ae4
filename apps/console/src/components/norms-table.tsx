import { useLanguage } from '@tenzij/ui';
import { useConsoleText, useDates } from '../use-console.ts';
import { Hash } from './hash.tsx';

export interface NormsTableProps {
  readonly norms: readonly {
    readonly id: string;
    readonly title?: { readonly nl: string; readonly en: string };
    readonly validFrom: string;
    readonly sha256: string;
    readonly proposal?: boolean;
  }[];
}

/** Which versions of the norms an assessment used, folded until somebody wants to check them. */
export function NormsTable({ norms }: NormsTableProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const dates = useDates();
  return (
    <details className="more">
      <summary className="more__summary">{t('verdict.norms', { count: norms.length })}</summary>
      <div className="tz-table-frame">
        <table className="utrecht-table utrecht-table--html-table">
          <caption>{t('verdict.norms-caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('verdict.norm')}</th>
              <th scope="col">{t('verdict.valid-from')}</th>
              <th scope="col">{t('verdict.hash')}</th>
            </tr>
          </thead>
          <tbody>
            {norms.map(({ id, title, validFrom, sha256, proposal }) => (
              <tr key={`${id} ${validFrom}`}>
                <th scope="row">
                  {title ? title[language] : <code>{id}</code>}
                  {title && (
                    <span className="explanation">
                      <code>{id}</code>
                      {proposal && `, ${t('assess.proposal')}`}
                    </span>
                  )}
                </th>
                <td>{dates.day(validFrom)}</td>
                <td>
                  <Hash hex={sha256} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
