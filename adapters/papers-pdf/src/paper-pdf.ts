import { contentsOf, PAPER_WORDS, type Paper, withIds } from '@tenzij/dossier';
import type { EpochSeconds } from '@tenzij/kernel';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { blockAsContent } from './blocks.ts';
import { grouped, isWithin } from './groups.ts';
import { canPrint } from './letters.ts';
import { COLOUR, COMPACT, LOOK, type Look, mm, stylesOf } from './look.ts';
import { pdfOf } from './make-pdf.ts';
import { TEXTS } from './texts.ts';

/**
 * A paper as PDF on A4: page numbers, title and language in its metadata, chapters as bookmarks, and on
 * every page of a specimen that it is one. The same paper and time give the same bytes.
 *
 * @param made when the paper was made; it stands in the file's metadata
 */
export function paperPdf(paper: Paper, made: EpochSeconds): Promise<Uint8Array> {
  return pdfOf(definition(paper, made));
}

function definition(paper: Paper, made: EpochSeconds): TDocumentDefinitions {
  const look = paper.compact ? COMPACT : LOOK;
  const { side, top, bottom } = look.margin;
  return {
    pageSize: 'A4',
    pageMargins: [side, top, side, bottom],
    info: {
      title: paper.title,
      subject: paper.subtitle,
      creator: 'Tenzij',
      producer: 'Tenzij',
      creationDate: new Date(made * 1000),
    },
    language: paper.language,
    displayTitle: true,
    version: '1.7',
    defaultStyle: { font: 'Roboto', fontSize: look.size, lineHeight: look.lineHeight, color: COLOUR.ink },
    styles: stylesOf(look),
    header: () => (paper.specimen ? specimenMark(paper, look) : []),
    footer: (page, pages) => footer(paper, look, page, pages),
    content: [...opening(paper, look), ...contents(paper, look), ...body(paper, look)],
    // What stands above a table at the foot of a page goes along with it to the next.
    pageBreakBefore: ({ headlineLevel, startPosition }) =>
      headlineLevel !== undefined && startPosition.verticalRatio > look.foot,
  };
}

function opening({ title, subtitle }: Paper, look: Look): Content[] {
  return [
    { text: title, style: 'title' },
    { text: subtitle, style: 'subtitle', margin: [0, 3, 0, look.gap * 1.5] },
  ];
}

function contents(paper: Paper, look: Look): Content[] {
  const chapters = contentsOf(paper);
  if (chapters.length === 0) return [];
  const lines = chapters.map(
    ({ id, text }): Content => ({
      columns: [
        { text, linkToDestination: id, width: '*' },
        { text: [{ pageReference: id }], width: 40, alignment: 'right', color: COLOUR.muted },
      ],
      margin: [0, 0, 0, 2],
    }),
  );
  return [{ stack: lines, margin: [0, 0, 0, look.gap] }];
}

function body(paper: Paper, look: Look): Content[] {
  const content = grouped(withIds(paper.blocks)).map((group): Content => {
    const stack = group.map((block) => blockAsContent(block, look, paper.language));
    return isWithin(group, look.whole, look.values)
      ? { stack, unbreakable: true }
      : { stack, headlineLevel: 1 };
  });
  if (canPrint(JSON.stringify(paper))) return content;
  const warning = { kind: 'remark', tone: 'warning', text: [TEXTS[paper.language].lacking] } as const;
  return [blockAsContent(warning, look, paper.language), ...content];
}

function specimenMark({ language }: Paper, { margin }: Look): Content {
  const { specimen, specimenMeans } = PAPER_WORDS[language];
  return {
    table: {
      widths: ['*'],
      body: [
        [
          {
            text: [{ text: `${specimen.toUpperCase()}   `, bold: true }, specimenMeans],
            color: COLOUR.amber,
            fontSize: 8.5,
            fillColor: COLOUR.amberGround,
            margin: [4, 1, 4, 1],
          },
        ],
      ],
    },
    layout: {
      hLineWidth: () => 0.8,
      vLineWidth: () => 0.8,
      hLineColor: COLOUR.amber,
      vLineColor: COLOUR.amber,
    },
    margin: [margin.side, mm(8), margin.side, 0],
  };
}

function footer({ title, language }: Paper, { margin, small }: Look, page: number, pages: number): Content {
  return {
    columns: [
      { text: title, width: '*', noWrap: true },
      {
        text: `${PAPER_WORDS[language].page} ${page} / ${pages}`,
        width: 80,
        alignment: 'right',
      },
    ],
    columnGap: 12,
    fontSize: small,
    color: COLOUR.muted,
    margin: [margin.side, margin.bottom / 2 - small, margin.side, 0],
  };
}
