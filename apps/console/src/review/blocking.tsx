import type { DpiaCaseView, Person } from '@tenzij/contracts';
import { Alert, Heading, Link, Paragraph } from '@tenzij/ui';
import { caseHref } from '../route.ts';
import { useConsoleText } from '../use-console.ts';
import { EntryThread } from './entry-thread.tsx';
import { usePlaces } from './names.ts';
import { ReviewEntryItem } from './review-entry.tsx';
import { threadsAbout } from './threads.ts';
import type { UsedReview } from './use-review.ts';

export interface BlockingProps {
  readonly deployment: string;
  readonly review: UsedReview;
  readonly dpia: DpiaCaseView;
  readonly person: Person;
  /** A clearance is in force. */
  readonly running: boolean;
}

/** Open objections and an advice not to proceed, on top, with what they stop and what can be done. */
export function Blocking({ deployment, review, dpia, person, running }: BlockingProps) {
  const t = useConsoleText();
  const placeOf = usePlaces(deployment, dpia);
  const { entries = [], blocks = [] } = review.value ?? {};
  const blocking = entries.filter(({ id }) => blocks.includes(id));
  if (blocking.length === 0) return null;
  return (
    <section className="blocking" aria-labelledby="blocking">
      <Heading level={2} id="blocking" className="tz-visually-hidden">
        {t('review.blocking')}
      </Heading>
      <Alert tone="error" title={t('review.blocking')}>
        <Paragraph>{t('review.blocking-means')}</Paragraph>
        {running && (
          <Paragraph>
            {t('review.goes-on')} <Link href={caseHref(deployment, 'clearance')}>{t('review.to-pause')}</Link>
          </Paragraph>
        )}
      </Alert>
      {blocking.map((entry) => {
        const { name, href } = placeOf(entry.target);
        const thread = threadsAbout(entries, entry.target).find((known) => known.entry.id === entry.id);
        return (
          <div className="blocking__one" key={entry.id}>
            <p className="blocking__about">
              {entry.target === 'overall' ? name : <Link href={href}>{name}</Link>}
            </p>
            {thread ? (
              <EntryThread thread={thread} person={person} add={review.add} />
            ) : (
              <ReviewEntryItem entry={entry} />
            )}
          </div>
        );
      })}
    </section>
  );
}
