import type { WithdrawalReceipt } from '@tenzij/contracts';
import { Alert, Busy, Button, DataList, Heading, Paragraph, useLanguage } from '@tenzij/ui';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import type { HeldPass } from '../journey/model.ts';
import { useControl, useJourney } from '../parts/journey-context.ts';
import { PassQr } from '../parts/pass-qr.tsx';
import { Record } from '../parts/record.tsx';
import { News } from '../parts/remark.tsx';
import { useTexts } from '../texts/use-texts.ts';

const RETRY_MILLISECONDS = 20_000;

export function ReceiptScreen() {
  const t = useTexts();
  const { screen, held, busy } = useJourney();
  if (screen.name !== 'receipt') return null;
  const { receipt } = screen;
  return (
    <>
      <Heading level={1}>{receipt || busy ? t('receipt.title') : t('receipt.pending-title')}</Heading>
      {!screen.erasedHere && <Alert tone="warning" title={t('receipt.not-erased')} live />}
      {receipt ? <Withdrawn held={held} receipt={receipt} /> : <Pending erasing={screen.erasing ?? false} />}
    </>
  );
}

/** Until the server knows, we tell it: now and then, and as soon as there is a network. */
function Pending({ erasing }: { readonly erasing: boolean }) {
  const t = useTexts();
  const { reportWithdrawal } = useControl();
  const { busy, problem } = useJourney();
  useEffect(() => {
    const report = () => void reportWithdrawal();
    // Nothing happens while it is being told already.
    report();
    const timer = setInterval(report, RETRY_MILLISECONDS);
    window.addEventListener('online', report);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', report);
    };
  }, [reportWithdrawal]);
  if (busy && !problem) return <Busy label={t('working.label')} />;
  return (
    <>
      <Paragraph purpose="lead">{t('receipt.pending')}</Paragraph>
      {erasing && <Paragraph>{t('receipt.pending-erasing')}</Paragraph>}
      <News />
      <Button variant="primary" busy={busy} onClick={() => void reportWithdrawal()}>
        {t('receipt.retry')}
      </Button>
    </>
  );
}

interface WithdrawnProps {
  readonly held: HeldPass | null;
  readonly receipt: WithdrawalReceipt;
}

function Withdrawn({ held, receipt }: WithdrawnProps) {
  const t = useTexts();
  const { showPass, isKiosk } = useControl();
  const { paper } = receipt;
  return (
    <>
      <Alert
        tone="ok"
        title={t(held ? 'receipt.done' : 'receipt.done-only', { paper: String(paper) })}
        live
      />
      {paper && <Alert tone="warning" title={t('receipt.paper')} />}
      <News />
      {held && (
        <>
          <Heading level={2}>{t('receipt.regular')}</Heading>
          {/* A desk's device shows no code: what it makes goes on paper. */}
          {!isKiosk && <PassQr held={held} />}
          <Button block onClick={showPass}>
            {t(isKiosk ? 'receipt.to-paper' : 'receipt.close')}
          </Button>
        </>
      )}
      <Proof receipt={receipt} />
    </>
  );
}

function Proof({ receipt }: { readonly receipt: WithdrawalReceipt }) {
  const t = useTexts();
  const intl = useIntl();
  const { language } = useLanguage();
  const { sequence, sha256 } = receipt.ledger;
  const when = intl.formatDate(receipt.withdrawnAt, {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: 'Europe/Amsterdam',
  });
  const ledger = t('receipt.ledger-value', { sequence, hash: `${sha256.slice(0, 16)}…` });
  return (
    <>
      <Heading level={2}>{t('receipt.erased')}</Heading>
      <ul className="v-tips">
        <li>{t('receipt.phone')}</li>
        {receipt.erased.map((item) => (
          <li key={item.nl}>{item[language]}</li>
        ))}
      </ul>
      <Paragraph>{t('receipt.kept')}</Paragraph>
      <Heading level={2}>{t('receipt.proof')}</Heading>
      <DataList
        items={[
          { key: t('receipt.when'), value: when },
          { key: t('receipt.number'), value: <code>{receipt.receiptId}</code> },
          { key: t('receipt.ledger'), value: <code>{ledger}</code> },
        ]}
      />
      <Record />
    </>
  );
}
