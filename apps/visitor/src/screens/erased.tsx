import type { ErasureReceipt } from '@tenzij/contracts';
import { Alert, Button, DataList, Heading, Paragraph, useLanguage } from '@tenzij/ui';
import { useIntl } from 'react-intl';
import { useControl, useJourney } from '../parts/journey-context.ts';
import { useTexts } from '../texts/use-texts.ts';

/** After erasing all: what went and where, what stays and why, and the ledger's line that proves it. */
export function ErasedScreen() {
  const t = useTexts();
  const { showPass } = useControl();
  const { screen } = useJourney();
  if (screen.name !== 'erased') return null;
  return (
    <>
      <Heading level={1}>{t('erased.title')}</Heading>
      {!screen.erasedHere && <Alert tone="warning" title={t('receipt.not-erased')} live />}
      <Alert tone="ok" title={t('erased.lead')} live />
      {screen.receipt.paper && <Alert tone="warning" title={t('receipt.paper')} />}
      <Proof receipt={screen.receipt} />
      <div className="v-answers">
        <Button block onClick={showPass}>
          {t('erased.close')}
        </Button>
      </div>
    </>
  );
}

function Proof({ receipt }: { readonly receipt: ErasureReceipt }) {
  const t = useTexts();
  const intl = useIntl();
  const { language } = useLanguage();
  const { sequence, sha256 } = receipt.ledger;
  const when = intl.formatDate(receipt.erasedAt, {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: 'Europe/Amsterdam',
  });
  const ledger = t('receipt.ledger-value', { sequence, hash: `${sha256.slice(0, 16)}…` });
  const list = (items: ErasureReceipt['erased']) => (
    <ul className="v-tips">
      {items.map((item) => (
        <li key={item.nl}>{item[language]}</li>
      ))}
    </ul>
  );
  return (
    <>
      <Heading level={2}>{t('receipt.erased')}</Heading>
      {list(receipt.erased)}
      <Heading level={2}>{t('erased.kept')}</Heading>
      {list(receipt.kept)}
      <Paragraph>{t('receipt.kept')}</Paragraph>
      <Heading level={2}>{t('erased.proof')}</Heading>
      <DataList
        items={[
          { key: t('erased.when'), value: when },
          { key: t('receipt.number'), value: <code>{receipt.receiptId}</code> },
          { key: t('receipt.ledger'), value: <code>{ledger}</code> },
        ]}
      />
    </>
  );
}
