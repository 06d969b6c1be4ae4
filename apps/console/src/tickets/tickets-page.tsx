import { Heading, Link } from '@tenzij/ui';
import type { ReactNode } from 'react';
import type { CasePageProps } from '../case/case-page.ts';
import { caseHref } from '../route.ts';
import { TicketingPart } from '../ticketing/ticketing-part.tsx';
import { useConsoleText } from '../use-console.ts';
import { ImportPart } from './import/import-part.tsx';
import { KeysPart } from './keys/keys-part.tsx';
import { TicketsPart } from './list/tickets-part.tsx';
import type { TicketsPartProps } from './part-props.ts';
import { peopleOf } from './people.ts';
import { VisitorCounts } from './visitor-counts.tsx';

/** What has an address of its own. */
const PARTS: Readonly<Record<string, (props: TicketsPartProps) => ReactNode>> = {
  import: ImportPart,
  keys: KeysPart,
  system: TicketingPart,
};

/** Visitors and their tickets: who there are, how they came in and who has a link. */
export function TicketsPage(props: CasePageProps) {
  const t = useConsoleText();
  const { api, view, editable, part, onRefused } = props;
  const people = peopleOf(view);
  const own = { api, deployment: view.id, people, onRefused };
  if (!editable) {
    return (
      <>
        <Heading level={1}>{t('case.page.tickets', { people })}</Heading>
        <VisitorCounts {...own} shown={view.shown} />
      </>
    );
  }
  const Part = part === null ? undefined : PARTS[part];
  if (!Part) return <TicketsPart {...own} />;
  return (
    <article>
      <p className="way-back">
        <Link href={caseHref(view.id, 'tickets')}>{t('case.page.tickets', { people })}</Link>
      </p>
      <Part {...own} />
    </article>
  );
}
