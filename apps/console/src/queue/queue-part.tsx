import { Heading, Link, Paragraph } from '@tenzij/ui';
import { hrefOf } from '../route.ts';
import { useConsoleText } from '../use-console.ts';
import { PrintCards } from './print-cards.tsx';

/** On the page of the gates: the way to where waits are measured, and the cards for it. */
export function QueuePart({ deployment }: { readonly deployment: string }) {
  const t = useConsoleText();
  return (
    <section className="section" aria-labelledby="gates-queue">
      <Heading level={2} id="gates-queue" className="section__heading">
        {t('queue.title')}
      </Heading>
      <Paragraph>{t('queue.part-lead')}</Paragraph>
      <p>
        <Link href={hrefOf({ screen: 'queue', id: deployment })}>{t('queue.part-go')}</Link>
      </p>
      <PrintCards deployment={deployment} />
    </section>
  );
}
