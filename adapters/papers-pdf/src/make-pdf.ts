import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { FONT_FILES, FONTS } from './fonts.ts';

pdfmake.setFonts(FONTS);
// A paper is words and codes: nothing is fetched for it, and no file but the typeface's is read.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => FONT_FILES.includes(path));

/** The bytes of what is defined. */
export async function pdfOf(definition: TDocumentDefinitions): Promise<Uint8Array> {
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}
