import { type Block, type Inline, PAPER_WORDS, printedAddress, safeLink, type Text } from '@tenzij/dossier';
import type { Language } from '@tenzij/kernel';
import type { Content, ContentText } from 'pdfmake/interfaces.js';
import { columnWidths, linesIn } from './columns.ts';
import { bar, COLOUR, type Look, ROWS } from './look.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** Rows of up to so many lines stay whole. What may not break is cut off where it is longer than a page. */
const WHOLE_ROW = 20;

/** A block of a paper as pdfmake takes it. Texts only ever become texts, whatever they hold. */
export function blockAsContent(block: Block, look: Look, language: Language): Content {
  switch (block.kind) {
    case 'heading':
      return heading(block, look);
    case 'paragraph':
      return { text: runs(block.text), margin: below(look.gap) };
    case 'list': {
      const items = block.items.map((item) => ({ text: runs(item), margin: below(look.gap / 3) }));
      return { ...(block.ordered ? { ol: items } : { ul: items }), margin: below(look.gap) };
    }
    case 'table':
      return table(block, look);
    case 'terms':
      return terms(block, look);
    case 'listing':
      return listing(block, look);
    case 'remark':
      return remark(block, look, language);
  }
}

function heading({ level, text, id }: Of<'heading'>, look: Look): Content {
  const { size, before, after } = look.headings[level];
  return {
    text,
    fontSize: size,
    bold: true,
    lineHeight: 1.15,
    margin: [0, before, 0, after],
    ...(id === undefined ? {} : { id }),
    ...(level === 2 ? { outline: true } : {}),
  };
}

function table({ caption, head, rows }: Of<'table'>, look: Look): Content {
  const body = rows.map((row) =>
    head.map((_, column) => ({
      text: runs(row[column] ?? []),
      style: 'cell',
      ...(column === 0 ? { bold: true } : {}),
    })),
  );
  const widths = columnWidths(head, rows);
  const isShort = rows.every((row) =>
    row.every((cell, column) => linesIn(cell, widths[column] ?? 0) <= WHOLE_ROW),
  );
  return [
    captionOf(caption),
    {
      table: {
        headerRows: 1,
        keepWithHeaderRows: isShort ? 1 : 0,
        dontBreakRows: isShort,
        widths: widths.map(percent),
        body: [head.map((text) => ({ text, style: 'head' })), ...body],
      },
      layout: ROWS,
      margin: below(look.gap),
    },
  ];
}

function terms({ items }: Of<'terms'>, look: Look): Content {
  if (items.length === 0) return [];
  const isShort = items.every(({ text }) => linesIn(text, look.values) <= WHOLE_ROW);
  const body = items.map(({ term, text }) => [{ text: term, style: 'term' }, { text: runs(text) }]);
  return {
    table: { widths: [percent(100 - look.values), percent(look.values)], dontBreakRows: isShort, body },
    layout: ROWS,
    margin: below(look.gap),
  };
}

/** Every line its own row, so that a long listing goes on over the page's end. */
function listing({ caption, text }: Of<'listing'>, look: Look): Content {
  const lines = text.replace(/\n$/, '').split('\n');
  const content = lines.map(
    (line): Content => ({ text: line === '' ? ' ' : line, style: 'code', preserveLeadingSpaces: true }),
  );
  return [captionOf(caption), { stack: content, margin: [8, 0, 0, look.gap] }];
}

function remark({ tone, text }: Of<'remark'>, look: Look, language: Language): Content {
  const warns = tone === 'warning';
  const name = { text: `${PAPER_WORDS[language].remark[tone]}: `, bold: true };
  return {
    table: {
      widths: ['100%'],
      dontBreakRows: linesIn(text, 100) <= WHOLE_ROW,
      body: [[{ text: [name, ...runs(text)], color: warns ? COLOUR.amber : COLOUR.ink }]],
    },
    layout: bar(warns ? COLOUR.amber : COLOUR.accent, warns ? COLOUR.amberGround : COLOUR.raised),
    margin: below(look.gap),
  };
}

function captionOf(caption: string): Content {
  return { text: caption, style: 'caption', margin: [0, 3, 0, 3] };
}

function percent(width: number): string {
  return `${width.toFixed(2)}%`;
}

function below(gap: number): [number, number, number, number] {
  return [0, 0, 0, gap];
}

function runs(text: Text): ContentText[] {
  return text.map(run);
}

function run(part: Inline): ContentText {
  if (typeof part === 'string') return { text: part };
  if ('strong' in part) return { text: part.strong, bold: true };
  if ('code' in part) return { text: part.code, style: 'code' };
  const link = safeLink(part.link);
  if (link === null) return { text: part.text };
  if (link.startsWith('#')) return { text: part.text, style: 'link', linkToDestination: link.slice(1) };
  const address = printedAddress(link, part.text);
  return { text: address === null ? part.text : `${part.text} (${address})`, style: 'link', link };
}
