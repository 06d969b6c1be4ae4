import type { AssessmentView } from '@tenzij/contracts';
import { DataList, Heading, Link, Paragraph, useLanguage } from '@tenzij/ui';
import { Command } from '../components/command.tsx';
import { Hash } from '../components/hash.tsx';
import { NormsTable } from '../components/norms-table.tsx';
import { useConsoleText } from '../use-console.ts';
import { assessmentReportUrl, factsFileUrl } from './addresses.ts';

export interface OutcomeBasisProps {
  readonly deployment: string;
  readonly view: AssessmentView;
}

/** What the verdict can be checked with: receipt, norms with date and hash, and the report to take along. */
export function OutcomeBasis({ deployment, view }: OutcomeBasisProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  return (
    <>
      <Heading level={2}>{t('assess.downloads')}</Heading>
      <ul className="plain-list">
        <li>
          <Link href={assessmentReportUrl(deployment, 'html', language)} download>
            {t('assess.report-html')}
          </Link>
        </li>
        <li>
          <Link href={assessmentReportUrl(deployment, 'pdf', language)} download>
            {t('assess.report-pdf')}
          </Link>
        </li>
        <li>
          <Link href={factsFileUrl(deployment)} download>
            {t('assess.facts-file')}
          </Link>
        </li>
      </ul>
      <Paragraph>{t('assess.recompute')}</Paragraph>
      <Command copyable text={recomputeCommand(deployment, view)} />
      <DataList
        items={[
          {
            key: t('assess.receipt'),
            value: (
              <>
                <Hash hex={view.receiptSha256} />
                <span className="explanation">{t('assess.receipt-about')}</span>
              </>
            ),
          },
        ]}
      />
      <NormsTable norms={view.norms} />
    </>
  );
}

/** What to type beside the file of facts to get the same receipt. */
function recomputeCommand(deployment: string, { asOf, proposals }: AssessmentView): string {
  const without = proposals.used === 'left-out' ? ' --proposals left-out' : '';
  return `npx tenzij assess tenzij-${deployment}-facts.yaml --as-of ${asOf}${without}`;
}
