import { type Answer, concernsStaff, type FactsFile, said } from './facts.ts';
import type { ConditionId } from './ids.ts';
import type { Bilingual, Example, NormCondition, Stage } from './norm.ts';
import { present } from './present.ts';
import type { Norms } from './select-norms.ts';
import type { Because } from './skips.ts';
import { sourceText } from './sources.ts';
import type { Missing, Standing } from './standing.ts';
import type { Truth } from './truth.ts';
import { findingsOf } from './verdict.ts';

/**
 * What meeting a condition does: `required` conditions stand in the way until they are met; meeting those
 * that `exempt` (all of H0–H6, or one of B1–B3) takes the use outside the ban of article 9; `none` never
 * changes the verdict.
 */
export type Effect = 'required' | 'exempt' | 'none';

/** A case, and the answer that belongs to it. */
export interface QuestionExample extends Example {
  readonly answer: 'yes' | 'no';
}

/** What the answer that helps the deployment takes to count. */
export interface Helping {
  /** Absent where no answer helps. For E0 either exception does. */
  readonly answer?: 'yes' | 'no';
  readonly evidence: boolean;
  /** An open norm: a person judges it, and says so with a name and a reason. */
  readonly judgement: boolean;
  readonly places: boolean;
  /** This outcome, evidenced, meets it whatever the answer (D3). */
  readonly outcome?: string;
  /** `no` is as good as `yes` when, with evidence, there is nothing to tell (I8, I9). */
  readonly notApplicable: boolean;
}

/**
 * Where a question stands. `open`: no answer yet. `counts`: the answer counts, whether it helps or not; where
 * no answer does either (S0.3, B4, R1), `met` is `yes` for any. `incomplete`: the answer would help once what
 * is `missing` is there; `parts` are questions of their own. `unknown`: the answer is "I don't know".
 * `skipped`: an earlier answer settles it. `derived`: settled by the product or by the law, not by an answer.
 */
export type QuestionState =
  | { readonly state: 'open' }
  | { readonly state: 'counts'; readonly met: Truth }
  | { readonly state: 'incomplete'; readonly missing: readonly Missing[] }
  | { readonly state: 'unknown' }
  | { readonly state: 'skipped'; readonly because: Because }
  | {
      readonly state: 'derived';
      readonly text: Bilingual;
      readonly met: Truth;
      readonly missing: readonly Missing[];
    };

/** A condition as a question for a person. */
export type Question = QuestionState & {
  readonly id: ConditionId;
  readonly stage: Stage;
  readonly question: Bilingual;
  readonly explanation: Bilingual;
  readonly examples: readonly QuestionExample[];
  /** What to do so that the condition is met. */
  readonly change: Bilingual;
  /** As a person reads them: "AVG, artikel 7". */
  readonly sources: readonly Bilingual[];
  /** The answers it takes, `unknown` last. */
  readonly answers: readonly Answer[];
  readonly effect: Effect;
  readonly helping: Helping;
  /** The answer as given; absent without one. */
  readonly answer?: Answer;
};

/** What the product settles itself: condition → from what, for who would otherwise answer it. */
export type Derived = ReadonlyMap<ConditionId, Bilingual>;

export function questionOf(
  condition: NormCondition,
  facts: FactsFile,
  norms: Norms,
  derived: Derived,
  because: Because | undefined,
): Question {
  const { id, stage, question, explanation, change, sources } = condition;
  return {
    ...(because ? { state: 'skipped', because } : stateOf(condition, facts, norms, derived)),
    id,
    stage,
    question,
    explanation,
    examples: examplesOf(condition),
    change,
    sources: sources.map((source) => ({
      nl: sourceText(source, norms.library, 'nl'),
      en: sourceText(source, norms.library, 'en'),
    })),
    answers: answersOf(condition),
    effect: effectOf(condition),
    helping: helpingOf(condition, facts),
    ...present({ answer: facts.facts[id]?.value }),
  };
}

function stateOf(condition: NormCondition, facts: FactsFile, norms: Norms, derived: Derived): QuestionState {
  const { id, kind, explanation } = condition;
  if (kind === 'derived') return { state: 'derived', text: explanation, met: 'yes', missing: [] };
  const standing = standingOf(condition, facts, norms);
  const text = derived.get(id);
  if (text) return { state: 'derived', text, ...standing };
  return facts.facts[id] ? answeredState(standing) : { state: 'open' };
}

function answeredState({ met, missing }: Standing): QuestionState {
  if (met !== 'unknown') return { state: 'counts', met };
  return missing.includes('answer') ? { state: 'unknown' } : { state: 'incomplete', missing };
}

/** As in the verdict; an answer that changes nothing is met by being given. */
function standingOf(condition: NormCondition, facts: FactsFile, norms: Norms): Standing {
  const { id } = condition;
  if (effectOf(condition) === 'none') {
    return said(facts, id) === 'unknown'
      ? { met: 'unknown', missing: ['answer'] }
      : { met: 'yes', missing: [] };
  }
  const [finding] = findingsOf([id], facts, norms);
  return { met: finding?.met ?? 'unknown', missing: finding?.missing ?? ['answer'] };
}

function effectOf({ id, stage, helps, answers }: NormCondition): Effect {
  if (stage === 'register' || id === 'B4' || (!helps && !answers)) return 'none';
  return stage === 'household' || stage === 'biometric' ? 'exempt' : 'required';
}

function answersOf({ kind, answers }: NormCondition): readonly Answer[] {
  return kind === 'derived' ? ['yes'] : [...(answers ?? ['yes', 'no']), 'unknown'];
}

function examplesOf({ examples, helps = 'yes' }: NormCondition): readonly QuestionExample[] {
  const against = helps === 'yes' ? 'no' : 'yes';
  return examples.map((example) => ({ ...example, answer: example.meets ? helps : against }));
}

function helpingOf(condition: NormCondition, facts: FactsFile): Helping {
  const { helps, evidence, open, places, outcome, mayNotApply } = condition;
  return {
    evidence,
    judgement: open === 'always' || (open === 'staff' && concernsStaff(facts)),
    places,
    notApplicable: mayNotApply,
    ...present({ answer: helps, outcome }),
  };
}
