import { explain, type TicketView } from '@tenzij/contracts';
import { type Tone, useLanguage } from '@tenzij/ui';
import { Status } from '../../components/status.tsx';
import { useConsoleText, useDates } from '../../use-console.ts';

const TONES: Readonly<Record<'queued' | 'sent' | 'failed', Tone>> = {
  queued: 'info',
  sent: 'ok',
  failed: 'error',
};

/** How the last mail of a ticket stands, with the reason when it was given up. */
export function MailLine({ ticket: { mail, email } }: { readonly ticket: TicketView }) {
  const t = useConsoleText();
  const dates = useDates();
  const { language } = useLanguage();
  if (mail === null) return t(email === null ? 'tickets.mail-no-address' : 'tickets.mail-none');
  const why = mail.code === null ? null : explain({ code: mail.code, params: {} }).text[language].what;
  return (
    <>
      <Status tone={TONES[mail.state]} word={t(`tickets.mail-${mail.state}`)} />
      <span className="explanation">
        {mail.state === 'sent' && dates.moment(mail.at)}
        {mail.state !== 'sent' && why}
      </span>
    </>
  );
}
