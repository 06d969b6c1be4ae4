import { RiskBody } from '@tenzij/dossier';
import type { TextKey } from '../texts/nl.ts';

export type RiskLevel = 'low' | 'medium' | 'high';
export const RISK_LEVELS: readonly RiskLevel[] = ['low', 'medium', 'high'];

/** An estimate while somebody makes it: a part of it may not be there yet. */
export interface EstimateForm {
  readonly likelihood: RiskLevel | null;
  readonly severity: RiskLevel | null;
  readonly why: string;
}

export interface ResidualForm {
  readonly level: RiskLevel | null;
  readonly name: string;
  readonly reasoning: string;
}

/** The document of a risk while somebody writes it. What nobody began is `null`: not judged yet. */
export interface RiskForm {
  readonly title: string | null;
  readonly description: string | null;
  readonly before: EstimateForm | null;
  readonly measures: Readonly<RiskBody['measures']>;
  readonly after: EstimateForm | null;
  readonly residual: ResidualForm | null;
  readonly dropped: boolean;
}

export const EMPTY_RISK: RiskForm = {
  title: null,
  description: null,
  before: null,
  measures: { catalogue: [], own: [] },
  after: null,
  residual: null,
  dropped: false,
};

export const NO_ESTIMATE: EstimateForm = { likelihood: null, severity: null, why: '' };
export const NO_RESIDUAL: ResidualForm = { level: null, name: '', reasoning: '' };

/** Text as a document has it: `null` where nothing is written. */
export function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}

/** `null` again once everything in it was taken out. */
export function estimateOrNull(estimate: EstimateForm): EstimateForm | null {
  const { likelihood, severity, why } = estimate;
  return likelihood === null && severity === null && why.trim() === '' ? null : estimate;
}

export function residualOrNull(residual: ResidualForm): ResidualForm | null {
  const { level, name, reasoning } = residual;
  return level === null && name.trim() === '' && reasoning.trim() === '' ? null : residual;
}

/** A field that can't be saved as it is, by its element's id, and why. */
export interface FieldFault {
  readonly field: string;
  readonly why: TextKey;
}

/** What keeps a risk from being saved: half an estimate can't be kept, and a judgement needs a name. */
export function riskFaults(form: RiskForm): readonly FieldFault[] {
  const faults = [
    ...(form.title?.trim() === '' ? [fault('title', 'dpia.fault-title')] : []),
    ...estimateFaults('before', form.before),
    ...form.measures.own.flatMap(measureFaults),
    ...estimateFaults('after', form.after),
    ...residualFaults(form.residual),
  ];
  if (faults.length > 0) return faults;
  const parsed = RiskBody.safeParse(form);
  return parsed.success ? [] : [fault(fieldAt(parsed.error.issues[0]?.path ?? []), 'dpia.fault-form')];
}

function estimateFaults(part: 'before' | 'after', estimate: EstimateForm | null): readonly FieldFault[] {
  if (estimate === null) return [];
  return [
    ...(estimate.likelihood === null ? [fault(`${part}-likelihood`, 'dpia.fault-likelihood')] : []),
    ...(estimate.severity === null ? [fault(`${part}-severity`, 'dpia.fault-severity')] : []),
    ...(estimate.why.trim() === '' ? [fault(`${part}-why`, 'dpia.fault-why')] : []),
  ];
}

function measureFaults({ text, who }: { text: string; who: string }, row: number): readonly FieldFault[] {
  return [
    ...(text.trim() === '' ? [fault(`measure-${row}-text`, 'dpia.fault-measure')] : []),
    ...(who.trim() === '' ? [fault(`measure-${row}-who`, 'dpia.fault-who')] : []),
  ];
}

function residualFaults(residual: ResidualForm | null): readonly FieldFault[] {
  if (residual === null) return [];
  return [
    ...(residual.level === null ? [fault('residual-level', 'dpia.fault-level')] : []),
    ...(residual.name.trim() === '' ? [fault('residual-name', 'dpia.fault-name')] : []),
    ...(residual.reasoning.trim() === '' ? [fault('residual-reasoning', 'dpia.fault-reasoning')] : []),
  ];
}

/** The element that a place in the document is written in. */
function fieldAt([part, second, row, name]: readonly PropertyKey[]): string {
  if (part === 'measures') return `measure-${String(row)}-${String(name)}`;
  return second === undefined ? String(part) : `${String(part)}-${String(second)}`;
}

function fault(field: string, why: TextKey): FieldFault {
  return { field, why };
}
