import type { CaseView, Person } from '@tenzij/contracts';
import { Heading, Link, Paragraph } from '@tenzij/ui';
import { useEffect, useState } from 'react';
import { CASE_SCREENS } from '../case/case-screens.ts';
import { caseHref } from '../route.ts';
import { useConsoleText, useDates } from '../use-console.ts';
import { createLastLook, newSince } from './last-look.ts';
import { eventText, whatHappened } from './what-happened.ts';

export interface ChangesSectionProps {
  readonly view: CaseView;
  readonly person: Person;
}

/** What others did since this person last looked, the newest first. */
export function ChangesSection({ view, person }: ChangesSectionProps) {
  const t = useConsoleText();
  const dates = useDates();
  const since = useLastLook(view, person.id);
  const changes = newSince(view.recent, since, person.id);
  return (
    <section className="section" aria-labelledby="changes">
      <Heading level={2} id="changes" className="section__heading">
        {t('overview.changes')}
      </Heading>
      {changes.length === 0 && (
        <Paragraph>
          {since === null
            ? t('overview.no-changes')
            : t('overview.none-since', { when: dates.moment(since) })}
        </Paragraph>
      )}
      <ul className="changes">
        {changes.map(({ at, by, what }) => {
          const when = dates.moment(at);
          return (
            <li className="change" key={`${at}${what}`}>
              {by === null ? eventText(what, t) : <Written what={what} deployment={view.id} />}
              <span className="explanation">
                {by === null ? when : t('overview.by', { name: by.name, role: t(`role.${by.role}`), when })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Written({ what, deployment }: { readonly what: string; readonly deployment: string }) {
  const t = useConsoleText();
  const { text, page, part } = whatHappened(what, t);
  return CASE_SCREENS[page] ? <Link href={caseHref(deployment, page, part)}>{text}</Link> : text;
}

/** Until when this person had seen everything as they came; what is shown now counts as seen from here on. */
function useLastLook({ id, recent }: CaseView, member: string): string | null {
  const [since] = useState(() => createLastLook(localStorage).read(member, id));
  const newest = recent[0]?.at;
  useEffect(() => {
    if (newest !== undefined) createLastLook(localStorage).keep(member, id, newest);
  }, [member, id, newest]);
  return since;
}
