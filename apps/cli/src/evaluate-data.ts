import type { DataDescription } from '@tenzij/evaluation';
import type { Language } from '@tenzij/kernel';
import type { EvaluationPlan } from './evaluate-plan.ts';
import { EVALUATE_TEXTS } from './evaluate-texts.ts';
import { readTextFile } from './files.ts';
import { message } from './message.ts';
import { refusal } from './refusal.ts';

type Said = Omit<DataDescription, 'pairsSha256'>;

const FIELDS = ['description', 'source', 'licence'] as const;

/** What somebody says of their images: `{"description", "source", "licence"}`, of which the last two may be absent. */
export async function readDataFile(file: string): Promise<Said> {
  const text = await readTextFile(file);
  try {
    const said: unknown = JSON.parse(text);
    if (isSaid(said)) return said;
  } catch {
    // No JSON: refused below.
  }
  throw refusal('cli.not-a-data-file', { file });
}

function isSaid(value: unknown): value is Said {
  if (typeof value !== 'object' || value === null) return false;
  const texts = Object.entries(value).every(
    ([key, text]) => FIELDS.some((field) => field === key) && typeof text === 'string' && text.trim() !== '',
  );
  return texts && 'description' in value;
}

/** The report's description: what was said of the images, and what was done with them. */
export function describeData(
  said: Said | undefined,
  { sha256 }: Pick<EvaluationPlan, 'sha256'>,
  how: { readonly aligned: boolean; readonly clearance: string | undefined },
  language: Language,
): DataDescription {
  const texts = EVALUATE_TEXTS[language].data;
  const { pairs, subjects = '' } = sha256;
  const done = [
    said?.description ?? texts.unknown,
    how.aligned ? texts.aligned : texts.middleFace,
    ...(pairs === undefined ? [message(texts.everyPair, { sha256: subjects }, language)] : []),
    how.clearance === undefined ? texts.specimen : message(texts.clearance, { id: how.clearance }, language),
  ];
  return {
    ...said,
    description: done.join(' '),
    ...(pairs === undefined ? {} : { pairsSha256: pairs }),
  };
}
