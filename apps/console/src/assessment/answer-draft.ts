import { AnswerBody, type QuestionView } from '@tenzij/contracts';

export type AnswerValue = AnswerBody['value'];

/** An answer while somebody is writing it: any part can be missing, and lines of places can be empty. */
export type AnswerDraft = Partial<AnswerBody>;

export const NO_ANSWER: AnswerDraft = { evidence: [] };

/** A draft with some parts changed. A part that says nothing is left out, as when it was never there. */
export function withParts(draft: AnswerDraft, parts: AnswerDraft): AnswerDraft {
  const all = { ...draft, ...parts };
  const said = Object.entries(all).filter(
    ([key, part]) => key === 'evidence' || (part !== undefined && part !== '' && part !== false),
  );
  return Object.fromEntries(said) as AnswerDraft;
}

/** What is kept of a draft: nothing that is empty. `null` while no answer is chosen. */
export function answerOf({ value, evidence = [], places, ...draft }: AnswerDraft): AnswerBody | null {
  if (value === undefined) return null;
  const named = placesOf({ places });
  return { value, evidence, ...trimmed(draft), ...(named.length > 0 && { places: named }) };
}

function trimmed({ judgedBy, reasoning, ...rest }: AnswerDraft): AnswerDraft {
  return withParts(rest, { judgedBy: judgedBy?.trim(), reasoning: reasoning?.trim() } as AnswerDraft);
}

export function placesOf({ places = [] }: { readonly places?: AnswerDraft['places'] | undefined }): string[] {
  return places.map((place) => place.trim()).filter((place) => place !== '');
}

/** The first part that can't be kept as it is; `null` when all of it can. */
export function refusedPart(draft: AnswerDraft): keyof AnswerBody | null {
  const answer = answerOf(draft);
  const parsed = answer && AnswerBody.safeParse(answer);
  if (!parsed || parsed.success) return null;
  return (parsed.error.issues[0]?.path[0] ?? 'value') as keyof AnswerBody;
}

/** Which further fields a question has at this answer. */
export interface AskedFields {
  readonly notApplicable: boolean;
  readonly outcome: boolean;
  readonly evidence: boolean;
  readonly judgement: boolean;
  readonly places: boolean;
}

/** What the answer chosen asks besides itself. Evidence can be given with any answer that says something. */
export function askedFields({ helping }: Pick<QuestionView, 'helping'>, draft: AnswerDraft): AskedFields {
  const { value } = draft;
  const said = value !== undefined && value !== 'unknown';
  const helps = said && value === helping.answer;
  const outcome = helping.outcome && value !== undefined;
  return {
    notApplicable: helping.notApplicable && value === 'no',
    outcome,
    evidence: said || (outcome && draft.outcome !== undefined),
    judgement: helping.judgement && said,
    places: helping.places && helps,
  };
}
