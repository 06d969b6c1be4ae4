import type { DeploymentView } from '@tenzij/contracts';
import { FormattedNumber } from 'react-intl';
import { useConsoleText } from '../use-console.ts';

const TABLE = 'utrecht-table utrecht-table--html-table numbers';
const MEASURES = ['admitted', 'referred', 'gates'] as const;

/** Every figure once more, to read row by row or to copy. */
export function CountsTable({ lanes, visitors }: Pick<DeploymentView, 'lanes' | 'visitors'>) {
  const t = useConsoleText();
  return (
    <details className="more">
      <summary className="more__summary">{t('counts.table')}</summary>
      <LanesTable lanes={lanes} />
      <VisitorsTable visitors={visitors} />
    </details>
  );
}

function LanesTable({ lanes }: Pick<DeploymentView, 'lanes'>) {
  const t = useConsoleText();
  return (
    <table className={TABLE}>
      <caption>{t('counts.table-lanes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('counts.column-what')}</th>
          <th scope="col">{t('counts.face')}</th>
          <th scope="col">{t('counts.regular')}</th>
        </tr>
      </thead>
      <tbody>
        {MEASURES.map((measure) => (
          <tr key={measure}>
            <th scope="row">{t(`counts.row-${measure}`)}</th>
            <Count value={lanes.face[measure]} />
            <Count value={lanes.regular[measure]} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function VisitorsTable({ visitors }: Pick<DeploymentView, 'visitors'>) {
  const t = useConsoleText();
  const rows = [
    [t('counts.row-tickets'), visitors.tickets],
    [t('counts.row-face-passes'), visitors.facePasses],
    [t('counts.row-regular-passes'), visitors.regularPasses],
    [t('counts.row-withdrawn'), visitors.withdrawn],
  ] as const;
  return (
    <table className={TABLE}>
      <caption>{t('counts.table-visitors')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('counts.column-what')}</th>
          <th scope="col">{t('counts.column-count')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <Count value={value} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Count({ value }: { readonly value: number }) {
  return (
    <td>
      <FormattedNumber value={value} />
    </td>
  );
}
