import { inflateSync } from 'node:zlib';

/** A run of text where it stands: points from the page's left, after the last glyph's own width. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface ReadPage {
  readonly text: string;
  readonly runs: readonly Run[];
}

interface Font {
  /** Glyph (4 hexadecimal digits) → text. */
  readonly texts: ReadonlyMap<string, string>;
  /** Glyph number → thousandths of the font size. */
  readonly widths: readonly number[];
}

/** The dictionary of the document's information: its text as it stands in the file. */
export function readInfo(pdf: Uint8Array): string {
  return Buffer.from(pdf).toString('latin1');
}

/** What each page says, read as a PDF viewer does: from the glyphs drawn, by the fonts' own tables. */
export function readPages(pdf: Uint8Array): readonly ReadPage[] {
  const objects = readObjects(Buffer.from(pdf));
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary));
  const fonts = new Map<string, Font>();
  for (const { dictionary } of objects.values()) {
    for (const [, name, id] of fontsIn(dictionary)) fonts.set(name ?? '', readFont(id ?? '', objects));
  }
  return pages.map(({ dictionary }) => {
    const content = objects.get(/\/Contents (\d+) 0 R/.exec(dictionary)?.[1] ?? '')?.stream ?? '';
    const runs = readRuns(content, fonts);
    return { runs, text: runs.map(({ text }) => text).join('') };
  });
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream: string;
}

function readObjects(bytes: Buffer): ReadonlyMap<string, PdfObject> {
  const text = bytes.toString('latin1');
  const found = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, id = '', body = ''] = match;
    const at = body.indexOf('stream\n');
    if (at < 0) {
      found.set(id, { dictionary: body, stream: '' });
      continue;
    }
    const dictionary = body.slice(0, at);
    const raw = Buffer.from(body.slice(at + 7, body.lastIndexOf('\nendstream')), 'latin1');
    const stream = dictionary.includes('FlateDecode') ? inflateSync(raw) : raw;
    found.set(id, { dictionary, stream: stream.toString('latin1') });
  }
  return found;
}

function fontsIn(dictionary: string): RegExpMatchArray[] {
  const named = /\/Font <<([\s\S]*?)>>/.exec(dictionary)?.[1] ?? '';
  return [...named.matchAll(/\/(F\d+) (\d+) 0 R/g)];
}

function readFont(id: string, objects: ReadonlyMap<string, PdfObject>): Font {
  const { dictionary = '' } = objects.get(id) ?? {};
  const follow = (key: string) =>
    objects.get(new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(dictionary)?.[1] ?? '');
  const widths = /\/W \[0 \[([^\]]*)\]\]/.exec(follow('DescendantFonts')?.dictionary ?? '')?.[1] ?? '';
  return {
    texts: readTexts(follow('ToUnicode')?.stream ?? ''),
    widths: widths.trim().split(/\s+/).map(Number),
  };
}

/** `<0000> <0005> [<0041> <0042> …]`: what each glyph of a range stands for. */
function readTexts(map: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [, from = '', list = ''] of map.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    for (const [index, [, units = '']] of [...list.matchAll(/<([\w ]+)>/g)].entries()) {
      const glyph = (Number.parseInt(from, 16) + index).toString(16).padStart(4, '0');
      const codes = units.replaceAll(' ', '').match(/.{4}/g) ?? [];
      texts.set(glyph, String.fromCharCode(...codes.map((code) => Number.parseInt(code, 16))));
    }
  }
  return texts;
}

const OPERATION = /1 0 0 1 (\S+) \S+ Tm|\/(F\d+) (\S+) Tf|\[([^\]]*)\] TJ/g;

function readRuns(content: string, fonts: ReadonlyMap<string, Font>): readonly Run[] {
  const runs: Run[] = [];
  let left = 0;
  let size = 0;
  let font: Font | undefined;
  for (const [, x, name, points, shown] of content.matchAll(OPERATION)) {
    if (x !== undefined) left = Number(x);
    if (name !== undefined) {
      font = fonts.get(name);
      size = Number(points);
    }
    if (shown === undefined || !font) continue;
    const glyphs = [...shown.matchAll(/<(\w+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    const text = glyphs.map((glyph) => font?.texts.get(glyph) ?? '\ufffd').join('');
    const width = glyphs.reduce((sum, glyph) => sum + (font?.widths[Number.parseInt(glyph, 16)] ?? 0), 0);
    runs.push({ text, left, right: left + (width * size) / 1000 });
    left += (width * size) / 1000;
  }
  return runs;
}
