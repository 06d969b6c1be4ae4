import type { Bilingual, DataDescription } from '@tenzij/evaluation';
import type { Language } from '@tenzij/kernel';
import type { EvaluationPlan } from './evaluate-plan.ts';
import { EVALUATE_TEXTS } from './evaluate-texts.ts';
import { readTextFile } from './files.ts';
import { message } from './message.ts';
import { refusal } from './refusal.ts';

type Said = Omit<DataDescription, 'pairsSha256'>;

const FIELDS = ['description', 'source', 'licence'] as const;

/**
 * What somebody says of their images: `{"description", "source", "licence"}`, of which the last two may be
 * absent. Each is `{"nl", "en"}`, or one text that stands for both.
 */
export async function readDataFile(file: string): Promise<Said> {
  const text = await readTextFile(file);
  const said = readSaid(text);
  if (!said) throw refusal('cli.not-a-data-file', { file });
  return said;
}

function readSaid(text: string): Said | null {
  const said: Partial<Record<string, Bilingual>> = {};
  for (const [name, value] of fieldsOf(parsed(text))) {
    const both = inBoth(value);
    if (!both || !FIELDS.some((field) => field === name)) return null;
    said[name] = both;
  }
  const { description, ...rest } = said;
  return description ? { ...rest, description } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function fieldsOf(value: unknown): [name: string, value: unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** `null` when it is no text, or lacks a language. */
function inBoth(value: unknown): Bilingual | null {
  if (isText(value)) return { nl: value, en: value };
  const { nl, en, ...odd }: Partial<Record<string, unknown>> = Object.fromEntries(fieldsOf(value));
  return isText(nl) && isText(en) && Object.keys(odd).length === 0 ? { nl, en } : null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** The report's description, in both languages: what was said of the images, and what was done with them. */
export function describeData(
  said: Said | undefined,
  { sha256 }: Pick<EvaluationPlan, 'sha256'>,
  how: HowDone,
): DataDescription {
  const { pairs, subjects } = sha256;
  const describe = (language: Language) =>
    [
      said?.description[language] ?? EVALUATE_TEXTS[language].data.unknown,
      ...whatWasDone(pairs === undefined, how, language),
    ].join(' ');
  return {
    ...said,
    description: { nl: describe('nl'), en: describe('en') },
    ...(pairs === undefined ? {} : { pairsSha256: pairs }),
    ...(subjects === undefined ? {} : { subjectsSha256: subjects }),
  };
}

interface HowDone {
  readonly aligned: boolean;
  /** Id of the clearance that was given. */
  readonly clearance: string | undefined;
}

function whatWasDone(isEveryPair: boolean, { aligned, clearance }: HowDone, language: Language): string[] {
  const texts = EVALUATE_TEXTS[language].data;
  return [
    aligned ? texts.aligned : texts.middleFace,
    ...(isEveryPair ? [texts.everyPair] : []),
    clearance === undefined ? texts.specimen : message(texts.clearance, { id: clearance }, language),
  ];
}
