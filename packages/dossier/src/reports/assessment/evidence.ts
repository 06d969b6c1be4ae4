import { CONDITION_IDS, type ConditionId, type FactsFile } from '@tenzij/norms';
import type { Block, Text } from '../../paper/paper.ts';
import { chapter, fileSize, paragraph, tableOr } from '../write.ts';
import type { EvidenceFile, Report } from './input.ts';

/** One piece of evidence under the number that the report calls it by. */
export interface NumberedEvidence {
  readonly number: number;
  readonly text: string;
  readonly conditions: readonly ConditionId[];
  readonly file: EvidenceFile | null;
}

/** Everything named as evidence, each once, in the order of the conditions; then files that none names. */
export function numberEvidence(
  { facts }: FactsFile,
  files: readonly EvidenceFile[],
): readonly NumberedEvidence[] {
  const named = new Map<string, ConditionId[]>();
  for (const id of CONDITION_IDS) {
    for (const text of facts[id]?.evidence ?? []) named.set(text, [...(named.get(text) ?? []), id]);
  }
  for (const { name } of files) if (!named.has(name)) named.set(name, []);
  return [...named].map(([text, conditions], index) => ({
    number: index + 1,
    text,
    conditions: [...new Set(conditions)],
    file: files.find(({ name }) => name === text) ?? null,
  }));
}

/** The numbers of the evidence for one condition. */
export function numbersFor(id: ConditionId, evidence: readonly NumberedEvidence[]): readonly number[] {
  return evidence.filter(({ conditions }) => conditions.includes(id)).map(({ number }) => number);
}

export function evidenceChapter({
  evidence,
  texts: { evidence: texts },
  language,
}: Report): readonly Block[] {
  const rows = evidence.map(({ number, text, conditions, file }): readonly Text[] => [
    [String(number)],
    [text],
    [conditions.length > 0 ? conditions.join(', ') : texts.loose],
    file ? [texts.file(fileSize(file.size, language)), { code: file.sha256 }] : [texts.noFile],
  ]);
  return [
    chapter(texts.title, 'evidence'),
    ...(rows.length > 0 ? [paragraph(texts.intro)] : []),
    tableOr(texts.none, texts.caption, texts.head, rows),
  ];
}
