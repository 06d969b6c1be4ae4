export { badgePdf, type PassBadge } from './badge-pdf.ts';
export type { PassSheet } from './pass-sheet.ts';
export { sheetPdf } from './sheet-pdf.ts';
