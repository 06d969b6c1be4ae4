import type { TicketingLeft } from '@tenzij/contracts';
import { Heading, Paragraph } from '@tenzij/ui';
import { useConsoleText, useDates } from '../use-console.ts';

const COUNTED = ['admitted', 'annulled', 'unseen'] as const;

/** What systems that were let go were never told: numbers, of nobody. Nothing when they were told everything. */
export function LeftSection({ left }: { readonly left: readonly TicketingLeft[] }) {
  const t = useConsoleText();
  const dates = useDates();
  const dropped = left.filter(({ admitted, annulled, unseen }) => admitted + annulled + unseen > 0);
  if (dropped.length === 0) return null;
  return (
    <section className="section" aria-labelledby="dropped">
      <Heading level={2} id="dropped" className="section__heading">
        {t('ticketing.dropped')}
      </Heading>
      <Paragraph>{t('ticketing.dropped-lead')}</Paragraph>
      <ul>
        {dropped.map(({ kind, at, because, ...counts }) => (
          <li key={`${kind} ${at}`}>
            {t(`ticketing.dropped-${because}`, {
              system: t(`ticketing.system-${kind}`),
              when: dates.moment(at),
            })}{' '}
            {COUNTED.filter((what) => counts[what] > 0)
              .map((what) => t(`ticketing.dropped-${what}`, { count: counts[what] }))
              .join(', ')}
            .
          </li>
        ))}
      </ul>
    </section>
  );
}
