import { AppShell, Button, Heading, Paragraph } from '@tenzij/ui';
import type { KeptTicket } from '../device/wallets.ts';
import { useWhen } from '../parts/when.ts';
import { useTexts } from '../texts/use-texts.ts';

interface KeptPassesProps {
  readonly tickets: readonly KeptTicket[];
  open(ticket: string): void;
}

/** The app opened without a link, on a phone with more passes than one: which of them. */
export function KeptPasses({ tickets, open }: KeptPassesProps) {
  const t = useTexts();
  const when = useWhen();
  return (
    <AppShell title={t('app.title')} screen="kept">
      <Heading level={1}>{t('kept.title')}</Heading>
      <Paragraph purpose="lead">{t('kept.lead', { count: tickets.length })}</Paragraph>
      <ul className="v-kept">
        {tickets.map(({ ticket, visit: { event } }, index) => (
          <li key={ticket}>
            <Button block onClick={() => open(ticket)}>
              <strong>{event.name}</strong> · {t('kept.pass', { number: index + 1 })}
              <br />
              {when(event)}
            </Button>
          </li>
        ))}
      </ul>
    </AppShell>
  );
}
