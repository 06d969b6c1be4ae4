import type { QuestionView } from '@tenzij/contracts';
import { type FactsFile, questionnaire } from '@tenzij/norms';
import { describe, expect, it } from 'vitest';
import { LIBRARY } from '../../../../packages/norms/src/test/law.ts';
import { type AnswerDraft, answerOf } from './answer-draft.ts';
import { type Weighed, weigh } from './weighing.ts';

const AS_OF = '2026-11-22' as never;
const EVIDENCE: AnswerDraft = { evidence: [{ kind: 'text', text: 'plan' }] };
const JUDGED: AnswerDraft = { judgedBy: 'FG' };

/** All that can be typed with an answer, and every way to leave some of it out. */
const EXTRAS: readonly AnswerDraft[] = [
  {},
  EVIDENCE,
  JUDGED,
  { judgedBy: '  ' },
  { ...EVIDENCE, ...JUDGED },
  { ...EVIDENCE, places: ['poort 1'] },
  { ...EVIDENCE, places: ['', ' '] },
  { outcome: 'advice-received' },
  { ...EVIDENCE, outcome: 'advice-received' },
  { notApplicable: true },
  { ...EVIDENCE, notApplicable: true },
];

function questionsFor(facts: FactsFile['facts']) {
  const found = questionnaire(
    { deployment: { name: 'x', kind: 'event' }, facts } as FactsFile,
    LIBRARY,
    AS_OF,
  );
  if (!found.ok) throw new Error(found.problem.code);
  return found.value.questions;
}

/** A question as the server shows it, as far as weighing looks at it. */
function viewOf(question: ReturnType<typeof questionsFor>[number]): QuestionView {
  const { helping } = question;
  return {
    ...question,
    helping: {
      ...helping,
      answer: helping.answer ?? null,
      outcome: helping.outcome !== undefined,
    },
  } as never;
}

/** What the norms make of the same answer, in the words of the screen. */
function byTheNorms(question: QuestionView, draft: AnswerDraft): Weighed {
  const { evidence = [], ...answer } = answerOf(draft) ?? {};
  const texts = evidence.map(() => 'plan');
  const fact = { ...answer, ...(texts.length > 0 && { evidence: texts }) };
  // The route is chosen where that isn't the question itself, so that no question is skipped.
  const route = question.stage === 'public-interest' ? 'public-interest' : 'consent';
  const facts = { ...(question.id !== 'E0' && { E0: { value: route } }), [question.id]: fact };
  const state = questionsFor(facts as never).find(({ id }) => id === question.id);
  switch (state?.state) {
    case 'incomplete':
      return { is: 'incomplete', missing: state.missing.filter((what) => what !== 'parts') as never };
    case 'unknown':
      return { is: 'unknown' };
    case 'counts':
      if (question.effect === 'none') return { is: 'counts' };
      return { is: state.met === 'yes' ? 'helps' : 'against' };
    default:
      throw new Error(`${question.id} is ${state?.state}`);
  }
}

describe('what an answer would count for', () => {
  // What settles a question by itself, or depends on the parts of another, isn't weighed on the screen.
  const questions = questionsFor({}).filter(({ id, state }) => {
    return state !== 'derived' && !['W1', 'C7'].includes(id);
  });

  it.each(questions.map((question) => [question.id, viewOf(question)] as const))(
    'is for %s what the norms make of it, whatever was typed',
    (_, question) => {
      for (const value of question.answers) {
        // A yes to these ends the questionnaire, so that the norms don't weigh further.
        if (['S0.1', 'S0.2'].includes(question.id) && value === 'yes') continue;
        for (const extra of EXTRAS) {
          const draft = { evidence: [], ...extra, value };
          expect([value, extra, weigh(question, draft)]).toEqual([value, extra, byTheNorms(question, draft)]);
        }
      }
    },
  );

  it('is nothing before there is one', () => {
    const [first] = questions;
    if (!first) throw new Error('no questions');
    expect(weigh(viewOf(first), { evidence: [] })).toEqual({ is: 'open' });
  });
});
