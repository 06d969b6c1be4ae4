import { QUEUE_CARDS_PAGE, QUEUE_CARDS_PDF } from '@tenzij/contracts';
import { Link } from '@tenzij/ui';
import { useId, useState } from 'react';
import { NumberField } from '../components/fields.tsx';
import { useConsoleText } from '../use-console.ts';

/** As many as there are in one file. */
const FIRST = { from: 1, to: QUEUE_CARDS_PDF } as const;
const LAST_CARD = 9999;

type Typed = number | string | null;

/** A PDF with cards from one number to another, to print and cut. */
export function PrintCards({ deployment }: { readonly deployment: string }) {
  const t = useConsoleText();
  const id = useId();
  const [from, setFrom] = useState<Typed>(FIRST.from);
  const [to, setTo] = useState<Typed>(FIRST.to);
  const count = countOf(from, to);
  const href = `/api/deployments/${deployment}/queue-cards.pdf?from=${from}&to=${to}`;
  return (
    <details className="more">
      <summary className="more__summary">{t('queue.cards')}</summary>
      <p>{t('queue.cards-lead')}</p>
      <div className="queue__range">
        <NumberField label={t('queue.cards-from')} value={from} onChange={setFrom} />
        <NumberField label={t('queue.cards-to')} value={to} onChange={setTo} />
      </div>
      <p id={id} role="status">
        {count === null
          ? t('queue.cards-wrong', { most: QUEUE_CARDS_PDF, last: LAST_CARD })
          : t('queue.cards-count', { count, sheets: Math.ceil(count / QUEUE_CARDS_PAGE) })}
      </p>
      {count !== null && (
        <Link href={href} download aria-describedby={id}>
          {t('queue.cards-get')}
        </Link>
      )}
    </details>
  );
}

/** How many cards that is; `null` when it can't be printed. */
function countOf(from: Typed, to: Typed): number | null {
  if (typeof from !== 'number' || typeof to !== 'number') return null;
  const count = to - from + 1;
  return from >= 1 && to <= LAST_CARD && count >= 1 && count <= QUEUE_CARDS_PDF ? count : null;
}
