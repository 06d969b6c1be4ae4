import type { DeskWithdrawal } from '@tenzij/contracts';
import type { Language } from '@tenzij/kernel';
import { datesFor } from '../format.ts';
import { SHEET } from './sheet-texts.ts';

export interface ReceiptSheetProps {
  readonly receipt: DeskWithdrawal;
  readonly ground: 'consent' | 'law';
  readonly language: Language;
  readonly specimen: boolean;
}

/** What was taken back and erased, with what proves it in the ledger. It holds no name. */
export function ReceiptSheet({ receipt, ground, language, specimen }: ReceiptSheetProps) {
  const says = SHEET[language];
  const dates = datesFor(language);
  const { receiptId, withdrawnAt, erased, ledger } = receipt;
  return (
    <article className="sheet">
      {specimen && <p className="sheet__specimen">{says.specimen}</p>}
      <h2 className="sheet__title">{says[ground].receipt}</h2>
      <p>
        {says[ground].withdrawn} {dates.moment(withdrawnAt)}.
      </p>
      {erased.length === 0 ? (
        <p>{says.nothing}</p>
      ) : (
        <>
          <h3>{says.erased}</h3>
          <ul>
            {erased.map((each) => (
              <li key={each.nl}>{each[language]}</li>
            ))}
          </ul>
          <p>{says.phone}</p>
        </>
      )}
      <p>{says[ground].proof}</p>
      <dl className="sheet__proof">
        <dt>{says.number}</dt>
        <dd>{receiptId}</dd>
        <dt>{says.entry}</dt>
        <dd>{ledger.sequence}</dd>
        <dt>{says.hash}</dt>
        <dd>{ledger.sha256}</dd>
      </dl>
    </article>
  );
}
