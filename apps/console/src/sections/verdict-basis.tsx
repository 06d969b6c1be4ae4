import type { DeploymentView } from '@tenzij/contracts';
import { DataList, Heading } from '@tenzij/ui';
import { Hash } from '../components/hash.tsx';
import { NormsTable } from '../components/norms-table.tsx';
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
      <NormsTable norms={assessment.norms} />
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
