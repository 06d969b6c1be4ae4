import type { Visit } from '@tenzij/contracts';
import { Button, Heading, Paragraph, useLanguage } from '@tenzij/ui';
import type { Offer } from '../journey/model.ts';
import { useRoute } from '../parts/journey-context.ts';
import { NoticeVersion } from '../parts/notice-version.tsx';
import { ReasonsInFull } from '../parts/reasons.tsx';
import { useTexts } from '../texts/use-texts.ts';

interface NoticeTextProps {
  readonly visit: Visit;
  readonly offer: Offer | null;
  readonly onBack: () => void;
}

/** Everything on one page, as headings and text: to print, and for the browser to read aloud. */
export function NoticeText({ visit, offer, onBack }: NoticeTextProps) {
  const t = useTexts();
  const { language } = useLanguage();
  const { notice, purposes, organisation, event } = visit;
  const isByLaw = useRoute() !== 'consent';
  return (
    <>
      <div className="v-print-bar">
        <Button onClick={onBack}>{t('text.back')}</Button>
        <Button onClick={() => window.print()}>{t('text.print')}</Button>
      </div>
      <article>
        <Heading level={1}>{t('text.title')}</Heading>
        <Paragraph>{t('text.who', { organisation: organisation.name, event: event.name })}</Paragraph>
        <NoticeVersion visit={visit} offer={offer} />
        <Paragraph purpose="lead">{t('notice.lead')}</Paragraph>
        {notice.items.map((item) => (
          <section key={item.id}>
            <Heading level={2}>{item.question[language]}</Heading>
            <Paragraph className="v-text">{item.answer[language]}</Paragraph>
          </section>
        ))}
        <Heading level={2}>{t('text.purposes')}</Heading>
        <ul className="v-tips">
          {purposes.map((purpose) => (
            <li key={purpose.id}>{purpose[language]}</li>
          ))}
        </ul>
        {isByLaw && (
          <>
            <Heading level={2}>{t('ground.reasons')}</Heading>
            <Paragraph>{t('ground.lead')}</Paragraph>
            <ReasonsInFull reasons={visit.reasons} />
            <Heading level={2}>{t('ground.objection-title')}</Heading>
            <Paragraph>{t('ground.objection')}</Paragraph>
          </>
        )}
        <Heading level={2}>{t('text.contact')}</Heading>
        <Contact visit={visit} />
        <Paragraph className="v-hash">{t('text.hash', { hash: notice.sha256 })}</Paragraph>
      </article>
    </>
  );
}

/** Whom to ask, and where to complain: as text, so that it is there on paper and without a network too. */
export function Contact({ visit }: { readonly visit: Visit | null }) {
  const t = useTexts();
  // A wallet of an earlier version of this page has none.
  const contact = visit?.privacyContact ?? null;
  return (
    <>
      <Paragraph>{contact ? t('rights.contact', contact) : t('rights.contact-none')}</Paragraph>
      <Paragraph>{t('rights.ap')}</Paragraph>
    </>
  );
}
