import type { ReviewEntryView } from '@tenzij/contracts';
import type { Tone } from '@tenzij/ui';
import type { ReactNode } from 'react';
import { Status } from '../components/status.tsx';
import { useConsoleText, useDates } from '../use-console.ts';

const STANDING_TONES: Readonly<Record<NonNullable<ReviewEntryView['standing']>, Tone>> = {
  open: 'warning',
  answered: 'ok',
  withdrawn: 'ok',
};
const OPINION_TONES: Readonly<Record<NonNullable<ReviewEntryView['opinion']>, Tone>> = {
  proceed: 'ok',
  'proceed-if': 'info',
  'do-not-proceed': 'warning',
};

export interface ReviewEntryProps {
  readonly entry: ReviewEntryView;
  /** Replies and what can be done with it. */
  readonly children?: ReactNode;
}

/** One entry as given: what kind, who, when, and the text to the letter. */
export function ReviewEntryItem({ entry, children }: ReviewEntryProps) {
  const t = useConsoleText();
  const dates = useDates();
  const { kind, by, at, opinion, standing, text, publicText, dpiaVersion } = entry;
  return (
    <article className={`entry entry--${kind}`}>
      <p className="entry__head">
        <strong className="entry__kind">{t(`review.kind-${kind}`)}</strong>
        {standing && <Status tone={STANDING_TONES[standing]} word={t(`review.standing-${standing}`)} />}
        {opinion && <Status tone={OPINION_TONES[opinion]} word={t(`review.opinion-${opinion}`)} />}
        <span className="entry__by">
          {t('review.by-at', { name: `${by.name}, ${t(`review.role-${by.role}`)}`, at: dates.moment(at) })}
          {dpiaVersion !== null && `, ${t('review.on-version', { version: dpiaVersion })}`}
        </span>
      </p>
      <p className="entry__text">{text}</p>
      {publicText !== null && <p className="entry__text">{t('review.public-shown', { text: publicText })}</p>}
      {children}
    </article>
  );
}
