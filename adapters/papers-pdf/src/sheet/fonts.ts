import medium from 'pdfmake/fonts/Roboto/Roboto-Medium.ttf?url';
import regular from 'pdfmake/fonts/Roboto/Roboto-Regular.ttf?url';
import { toBase64 } from './base64.ts';

const NAMES = { normal: 'Roboto-Regular.ttf', bold: 'Roboto-Medium.ttf' };

/** The typeface in two styles, under the names that pdfmake looks for. */
export const SHEET_FONTS = { Roboto: { ...NAMES, italics: NAMES.normal, bolditalics: NAMES.bold } };

/** The typeface's files, from the page's own server. Throws where they can't be fetched. */
export async function fetchFonts(): Promise<Record<string, string>> {
  const [normal, bold] = await Promise.all([regular, medium].map(fetchBase64));
  return { [NAMES.normal]: normal ?? '', [NAMES.bold]: bold ?? '' };
}

async function fetchBase64(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`a typeface could not be fetched: ${response.status}`);
  return toBase64(new Uint8Array(await response.arrayBuffer()));
}
