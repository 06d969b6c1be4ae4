import { Alert, Paragraph } from '@tenzij/ui';
import { Command } from '../../components/command.tsx';
import { useConsoleText } from '../../use-console.ts';

const EXAMPLE = [
  "TENZIJ_SMTP_URL='smtps://user:password@mail.example.org' \\",
  "TENZIJ_MAIL_FROM='tickets@example.org' \\",
  'npx tenzij serve',
].join('\n');

/** This server can't send mail: how that is set up, and that there is another way. */
export function NoMail() {
  const t = useConsoleText();
  return (
    <Alert tone="warning" title={t('tickets.no-mail')}>
      <Paragraph>{t('tickets.no-mail-means')}</Paragraph>
      <Command text={EXAMPLE} copyable />
      <Paragraph>{t('tickets.no-mail-where')}</Paragraph>
    </Alert>
  );
}
