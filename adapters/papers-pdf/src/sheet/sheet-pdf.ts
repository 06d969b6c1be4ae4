import type { EpochSeconds } from '@tenzij/kernel';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { canPrint } from '../letters.ts';
import { COLOUR, mm } from '../look.ts';
import { TEXTS } from '../texts.ts';
import { fetchFonts, SHEET_FONTS } from './fonts.ts';
import type { PassSheet } from './pass-sheet.ts';

const MARGIN = mm(16);
/** The code on paper: modules of more than a millimetre, which a reader sees at arm's length. */
const CODE_SIDE = mm(118);

/**
 * A pass as PDF on one page of A4, for the browser: made where it is called, with nothing sent. Its title and
 * language are in the file's metadata. Throws where the typeface can't be fetched.
 *
 * @param made when it was made; it stands in the file's metadata
 */
export async function sheetPdf(sheet: PassSheet, made: EpochSeconds): Promise<Uint8Array<ArrayBuffer>> {
  pdfmake.addVirtualFileSystem(await fetchFonts());
  pdfmake.setFonts(SHEET_FONTS);
  return new Uint8Array(await pdfmake.createPdf(definition(sheet, made)).getBuffer());
}

function definition(sheet: PassSheet, made: EpochSeconds): TDocumentDefinitions {
  const { title, event, language } = sheet;
  return {
    pageSize: 'A4',
    pageMargins: [MARGIN, mm(14), MARGIN, mm(14)],
    info: {
      title: `${title}: ${event}`,
      subject: event,
      creator: 'Tenzij',
      producer: 'Tenzij',
      creationDate: new Date(made * 1000),
    },
    language,
    displayTitle: true,
    version: '1.7',
    defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.25, color: COLOUR.ink },
    content: [...specimen(sheet), ...head(sheet), ...code(sheet), parts(sheet), ...foot(sheet)],
  };
}

function specimen({ specimen: text }: PassSheet): Content[] {
  if (text === null) return [];
  const line = { text, bold: true, color: COLOUR.amber, fillColor: COLOUR.amberGround };
  const layout = { hLineColor: COLOUR.amber, vLineColor: COLOUR.amber };
  return [
    { table: { widths: ['*'], body: [[line]] }, layout: { ...frame, ...pick(layout) }, margin: below(8) },
  ];
}

const frame = { hLineWidth: () => 0.8, vLineWidth: () => 0.8 };

function pick({ hLineColor, vLineColor }: { readonly hLineColor: string; readonly vLineColor: string }) {
  return { hLineColor: () => hLineColor, vLineColor: () => vLineColor };
}

function head({ title, event, facts }: PassSheet): Content[] {
  return [
    { text: title, color: COLOUR.muted },
    { text: event, fontSize: 20, bold: true, lineHeight: 1.1, margin: below(4) },
    ...facts.map((text) => ({ text, fontSize: 12 })),
  ];
}

function code({ code: { side, path }, keep }: PassSheet): Content[] {
  const svg = `<svg viewBox="0 0 ${side} ${side}"><path d="${path}" fill="#000000"/></svg>`;
  return [
    { svg, width: CODE_SIDE, height: CODE_SIDE, alignment: 'center', margin: [0, 4, 0, 4] },
    { text: keep, bold: true, alignment: 'center', margin: below(12) },
  ];
}

function parts({ parts: all }: PassSheet): Content {
  const columns = all.map(({ title, lines }) => ({
    width: '*',
    stack: [
      { text: title, bold: true, fontSize: 12, margin: below(3) },
      ...lines.map((text) => ({ text, margin: below(3) })),
    ],
  }));
  return { columns, columnGap: 18 };
}

function foot(sheet: PassSheet): Content[] {
  const small = { fontSize: 8.5, color: COLOUR.muted };
  const lacking = canPrint(JSON.stringify(sheet)) ? [] : [{ text: TEXTS[sheet.language].lacking, ...small }];
  return [{ text: sheet.footer, ...small, margin: [0, 10, 0, 0] }, ...lacking];
}

function below(gap: number): [number, number, number, number] {
  return [0, 0, 0, gap];
}
