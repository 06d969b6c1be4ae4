export { cardsPdf } from './cards.ts';
export { paperPdf } from './paper-pdf.ts';
