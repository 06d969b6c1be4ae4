import { useTexts } from '../texts/use-texts.ts';
import { Download } from './download.tsx';
import { useControl } from './journey-context.ts';

/** The consent record in both of its forms: to read, and for machines. */
export function Record() {
  const t = useTexts();
  const { readBytes } = useControl();
  return (
    <>
      <Download
        label={t('rights.record-pdf')}
        name="tenzij-consent.pdf"
        type="application/pdf"
        read={() => readBytes('/api/visit/consent-record.pdf')}
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
