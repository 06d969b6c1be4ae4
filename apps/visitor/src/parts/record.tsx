import { type Api, Paragraph, useLanguage } from '@tenzij/ui';
import { useTexts } from '../texts/use-texts.ts';
import { Download } from './download.tsx';
import { useControl, useRoute } from './journey-context.ts';

/** The consent record in both of its forms: to read, in the language of the page, and for machines. */
export function RecordFiles({ readBytes }: { readonly readBytes: Api['getBytes'] }) {
  const t = useTexts();
  const { language } = useLanguage();
  return (
    <>
      <Download
        label={t('rights.record-pdf')}
        name="tenzij-consent.pdf"
        type="application/pdf"
        read={() => readBytes(`/api/visit/consent-record.pdf?lang=${language}`)}
      />
      <Download
        label={t('rights.record-json')}
        name="tenzij-consent.jsonld"
        type="application/ld+json"
        read={() => readBytes('/api/visit/consent-record')}
      />
    </>
  );
}

/**
 * The same, as the visitor whose page this is. A desk's device keeps no files, so there it is said where to find
 * them.
 */
export function Record() {
  const t = useTexts();
  const { isKiosk, readBytes } = useControl();
  // Nothing rests on consent there, so there is no record of one.
  if (useRoute() !== 'consent') return null;
  return isKiosk ? <Paragraph>{t('record.at-desk')}</Paragraph> : <RecordFiles readBytes={readBytes} />;
}

/** The record right after an answer and beside the pass: folded up, in nobody's way. */
export function RecordAtHand() {
  const t = useTexts();
  const { isKiosk } = useControl();
  if (useRoute() !== 'consent') return null;
  return (
    <details className="v-question v-record">
      <summary className="v-question__summary">{t('record.at-hand')}</summary>
      {!isKiosk && <p className="v-question__answer">{t('record.what')}</p>}
      <Record />
    </details>
  );
}
