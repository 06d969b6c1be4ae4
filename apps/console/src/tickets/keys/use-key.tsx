import { MAX_TICKET_ROWS } from '@tenzij/contracts';
import { Heading, Paragraph } from '@tenzij/ui';
import { Command } from '../../components/command.tsx';
import { useConsoleText } from '../../use-console.ts';
import { ticketsUrl } from '../tickets-api.ts';

export interface UseKeyProps {
  readonly deployment: string;
  /** The key that was made just now; otherwise there is only a place for it. */
  readonly secret: string | null;
}

/** What a ticketing system sends, ready to try in a terminal. */
export function UseKey({ deployment, secret }: UseKeyProps) {
  const t = useConsoleText();
  // No number that a real ticket could have: somebody will try this as it is.
  const row = { reference: 'VOORBEELD-1', name: 'Voorbeeld', email: 'bezoeker@example.org', language: 'nl' };
  const command = [
    `curl -X POST '${location.origin}${ticketsUrl(deployment)}' \\`,
    `  -H 'Authorization: Bearer ${secret ?? 'tzk_…'}' \\`,
    "  -H 'Content-Type: application/json' \\",
    `  -d '${JSON.stringify({ rows: [row] })}'`,
  ].join('\n');
  return (
    <section className="section" aria-labelledby="use-key">
      <Heading level={2} id="use-key" className="section__heading">
        {t('tickets.key-use')}
      </Heading>
      <Paragraph>{t('tickets.key-use-means', { rows: MAX_TICKET_ROWS })}</Paragraph>
      <Command text={command} copyable />
      <Paragraph>{t('tickets.key-answer')}</Paragraph>
    </section>
  );
}
