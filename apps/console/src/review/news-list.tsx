import type { DpiaCaseView, Person } from '@tenzij/contracts';
import { Button, Heading, Link, Paragraph } from '@tenzij/ui';
import { useState } from 'react';
import { caseHref } from '../route.ts';
import { type ConsoleText, useConsoleText, useDates } from '../use-console.ts';
import { keepLook, lastLook } from './last-look.ts';
import { usePlaces } from './names.ts';
import { type News, type NewsSources, newsFor } from './news.ts';

/** So many stand there at once; the others unfold. */
const SHOWN = 8;

export interface NewsListProps {
  readonly deployment: string;
  readonly person: Person;
  readonly sources: NewsSources;
  readonly dpia: DpiaCaseView;
}

/** What others did since this person last said to have seen everything, in this browser. */
export function NewsList({ deployment, person, sources, dpia }: NewsListProps) {
  const t = useConsoleText();
  const dates = useDates();
  const [since, setSince] = useState(() => lastLook(localStorage, deployment, person.id));
  const [marked, setMarked] = useState(false);
  const news = newsFor(person.id, since, sources);
  const [newest] = news;
  const mark = () => {
    if (!newest) return;
    // The moment of the newest thing shown, not of the press: what came in between is still new.
    keepLook(localStorage, deployment, person.id, newest.at);
    setSince(newest.at);
    setMarked(true);
  };
  const rest = news.slice(SHOWN);
  const list = { deployment, dpia };
  return (
    <section className="news" aria-labelledby="news">
      <Heading level={2} id="news">
        {t('review.news')}
      </Heading>
      <p className="explanation">
        {since === null ? t('review.news-ever') : t('review.news-since', { at: dates.moment(since) })}
      </p>
      <p role="status">{marked && news.length === 0 && t('review.news-marked')}</p>
      {news.length === 0 && !marked && <Paragraph>{t('review.news-none')}</Paragraph>}
      <Items {...list} news={news.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details className="more">
          <summary className="more__summary">{t('review.news-more', { count: rest.length })}</summary>
          <Items {...list} news={rest} />
        </details>
      )}
      {newest && <Button onClick={mark}>{t('review.news-mark')}</Button>}
    </section>
  );
}

interface ItemsProps extends Pick<NewsListProps, 'deployment' | 'dpia'> {
  readonly news: readonly News[];
}

function Items({ deployment, dpia, news }: ItemsProps) {
  const t = useConsoleText();
  const dates = useDates();
  const placeOf = usePlaces(deployment, dpia);
  return (
    <ul className="news__list">
      {news.map((one) => {
        const { href, text, by } = readable(one, placeOf, deployment, t);
        return (
          <li className="news__one" key={keyOf(one)}>
            <Link href={href}>{text}</Link>
            <span className="explanation">{t('review.by-at', { name: by, at: dates.moment(one.at) })}</span>
          </li>
        );
      })}
    </ul>
  );
}

function readable(one: News, placeOf: ReturnType<typeof usePlaces>, deployment: string, t: ConsoleText) {
  switch (one.kind) {
    case 'document': {
      const { name, href } = placeOf(one.revision.document);
      const { revision, author } = one.revision;
      return { href, by: author.name, text: t('review.news-document', { what: name, revision }) };
    }
    case 'entry': {
      const { name, href } = placeOf(one.entry.target);
      return { href, by: one.entry.by.name, text: `${t(`review.kind-${one.entry.kind}`)}: ${name}` };
    }
    case 'version':
      return {
        href: caseHref(deployment, 'dpia'),
        by: one.version.by,
        text: t('review.news-version', { version: one.version.version }),
      };
  }
}

function keyOf(one: News): string {
  if (one.kind === 'document') return one.revision.document;
  return one.kind === 'entry' ? one.entry.id : `version-${one.version.version}`;
}
