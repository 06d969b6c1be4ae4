import type { DpiaCaseView, ReviewEntryView, ReviewView } from '@tenzij/contracts';
import { Heading, Link, Paragraph } from '@tenzij/ui';
import { Status } from '../components/status.tsx';
import { useConsoleText } from '../use-console.ts';
import { usePlaces } from './names.ts';
import { targetsOf } from './threads.ts';

export interface ReviewPartsProps {
  readonly deployment: string;
  readonly review: ReviewView;
  readonly dpia: DpiaCaseView;
}

/** Every part that something can be said of, with what was said. */
export function ReviewParts({ deployment, review, dpia }: ReviewPartsProps) {
  const t = useConsoleText();
  const parts = [
    'assessment',
    'plan',
    'notice',
    ...dpia.sections.map(({ id }) => `dpia:${id}`),
    ...dpia.risks.map(({ id }) => `dpia-risk:${id}`),
  ];
  const isSaid = (target: string) => review.entries.some((entry) => entry.target === target);
  const said = parts.filter(isSaid);
  const silent = parts.filter((target) => !isSaid(target));
  const others = targetsOf(review.entries, [...parts, 'overall']);
  return (
    <section aria-labelledby="parts">
      <Heading level={2} id="parts">
        {t('review.parts')}
      </Heading>
      <Paragraph>{t('review.parts-means')}</Paragraph>
      <List deployment={deployment} dpia={dpia} targets={said} entries={review.entries} />
      {silent.length > 0 && (
        <details className="more">
          <summary className="more__summary">{t('review.parts-silent', { count: silent.length })}</summary>
          <List deployment={deployment} dpia={dpia} targets={silent} entries={[]} />
        </details>
      )}
      {others.length > 0 && (
        <>
          <Heading level={3}>{t('review.other-threads')}</Heading>
          <List deployment={deployment} dpia={dpia} targets={others} entries={review.entries} />
        </>
      )}
    </section>
  );
}

interface ListProps extends Omit<ReviewPartsProps, 'review'> {
  readonly targets: readonly string[];
  readonly entries: readonly ReviewEntryView[];
}

function List({ deployment, dpia, targets, entries }: ListProps) {
  const placeOf = usePlaces(deployment, dpia);
  if (targets.length === 0) return null;
  return (
    <ul className="part-list">
      {targets.map((target) => {
        const { name, href } = placeOf(target);
        const said = entries.filter((entry) => entry.target === target);
        return (
          <li className="part-list__item" key={target}>
            <Link className="part-list__link" href={href}>
              {name}
            </Link>
            <span className="part-list__standing">
              <Said entries={said} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Said({ entries }: { readonly entries: readonly ReviewEntryView[] }) {
  const t = useConsoleText();
  const open = entries.filter(({ standing }) => standing === 'open').length;
  if (open > 0) return <Status tone="error" word={t('dpia.objections', { count: open })} />;
  return entries.length > 0 ? <span>{t('dpia.reactions', { count: entries.length })}</span> : null;
}
