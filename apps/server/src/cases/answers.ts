import type { AnswerBody, Evidence } from '@tenzij/contracts';
import { hasText } from '@tenzij/kernel';
import type { ConditionId, Fact, FactsFile } from '@tenzij/norms';
import { bodyOf, type CaseFile } from './case-file.ts';

const ANSWER = 'answer:';

/** The document in which a question's answer is kept. */
export function answerKey(id: ConditionId): string {
  return `${ANSWER}${id}`;
}

export function isAnswerKey(document: string): boolean {
  return document.startsWith(ANSWER);
}

/** What the organiser answered, as facts: only the latest answer to each question. */
export function typedFacts(file: Pick<CaseFile, 'documents'>): FactsFile['facts'] {
  const facts: Partial<Record<ConditionId, Fact>> = {};
  for (const key of file.documents.keys()) {
    if (!isAnswerKey(key)) continue;
    const body = bodyOf<AnswerBody>(file, key);
    if (body) facts[key.slice(ANSWER.length) as ConditionId] = factOf(body);
  }
  return facts;
}

/** An answer as a fact. Evidence becomes text that a person can follow up. */
function factOf({ evidence, ...answer }: AnswerBody): Fact {
  return { ...answer, ...(evidence.length > 0 && { evidence: evidence.map(evidenceText) }) } as Fact;
}

function evidenceText(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'text':
      return evidence.text;
    case 'link':
      return `${evidence.text} (${evidence.url})`;
    case 'file':
      return `${evidence.name} (SHA-256 ${evidence.sha256})`;
  }
}

/** A fact as an answer: how a worked example is taken over. */
export function answerOf({ evidence = [], ...fact }: Fact): AnswerBody {
  return {
    ...fact,
    evidence: evidence.filter(hasText).map((text) => ({ kind: 'text', text })),
  } as AnswerBody;
}

/** An answer without what would make it count: evidence, a judgement, the places and an outcome. */
export function unshown({ value, notApplicable }: AnswerBody): AnswerBody {
  return { value, evidence: [], ...(notApplicable !== undefined && { notApplicable }) };
}
