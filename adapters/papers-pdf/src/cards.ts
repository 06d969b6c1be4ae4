import type { EpochSeconds } from '@tenzij/kernel';
import type { CanvasLine, Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { canPrint } from './letters.ts';
import { COLOUR, mm } from './look.ts';
import { pdfOf } from './make-pdf.ts';

/** A card with a number, to be handed out, given back and handed out again. Nothing on it is of anybody. */
interface PrintedCard {
  readonly number: number;
  /** Its QR code: modules a side with the quiet zone, and the dark ones as the `d` of an SVG path. */
  readonly code: { readonly side: number; readonly path: string };
}

export interface CardPack {
  readonly title: string;
  /** Of which event they are. */
  readonly event: string;
  /** What stands over a specimen's; `null` when it isn't one. */
  readonly specimen: string | null;
  /** Before the number, in each language. */
  readonly word: string;
  /** What to do with a card, in each language. */
  readonly how: readonly string[];
  readonly cards: readonly PrintedCard[];
}

/** Two beside each other and four below each other: cards of A7. */
const COLUMNS = 2;
const ROWS = 4;
const CARDS_ON_A_PAGE = COLUMNS * ROWS;
const PAGE = { width: mm(210), height: mm(297) };
const CARD = { width: PAGE.width / COLUMNS, height: PAGE.height / ROWS };
/** More than a printer leaves white. */
const EDGE = mm(8);
const INNER = CARD.width - 2 * EDGE;
const GAP = mm(3);
/** Modules of more than a millimetre, which a gate reads at arm's length. */
const CODE = mm(42);
/** Where to cut. */
const CUT: CanvasLine[] = [
  ...between(COLUMNS).map((column) => dashed(column * CARD.width, 0, column * CARD.width, PAGE.height)),
  ...between(ROWS).map((row) => dashed(0, row * CARD.height, PAGE.width, row * CARD.height)),
];

/** So that a long name stays on its line. */
const LONGEST_EVENT = 44;

/**
 * Cards on A4 with lines to cut along. The same pack and time give the same bytes.
 *
 * @param made when they were made; it stands in the file's metadata
 */
export function cardsPdf(pack: CardPack, made: EpochSeconds): Promise<Uint8Array> {
  return pdfOf(definition(pack, made));
}

function definition(pack: CardPack, made: EpochSeconds): TDocumentDefinitions {
  const { title, event } = pack;
  return {
    pageSize: 'A4',
    pageMargins: [0, 0, 0, 0],
    info: {
      title: `${title}: ${event}`,
      subject: event,
      creator: 'Tenzij',
      producer: 'Tenzij',
      creationDate: new Date(made * 1000),
    },
    language: 'nl',
    displayTitle: true,
    version: '1.7',
    defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.15, color: COLOUR.ink },
    background: { canvas: CUT },
    content: pagesOf(pack.cards).flatMap((cards, page) => [
      page === 0 ? [] : { text: '', pageBreak: 'before' as const },
      ...cards.map((card, place) => printed(pack, card, place)),
    ]),
  };
}

function pagesOf(cards: readonly PrintedCard[]): readonly (readonly PrintedCard[])[] {
  const pages = Math.ceil(cards.length / CARDS_ON_A_PAGE);
  return Array.from({ length: pages }, (_, page) =>
    cards.slice(page * CARDS_ON_A_PAGE, (page + 1) * CARDS_ON_A_PAGE),
  );
}

/** `place`: which of the page's, row by row. */
function printed(pack: CardPack, { number, code }: PrintedCard, place: number): Content {
  const { word, how, event, specimen } = pack;
  const short = event.length > LONGEST_EVENT ? `${event.slice(0, LONGEST_EVENT - 1)}…` : event;
  const words: Content[] = [
    { text: word, fontSize: 12 },
    { text: String(number), fontSize: number > 999 ? 50 : 64, bold: true, lineHeight: 1 },
    ...(canPrint(short) ? [{ text: short, fontSize: 8, color: COLOUR.muted }] : []),
    ...(specimen === null ? [] : [{ text: specimen, bold: true, fontSize: 8, color: COLOUR.amber }]),
  ];
  const svg = `<svg viewBox="0 0 ${code.side} ${code.side}"><path d="${code.path}" fill="#000000"/></svg>`;
  const beside: Content = {
    columns: [
      { width: INNER - CODE - GAP, stack: words },
      { width: CODE, svg, height: CODE },
    ],
    columnGap: GAP,
  };
  const told: Content[] = how.map((text) => ({ text, margin: [0, mm(1.5), 0, 0] }));
  return {
    absolutePosition: {
      x: (place % COLUMNS) * CARD.width + EDGE,
      y: Math.floor(place / COLUMNS) * CARD.height + EDGE,
    },
    columns: [{ width: INNER, stack: [beside, ...told] }],
  };
}

function between(parts: number): readonly number[] {
  return Array.from({ length: parts - 1 }, (_, index) => index + 1);
}

function dashed(x1: number, y1: number, x2: number, y2: number): CanvasLine {
  return { type: 'line', x1, y1, x2, y2, lineWidth: 0.5, lineColor: COLOUR.muted, dash: { length: 4 } };
}
