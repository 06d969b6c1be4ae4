import type { DeskPaper, DeskWithdrawal } from '@tenzij/contracts';
import type { Language } from '@tenzij/kernel';
import { Alert, Button, Paragraph } from '@tenzij/ui';
import { useEffect } from 'react';
import { useConsoleText } from '../use-console.ts';
import { PassSheet } from './pass-sheet.tsx';
import { ReceiptSheet } from './receipt-sheet.tsx';

export interface PrintSheetsProps {
  readonly specimen: boolean;
  /** What a face pass of this event rests on: consent, or a law. */
  readonly ground: 'consent' | 'law';
  /** The visitor's. */
  readonly language: Language;
  readonly paper: DeskPaper | null;
  readonly receipt: DeskWithdrawal | null;
  readonly onBack: () => void;
}

/** What the visitor takes along, on a page each. The printer is asked for at once. */
export function PrintSheets({ specimen, ground, language, paper, receipt, onBack }: PrintSheetsProps) {
  const t = useConsoleText();
  useEffect(() => {
    window.print();
  }, []);
  return (
    <>
      <div className="frontdesk-unprinted">
        <Alert tone="ok" title={t(receipt ? 'frontdesk.withdrawn' : 'frontdesk.paper-made', { ground })} live>
          <Paragraph>{t(receipt ? 'frontdesk.withdrawn-means' : 'frontdesk.paper-means')}</Paragraph>
        </Alert>
        <div className="actions">
          <Button variant="secondary" onClick={() => window.print()}>
            {t('frontdesk.print')}
          </Button>
          <Button variant="subtle" onClick={onBack}>
            {t('frontdesk.back')}
          </Button>
        </div>
      </div>
      <div className="frontdesk-print" lang={language}>
        {receipt && (
          <ReceiptSheet receipt={receipt} ground={ground} language={language} specimen={specimen} />
        )}
        {paper && <PassSheet paper={paper} language={language} specimen={specimen} />}
      </div>
    </>
  );
}
