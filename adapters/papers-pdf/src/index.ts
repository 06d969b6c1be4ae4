export { paperPdf } from './paper-pdf.ts';
