import type { DeploymentView } from '@tenzij/contracts';
import { DataList, Heading } from '@tenzij/ui';
import { Hash } from '../components/hash.tsx';
import { Status } from '../components/status.tsx';
import { useConsoleText, useDates } from '../use-console.ts';

type Assessment = DeploymentView['assessment'];

/** What the verdict can be checked with: date, receipt, whether it replays, and every norm. */
export function VerdictBasis({ assessment }: { readonly assessment: Assessment }) {
  const t = useConsoleText();
  const dates = useDates();
  const replays = assessment.replays;
  return (
    <>
      <Heading level={3}>{t('verdict.basis')}</Heading>
      <DataList
        items={[
          { key: t('verdict.as-of'), value: dates.day(assessment.asOf) },
          {
            key: t('verdict.replays'),
            value: (
              <Status
                tone={replays ? 'ok' : 'error'}
                word={t(replays ? 'verdict.replays-yes' : 'verdict.replays-no')}
              />
            ),
          },
          { key: t('verdict.receipt'), value: <Receipt hex={assessment.receiptSha256} /> },
          { key: t('verdict.code'), value: <code>{assessment.verdict}</code> },
        ]}
      />
      <Norms norms={assessment.norms} />
    </>
  );
}

function Receipt({ hex }: { readonly hex: string }) {
  const t = useConsoleText();
  return (
    <>
      <Hash hex={hex} />
      <span className="explanation">{t('verdict.receipt-help')}</span>
    </>
  );
}

function Norms({ norms }: Pick<Assessment, 'norms'>) {
  const t = useConsoleText();
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
            {norms.map((norm) => (
              <tr key={`${norm.id} ${norm.validFrom}`}>
                <th scope="row">{norm.id}</th>
                <td>{dates.day(norm.validFrom)}</td>
                <td>
                  <Hash hex={norm.sha256} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
