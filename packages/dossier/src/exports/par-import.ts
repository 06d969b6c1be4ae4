import { ok, type Result } from '@tenzij/kernel';
import type { DpiaDocuments } from '../dpia/documents.ts';
import { importRisks } from './par-import-risks.ts';
import { importSections } from './par-import-sections.ts';
import { type NotTaken, notTaken, type ParImport } from './par-import-types.ts';
import { type ParImportProblem, type ReadAnswer, readParForm } from './par-read.ts';

const RISK_TABLES = ['16.1', '17.1'];
/** Conclusions, versions, advice and signatures belong to the people who gave them. */
const JUDGEMENTS = /^(17\.3|19|20)(\.|$)/;

/**
 * Takes over the texts and risks of a DPIA form into documents that aren't there yet. Nothing that is there is
 * replaced, no judgement of a person is taken over, and every answer that is left is listed with the reason.
 */
export function importPar(text: string, existing: DpiaDocuments): Result<ParImport, ParImportProblem> {
  const form = readParForm(text);
  if (!form.ok) return form;
  const judgements = form.value.filter(({ key }) => JUDGEMENTS.test(key));
  const risky = form.value.filter(({ key }) => RISK_TABLES.includes(key));
  const rest = form.value.filter((answer) => !judgements.includes(answer) && !risky.includes(answer));
  const sections = importSections(rest, existing);
  const risks = importRisks(risky, existing);
  return ok({
    sections: sections.sections,
    risks: risks.risks,
    notTaken: [...sections.notTaken, ...risks.notTaken, ...judgements.map(leftJudgement)],
  });
}

function leftJudgement(answer: ReadAnswer): NotTaken {
  return notTaken(answer.key, answer.kind === 'other' ? 'not-text' : 'judgement', asText(answer));
}

/** An answer in one line. */
function asText(answer: ReadAnswer): string {
  if (answer.kind === 'texts') return answer.texts.join('; ');
  if (answer.kind === 'other') return '';
  return answer.rows.map((row) => Object.values(row).flat().join('; ')).join(' | ');
}
