import type { DpiaDocuments, RiskBody, RiskEstimate } from '../dpia/documents.ts';
import { DPIA_RISKS } from '../dpia/risk-catalogue.ts';
import { isFixedRiskId } from '../dpia/section-ids.ts';
import { Prose, Title } from '../dpia/words.ts';
import { type NotTaken, notTaken } from './par-import-types.ts';
import { readLevel, readMeasures } from './par-measures.ts';
import type { ReadAnswer } from './par-read.ts';
import type { Cells } from './par-rows.ts';

const NO_REASON = 'Overgenomen uit een DPIA-formulier, dat er geen motivatie bij geeft.';
const MOST_OWN_RISKS = 50;

/** The risks and measures out of the form's two tables. What is left of a risk is judged here anew. */
export function importRisks(
  answers: readonly ReadAnswer[],
  existing: DpiaDocuments,
): { readonly risks: Readonly<Record<string, RiskBody>>; readonly notTaken: readonly NotTaken[] } {
  const rowsOf = (table: string) =>
    answers.flatMap((answer) => (answer.kind === 'rows' && answer.key === table ? answer.rows : []));
  const risks = new Map<string, RiskBody>();
  const left: NotTaken[] = answers
    .filter(({ kind }) => kind !== 'rows')
    .map(({ key }) => notTaken(key, 'not-text', ''));
  const measured = new Set<Cells>();
  for (const row of rowsOf('16.1')) {
    const named = cell(row, '16.1.1');
    const measures = rowsOf('17.1').filter((one) => [one['17.1.1'] ?? []].flat().includes(named));
    for (const one of measures) measured.add(one);
    const id = idFor(named, existing, risks);
    if (named === '' || id === null) {
      left.push(
        notTaken('16.1', named === '' ? 'no-place' : 'already-written', Object.values(row).flat().join('; ')),
      );
      continue;
    }
    const read = readRisk(row, measures, !isFixedRiskId(id));
    risks.set(id, read.body);
    left.push(...read.left);
  }
  const loose = rowsOf('17.1').filter((row) => !measured.has(row));
  left.push(...loose.map((row) => notTaken('17.1', 'no-place', Object.values(row).flat().join('; '))));
  return { risks: Object.fromEntries(risks), notTaken: left };
}

/** A risk of the same name is the same risk; others become the organiser's own. `null`: it is written already. */
function idFor(named: string, existing: DpiaDocuments, taken: ReadonlyMap<string, RiskBody>): string | null {
  const fixed = DPIA_RISKS.find(({ title }) =>
    [title.nl, title.en].some((one) => one.toLowerCase() === named.trim().toLowerCase()),
  );
  if (fixed) return existing.risks[fixed.id] || taken.has(fixed.id) ? null : fixed.id;
  for (let count = 1; count <= MOST_OWN_RISKS; count++) {
    const id = `own-import-${count}`;
    if (!existing.risks[id] && !taken.has(id)) return id;
  }
  return null;
}

function readRisk(
  row: Cells,
  measures: readonly Cells[],
  own: boolean,
): { readonly body: RiskBody; readonly left: readonly NotTaken[] } {
  const named = cell(row, '16.1.1').trim();
  const title = Title.safeParse(named);
  const description = joined(title.success ? '' : named, cell(row, '16.1.2'));
  const manager = measures.map((one) => cell(one, '17.1.7')).find((name) => name !== '') ?? null;
  const read = readMeasures(measures.map((one) => cell(one, '17.1.3')).join('\n'), manager);
  const before = readBefore(row);
  return {
    body: {
      title: own ? (title.success ? title.data : firstLine(named)) : null,
      description: Prose.safeParse(description).success ? description : null,
      before: before ?? null,
      measures: read.measures,
      after: read.after,
      residual: null,
      dropped: false,
    },
    left: [
      ...read.left.map((line) => notTaken('17.1.3', 'too-long', line)),
      ...leftCells(
        row,
        before ? ['16.1.7', '16.1.8'] : ['16.1.3', '16.1.4', '16.1.5', '16.1.6', '16.1.7', '16.1.8'],
      ),
      ...measures.flatMap((one) => leftCells(one, ['17.1.2', '17.1.4', '17.1.5', '17.1.6'])),
      ...[row, ...measures].flatMap(unknownCells),
      ...(description !== '' && !Prose.safeParse(description).success
        ? [notTaken('16.1.2', 'too-long', description)]
        : []),
    ],
  };
}

function readBefore(row: Cells): RiskEstimate | null {
  const likelihood = readLevel(cell(row, '16.1.3'));
  const severity = readLevel(cell(row, '16.1.5'));
  const why = joined(cell(row, '16.1.4'), cell(row, '16.1.6')) || NO_REASON;
  return likelihood && severity && Prose.safeParse(why).success ? { likelihood, severity, why } : null;
}

function leftCells(row: Cells, keys: readonly string[]): readonly NotTaken[] {
  return keys
    .filter((key) => cell(row, key) !== '')
    .map((key) => notTaken(key, key === '17.1.2' ? 'no-place' : 'judgement', cell(row, key)));
}

function unknownCells(row: Cells): readonly NotTaken[] {
  return Object.keys(row)
    .filter((key) => !/^(16\.1\.[1-8]|17\.1\.[1-7])$/.test(key))
    .map((key) => notTaken(key, 'no-place', cell(row, key)));
}

function cell(row: Cells, key: string): string {
  return [row[key] ?? []].flat().join('; ');
}

function joined(...texts: readonly string[]): string {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

function firstLine(text: string): string {
  return (
    text
      .split(/[\r\n]/)[0]
      ?.slice(0, 200)
      .trim() || 'Risico'
  );
}
