import type { Obstacle } from '@tenzij/contracts';
import { Heading, Link, Paragraph, useLanguage } from '@tenzij/ui';
import { fieldName } from '../case/documents/void-warning.tsx';
import { Status } from '../components/status.tsx';
import type { TextKey } from '../texts/nl.ts';
import { NL } from '../texts/nl.ts';
import { useConsoleText } from '../use-console.ts';
import { obstacleHref } from './places.ts';

export interface ObstaclesProps {
  readonly deployment: string;
  readonly obstacles: readonly Obstacle[];
  /** A proposal lies there already: then only what is in its way is worth a word. */
  readonly proposed: boolean;
}

/** What stands in the way of a proposal, each with the page where it is settled. The list gets shorter. */
export function Obstacles({ deployment, obstacles, proposed }: ObstaclesProps) {
  const t = useConsoleText();
  const textOf = useObstacleText();
  const count = obstacles.length;
  if (proposed && count === 0) return null;
  return (
    <section className="obstacles" aria-labelledby="obstacles">
      <Heading level={2} id="obstacles">
        {t('desk.obstacles')}
      </Heading>
      <p className="standing" role="status">
        <Status tone={count === 0 ? 'ok' : 'info'} word={t('desk.obstacles-left', { count })} />
      </p>
      {proposed && <Paragraph>{t('desk.obstacles-since')}</Paragraph>}
      {count > 0 && (
        <ol className="obstacles__list">
          {byPlace(deployment, obstacles).map(([href, those]) => (
            <li className="obstacles__one" key={href}>
              {those.length === 1 ? (
                <span>{those.map(textOf)}</span>
              ) : (
                <ul className="obstacles__points">
                  {those.map((each) => (
                    <li key={textOf(each)}>{textOf(each)}</li>
                  ))}
                </ul>
              )}{' '}
              <Link href={href}>{t(goKey(href))}</Link>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** Ours where it can name the part or the verdict in words, else the server's. */
function useObstacleText(): (obstacle: Obstacle) => string {
  const t = useConsoleText();
  const { language } = useLanguage();
  return ({ code, params, text }) => {
    if (code === 'clearance.not-clearable') {
      const key = `desk.verdict.${params.verdict}`;
      return t(key in NL ? (key as TextKey) : 'desk.verdict.other');
    }
    if (code === 'plan.undecided' && params.field !== 'plan')
      return t('desk.undecided', { part: fieldName(String(params.field), t) });
    if (code === 'clearance.form-differs' && params.answer === 'unknown') return t('desk.form-unknown');
    // What there is to do about it isn't on the page it leads to.
    if (code === 'clearance.staff-unjudged') return t('desk.staff-unjudged');
    return text[language];
  };
}

/** What is settled on one page stands together, in the order of what comes first. */
function byPlace(deployment: string, obstacles: readonly Obstacle[]) {
  const places = new Map<string, Obstacle[]>();
  for (const obstacle of obstacles) {
    const href = obstacleHref(deployment, obstacle);
    places.set(href, [...(places.get(href) ?? []), obstacle]);
  }
  return [...places];
}

/** What the link says: the page it leads to. */
function goKey(href: string): TextKey {
  const page = /^#\/deployments\/[^/]+\/(\w+)/.exec(href)?.[1] ?? /^#\/(\w+)/.exec(href)?.[1];
  const key = `desk.go-${page}`;
  return key in NL ? (key as TextKey) : 'desk.go-overview';
}
