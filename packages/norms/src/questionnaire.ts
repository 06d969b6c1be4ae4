import { type IsoDate, ok, type Result } from '@tenzij/kernel';
import type { NormsProblem } from './errors.ts';
import type { FactsFile } from './facts.ts';
import type { ConditionId } from './ids.ts';
import type { Bilingual, NormCondition, NormLibrary, Stage } from './norm.ts';
import { type Derived, type Question, type QuestionState, questionOf } from './question.ts';
import { STAGE_TITLES } from './questionnaire-texts.ts';
import { type Norms, type Proposals, selectNorms } from './select-norms.ts';
import { skips } from './skips.ts';

/** How many questions have an answer ("I don't know" is one) of those that are not skipped. */
export interface Progress {
  readonly answered: number;
  readonly total: number;
  readonly states: Readonly<Record<QuestionState['state'], number>>;
}

export interface StageProgress extends Progress {
  readonly stage: Stage;
  readonly title: Bilingual;
}

export interface Questionnaire extends Progress {
  readonly asOf: IsoDate;
  readonly proposals: Proposals;
  /** In the order of asking, skipped ones included. */
  readonly questions: readonly Question[];
  /** In the order of asking. Those of the information come up within those of consent. */
  readonly stages: readonly StageProgress[];
  /** The first question without an answer, or else the first whose answer is incomplete; absent when done. */
  readonly next?: ConditionId;
}

export interface QuestionnaireOptions {
  readonly derived?: Derived;
  readonly proposals?: Proposals;
}

/** The order of asking: what settles other questions comes first. */
const ORDER: readonly Stage[] = [
  'scope',
  'household',
  'biometric',
  'exception',
  'consent',
  'information',
  'practice',
  'public-interest',
  'gate',
  'register',
];

/** The conditions of a date as questions, with where each stands by the facts. Refuses as `assess` does. */
export function questionnaire(
  facts: FactsFile,
  library: NormLibrary,
  asOf: IsoDate,
  { derived = new Map(), proposals = 'applied' }: QuestionnaireOptions = {},
): Result<Questionnaire, NormsProblem> {
  const selected = selectNorms(library, asOf, proposals);
  return selected.ok ? ok(questionsOf(facts, selected.value, derived)) : selected;
}

function questionsOf(facts: FactsFile, norms: Norms, derived: Derived): Questionnaire {
  const ordered = inAskingOrder(norms.conditions);
  const skipped = skips(ordered, facts, norms);
  const questions = ordered.map((condition) =>
    questionOf(condition, facts, norms, derived, skipped.get(condition.id)),
  );
  const stages = ORDER.map((stage) => {
    const own = questions.filter((question) => question.stage === stage);
    return { stage, title: STAGE_TITLES[stage], ...progressOf(own) };
  });
  const next = nextOf(questions);
  const { asOf, proposals } = norms;
  return { asOf, proposals, questions, stages, ...progressOf(questions), ...(next && { next }) };
}

/** Stage by stage; the parts of a condition (I1–I9) just before it (C7). */
function inAskingOrder(conditions: readonly NormCondition[]): readonly NormCondition[] {
  const isPart = (id: ConditionId) => conditions.some(({ parts }) => parts.includes(id));
  return ORDER.flatMap((stage) => conditions.filter((condition) => condition.stage === stage))
    .filter(({ id }) => !isPart(id))
    .flatMap((condition) => [...conditions.filter(({ id }) => condition.parts.includes(id)), condition]);
}

function progressOf(questions: readonly Question[]): Progress {
  const states = { open: 0, counts: 0, incomplete: 0, unknown: 0, skipped: 0, derived: 0 };
  for (const { state } of questions) states[state] += 1;
  const total = questions.length - states.skipped;
  return { answered: total - states.open, total, states };
}

/** What only waits for its parts has nothing more to answer itself. */
function nextOf(questions: readonly Question[]): ConditionId | undefined {
  const open = questions.find(({ state }) => state === 'open');
  const incomplete = questions.find(
    (question) => question.state === 'incomplete' && question.missing.some((what) => what !== 'parts'),
  );
  return (open ?? incomplete)?.id;
}
