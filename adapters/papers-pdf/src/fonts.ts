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
