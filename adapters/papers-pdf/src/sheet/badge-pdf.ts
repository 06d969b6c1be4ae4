import type { EpochSeconds, Language } from '@tenzij/kernel';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { COLOUR, mm } from '../look.ts';
import { fetchFonts, SHEET_FONTS } from './fonts.ts';
import type { PassSheet } from './pass-sheet.ts';

/** What stands on a pass in the size of a card: no name of a person and no photo. */
export interface PassBadge {
  readonly language: Language;
  readonly title: string;
  /** Of what it is a badge. */
  readonly name: string;
  /** Whose it is by role. */
  readonly role: string;
  readonly organisation: string;
  /** How to show it. */
  readonly how: string;
  readonly specimen: string | null;
  readonly code: PassSheet['code'];
  /** In millimetres: the card, and the side of the code with its quiet zone. */
  readonly size: { readonly width: number; readonly height: number; readonly code: number };
}

/** Longer than this it would run into what stands below it. */
const LONGEST_NAME = 60;

/**
 * A pass as PDF of one card, to print on a card or to cut out: made where it is called, with nothing sent. Throws
 * where the typeface can't be fetched.
 *
 * @param made when it was made; it stands in the file's metadata
 */
export async function badgePdf(badge: PassBadge, made: EpochSeconds): Promise<Uint8Array<ArrayBuffer>> {
  pdfmake.addVirtualFileSystem(await fetchFonts());
  pdfmake.setFonts(SHEET_FONTS);
  return new Uint8Array(await pdfmake.createPdf(definition(badge, made)).getBuffer());
}

function definition(badge: PassBadge, made: EpochSeconds): TDocumentDefinitions {
  const { title, name, language, size } = badge;
  // The words stand beside the code, right after its quiet zone.
  const left = (size.height - size.code) / 2 + size.code + 0.5;
  return {
    pageSize: { width: mm(size.width), height: mm(size.height) },
    pageMargins: [mm(left), mm(5), mm(2), mm(2)],
    info: {
      title: `${title}: ${name}`,
      subject: name,
      creator: 'Tenzij',
      producer: 'Tenzij',
      creationDate: new Date(made * 1000),
    },
    language,
    displayTitle: true,
    version: '1.7',
    defaultStyle: { font: 'Roboto', fontSize: 7, lineHeight: 1.15, color: COLOUR.ink },
    content: [code(badge), ...words(badge)],
  };
}

function code({ code: { side, path }, size }: PassBadge): Content {
  const edge = mm((size.height - size.code) / 2);
  const svg = `<svg viewBox="0 0 ${side} ${side}"><path d="${path}" fill="#000000"/></svg>`;
  const place = { x: edge, y: edge };
  return { svg, width: mm(size.code), height: mm(size.code), absolutePosition: place };
}

function words({ title, name, role, organisation, how, specimen }: PassBadge): Content[] {
  const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
  const told = specimen === null ? [] : [{ text: specimen, bold: true, color: COLOUR.amber, margin: gap(3) }];
  return [
    ...told,
    { text: title, color: COLOUR.muted },
    { text: short, fontSize: 10, bold: true, lineHeight: 1.05, margin: gap(3) },
    { text: role, fontSize: 9, margin: gap(3) },
    { text: organisation, color: COLOUR.muted, margin: gap(3) },
    { text: how, fontSize: 6.5, color: COLOUR.muted },
  ];
}

function gap(below: number): [number, number, number, number] {
  return [0, 0, 0, below];
}
