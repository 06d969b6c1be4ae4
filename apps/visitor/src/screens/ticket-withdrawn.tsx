import type { Visit } from '@tenzij/contracts';
import { Button, Heading, Paragraph } from '@tenzij/ui';
import { useControl } from '../parts/journey-context.ts';
import { useTexts } from '../texts/use-texts.ts';

/** Before anybody chooses, reads or looks into a camera for nothing. */
export function TicketWithdrawnScreen({ visit }: { readonly visit: Visit }) {
  const t = useTexts();
  const { open } = useControl();
  const staff = visit.staff ? 'yes' : 'no';
  return (
    <>
      <Heading level={1}>{t('ticket-withdrawn.title', { staff })}</Heading>
      <Paragraph purpose="lead">{t('ticket-withdrawn.lead')}</Paragraph>
      <Paragraph>{t('ticket-withdrawn.do', { staff, organisation: visit.organisation.name })}</Paragraph>
      <Button onClick={() => void open()}>{t('again')}</Button>
    </>
  );
}
