import type { AnswerBody, AssessmentView, QuestionView } from '@tenzij/contracts';
import { orThrow } from '@tenzij/kernel';
import { annotate, compareProposals, type NormLibrary, type Question } from '@tenzij/norms';
import { answerKey } from './answers.ts';
import type { AssessedCase } from './assess-case.ts';
import { bodyOf } from './case-file.ts';

/** A case's assessment as the console shows it, question by question. */
export function viewAssessment(assessed: AssessedCase, library: NormLibrary): AssessmentView {
  const { assessment, questionnaire, facts, file, terms } = assessed;
  const { asOf } = assessment;
  const compared = orThrow(compareProposals(facts, library, asOf));
  const storage = terms.plan ? { storage: terms.plan.storage } : {};
  return {
    asOf,
    exercise: file.row.exercise,
    verdict: assessment.verdict,
    title: assessment.title,
    meaning: assessment.meaning,
    change: assessment.change ?? null,
    route: assessment.route,
    decidedBy: [...assessment.decidedBy],
    failing: assessment.failing.map(({ id }) => id),
    unknown: assessment.unknown.map(({ id }) => id),
    questions: questionnaire.questions.map((question) => viewQuestion(assessed, question)),
    stages: questionnaire.stages.map(({ stage, title, answered, total, states }) => ({
      stage,
      title,
      answered,
      total,
      skipped: states.skipped,
    })),
    answered: questionnaire.answered,
    total: questionnaire.total,
    next: questionnaire.next ?? null,
    guards: assessment.guards.map(({ id, condition, text }) => ({ id, condition, text })),
    notes: assessment.notes.map(({ id, text }) => ({ id, text })),
    annotations: annotate(facts, storage, library, asOf).map(({ version, depends, unknown: _, ...said }) => ({
      ...said,
      sources: [...said.sources],
      depends: depends ?? null,
      from: { title: version.title, remark: version.remark, sha256: version.sha256 },
    })),
    norms: assessment.norms.map(({ id, title, validFrom, sha256, proposal }) => ({
      id,
      title,
      validFrom,
      sha256,
      proposal,
    })),
    proposals: {
      used: questionnaire.proposals,
      applied: compared.applied.verdict,
      leftOut: compared.leftOut.verdict,
      titles: compared.proposals.map(({ title }) => title),
      differs: compared.differences.map(({ id }) => id),
    },
    receiptSha256: assessment.receipt.sha256,
  };
}

function viewQuestion({ file, review, derived }: AssessedCase, question: Question): QuestionView {
  const { id, helping } = question;
  const key = answerKey(id);
  const about = review.byTarget[`question:${id}`] ?? [];
  const open = review.objections.filter(
    ({ entry, standing }) => entry.target === `question:${id}` && standing === 'open',
  );
  return {
    id,
    stage: question.stage,
    standing: standingOf(question),
    question: question.question,
    explanation: question.explanation,
    examples: question.examples.map(({ text, meets }) => ({ text, meets })),
    change: question.change,
    sources: [...question.sources],
    answers: [...question.answers],
    effect: question.effect,
    helping: {
      answer: helping.answer ?? null,
      evidence: helping.evidence,
      judgement: helping.judgement,
      places: helping.places,
      outcome: helping.outcome !== undefined,
      notApplicable: helping.notApplicable,
    },
    answer: derived.has(id) ? null : bodyOf<AnswerBody>(file, key),
    revision: file.documents.get(key)?.revision ?? 0,
    remarks: about.length,
    objections: open.length,
  };
}

function standingOf(question: Question): QuestionView['standing'] {
  switch (question.state) {
    case 'counts':
      return { state: 'counts', met: question.met };
    case 'incomplete':
      return { state: 'incomplete', missing: [...question.missing] };
    case 'skipped':
      return {
        state: 'skipped',
        because: { condition: question.because.condition ?? null, text: question.because.text },
      };
    case 'derived':
      return { state: 'derived', text: question.text, met: question.met, missing: [...question.missing] };
    default:
      return { state: question.state };
  }
}
