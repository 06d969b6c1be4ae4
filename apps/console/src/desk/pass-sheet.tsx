import type { DeskPaper } from '@tenzij/contracts';
import type { Language } from '@tenzij/kernel';
import { datesFor } from '../format.ts';
import { SHEET } from './sheet-texts.ts';

export interface PassSheetProps {
  readonly paper: DeskPaper;
  readonly language: Language;
  readonly specimen: boolean;
}

/** A regular pass on one page. From a distance it looks like every other pass. */
export function PassSheet({ paper, language, specimen }: PassSheetProps) {
  const says = SHEET[language];
  const dates = datesFor(language);
  const { event, qr, reference, issuedAt } = paper;
  return (
    <article className="sheet">
      {specimen && <p className="sheet__specimen">{says.specimen}</p>}
      <h2 className="sheet__title">{event.name}</h2>
      <p>
        {event.place}, {dates.period(event.starts, event.ends)}
      </p>
      <svg className="sheet__qr" viewBox={`0 0 ${qr.side} ${qr.side}`} role="img" aria-label={says.qr}>
        <rect width={qr.side} height={qr.side} fill="#fff" />
        <path d={qr.path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <p className="sheet__do">{says.lane}</p>
      <p>{says.show}</p>
      <p>{says.once}</p>
      <p className="sheet__small">
        {says.pass}
        {reference !== null && `, ${says.ticket.toLowerCase()} ${reference}`}. {says.made}{' '}
        {dates.moment(issuedAt)}.
      </p>
    </article>
  );
}
