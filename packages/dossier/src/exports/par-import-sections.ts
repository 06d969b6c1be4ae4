import type { DpiaDocuments, SectionBody } from '../dpia/documents.ts';
import { type DpiaSectionId, isDpiaSectionId } from '../dpia/section-ids.ts';
import { Prose } from '../dpia/words.ts';
import { splitParts } from './marked-parts.ts';
import { PAR_CHAPTER, PAR_FIRST, PAR_QUESTION } from './par-form.ts';
import { type NotTaken, type NotTakenReason, notTaken } from './par-import-types.ts';
import type { ReadAnswer } from './par-read.ts';
import { type Cells, isOurRow } from './par-rows.ts';

const RIGHTS: Readonly<Record<string, string>> = {
  '1': 'Recht van inzage',
  '2': 'Recht op rectificatie en aanvulling',
  '3': 'Recht op vergetelheid',
  '4': 'Recht op beperking van de verwerking',
  '5': 'Recht op dataportabiliteit',
  '6': 'Recht niet onderworpen te worden aan uitsluitend geautomatiseerde besluitvorming',
  '7': 'Recht om bezwaar te maken',
  '8': 'Recht op duidelijke informatie',
};
/** The form's own yes and no, each beside a text. */
const RADIO = /^(12\.[123]\.1|15\.\d\.[13])$/;

interface Piece {
  readonly key: string;
  readonly text: string;
}

/** The sections' texts out of a form's answers: its free texts first, and the rest of a chapter as a list. */
export function importSections(
  answers: readonly ReadAnswer[],
  existing: DpiaDocuments,
): {
  readonly sections: Partial<Record<DpiaSectionId, SectionBody>>;
  readonly notTaken: readonly NotTaken[];
} {
  const found = new Map<DpiaSectionId, Piece[]>();
  const left: NotTaken[] = [];
  const add = (id: DpiaSectionId, piece: Piece) => found.set(id, [...(found.get(id) ?? []), piece]);
  for (const answer of freeTextsFirst(answers)) {
    const reason = whyLeft(answer);
    if (reason) left.push(notTaken(answer.key, reason, rawText(answer)));
    else for (const [id, text] of placed(answer)) if (text !== '') add(id, { key: answer.key, text });
  }
  const sections: Partial<Record<DpiaSectionId, SectionBody>> = {};
  for (const [id, pieces] of found) {
    const text = pieces.map((piece) => piece.text).join('\n\n');
    const reason = existing.sections[id]
      ? 'already-written'
      : Prose.safeParse(text).success
        ? null
        : 'too-long';
    if (reason) left.push(...pieces.map((piece) => notTaken(piece.key, reason, piece.text)));
    else sections[id] = { text, basedOnFilled: null };
  }
  return { sections, notTaken: left };
}

function freeTextsFirst(answers: readonly ReadAnswer[]): readonly ReadAnswer[] {
  const isFree = ({ key, kind }: ReadAnswer) => kind === 'texts' && PAR_FIRST.has(key);
  return [...answers.filter(isFree), ...answers.filter((answer) => !isFree(answer))];
}

function chapterOf(key: string): DpiaSectionId | undefined {
  return /^\d+(\.\d+)*(\[\d+\])?$/.test(key) ? PAR_CHAPTER.get(key.split('.')[0] ?? '') : undefined;
}

function whyLeft(answer: ReadAnswer): NotTakenReason | null {
  if (answer.kind === 'other') return 'not-text';
  if (!PAR_FIRST.has(answer.key) && !chapterOf(answer.key)) return 'no-place';
  return RADIO.test(answer.key) ? 'settled-here' : null;
}

/** Where an answer goes, and as what text. */
function placed(answer: ReadAnswer): readonly (readonly [DpiaSectionId, string])[] {
  const first = PAR_FIRST.get(answer.key);
  if (answer.kind === 'texts' && first) return splitAnswer(first, answer.key, answer.texts.join('\n\n'));
  const chapter = chapterOf(answer.key);
  if (!chapter || answer.kind === 'other') return [];
  const lines =
    answer.kind === 'texts'
      ? [`- ${label(answer.key)}${answer.texts.join('; ')}`]
      : answer.rows.filter((row) => !isOurRow(row)).map((row) => `- ${rowText(row)}`);
  return [[chapter, lines.join('\n')]];
}

/** A part that is marked as another section's goes there, when that section is one of this question. */
function splitAnswer(
  first: DpiaSectionId,
  question: string,
  joined: string,
): readonly (readonly [DpiaSectionId, string])[] {
  const { first: text, others } = splitParts(joined);
  const all = [...others];
  const belongs = ([id]: readonly [string, string]) => isDpiaSectionId(id) && PAR_QUESTION[id] === question;
  if (!all.every(belongs)) return [[first, joined.trim()]];
  return [[first, text], ...all.map(([id, part]) => [id as DpiaSectionId, part] as const)];
}

function label(key: string): string {
  const right = /^15\.(\d)\./.exec(key)?.[1];
  const name = right === undefined ? undefined : RIGHTS[right];
  return name === undefined ? '' : `${name}: `;
}

const BOOLEANS: ReadonlyMap<string, string> = new Map([
  ['true', 'ja'],
  ['false', 'nee'],
]);

function rowText(row: Cells): string {
  return Object.entries(row)
    .map(([key, value]) => {
      const text = [value].flat().join(', ');
      const word = BOOLEANS.get(text);
      return word === undefined ? text : `vraag ${key}: ${word}`;
    })
    .join('; ');
}

function rawText(answer: ReadAnswer): string {
  if (answer.kind === 'texts') return answer.texts.join('; ');
  return answer.kind === 'rows' ? answer.rows.map(rowText).join('\n') : '';
}
