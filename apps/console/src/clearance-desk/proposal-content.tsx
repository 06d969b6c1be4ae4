import type { ClearanceContent } from '@tenzij/kernel';
import { DataList, Heading } from '@tenzij/ui';
import { useConsoleText } from '../use-console.ts';
import { type Row, useRows } from './content-rows.tsx';

const GROUPS = ['what', 'how', 'gates', 'basis'] as const;

/** Every part of a clearance has a place, so that none is signed unseen. */
const GROUP_OF: Readonly<Record<keyof ClearanceContent, (typeof GROUPS)[number]>> = {
  organisation: 'what',
  deployment: 'what',
  purposes: 'what',
  route: 'what',
  verdict: 'what',
  validity: 'what',
  specimen: 'what',
  mode: 'how',
  storage: 'how',
  model: 'how',
  evaluation: 'how',
  attackDetection: 'how',
  lanes: 'gates',
  parity: 'gates',
  hashes: 'basis',
  keys: 'basis',
  id: 'basis',
  version: 'basis',
};

/** All that a proposal says, in words, and once more as it is in the bytes. */
export function ProposalContent({ content }: { readonly content: ClearanceContent }) {
  const t = useConsoleText();
  const rows = useRows(content);
  const fields = Object.keys(GROUP_OF) as (keyof ClearanceContent)[];
  return (
    <div className="proposal">
      {GROUPS.map((group) => (
        <section key={group} aria-label={t(`desk.group.${group}`)}>
          <Heading level={3}>{t(`desk.group.${group}`)}</Heading>
          <DataList
            items={fields.flatMap((field): readonly Row[] => (GROUP_OF[field] === group ? rows[field] : []))}
          />
        </section>
      ))}
      <details className="more">
        <summary className="more__summary">{t('desk.raw')}</summary>
        <p>{t('desk.raw-means')}</p>
        <pre className="proposal__raw">{JSON.stringify(content, null, 2)}</pre>
      </details>
    </div>
  );
}
