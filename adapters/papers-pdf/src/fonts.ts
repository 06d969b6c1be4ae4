import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FOLDER = join(
  dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')),
  'fonts',
  'Roboto',
);
const file = (name: string) => join(FOLDER, `Roboto-${name}.ttf`);

/** The typeface that comes with pdfmake, in four styles: the files to read, and no others. */
export const FONTS = {
  Roboto: {
    normal: file('Regular'),
    bold: file('Medium'),
    italics: file('Italic'),
    bolditalics: file('MediumItalic'),
  },
};

export const FONT_FILES: readonly string[] = Object.values(FONTS.Roboto);

/** Letters and signs that the typeface lacks: other scripts than Latin, Greek and Cyrillic, and pictures. */
const LACKING =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]|[\u2190-\u21ff\u2500-\u2bff]|[\u{1f000}-\u{1ffff}]/u;

export function canPrint(text: string): boolean {
  return !LACKING.test(text);
}
