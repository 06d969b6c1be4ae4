import type { OwnMeasure, RiskBody, RiskEstimate } from '../dpia/documents.ts';
import { MEASURE_IDS, type MeasureId } from '../dpia/section-ids.ts';
import type { DpiaVersionRisk } from '../dpia/version-types.ts';
import { LEVELS, type Level, LongLine, Name } from '../dpia/words.ts';
import { joinParts, splitParts } from './marked-parts.ts';
import { PAR_LEVELS } from './par-form.ts';

const STATUS = { planned: 'gepland', done: 'gedaan' } as const;
const CATALOGUE = /^- .* \[tenzij:([a-z-]+)\]$/;
const OWN = /^- (.*) \[(gepland|gedaan); ([^[\]]+)\]$/;
const AFTER = /^kans (laag|midden|hoog), ernst (laag|midden|hoog)$/;
/** Who takes a measure of a form that doesn't say. */
const NOBODY_NAMED = 'niet genoemd';

/** The measures against a risk, one a line, and under them the estimate that takes them into account. */
export function measuresText({ measures, after }: Pick<DpiaVersionRisk, 'measures' | 'after'>): string {
  const lines = [
    ...measures.catalogue.map(({ id, text }) => `- ${text.nl} [tenzij:${id}]`),
    ...measures.own.map(({ text, status, who }) => `- ${text} [${STATUS[status]}; ${who}]`),
  ];
  const estimate = `kans ${PAR_LEVELS[after.likelihood]}, ernst ${PAR_LEVELS[after.severity]}\n${after.why}`;
  return joinParts(lines.join('\n'), [{ id: 'after', title: 'Met deze maatregelen', text: estimate }]);
}

export interface ReadMeasures {
  readonly measures: RiskBody['measures'];
  readonly after: RiskEstimate | null;
  /** Lines that are too long for a measure. */
  readonly left: readonly string[];
}

/** Reads measures back; lines of another's form become measures of the organiser's own, still planned. */
export function readMeasures(text: string, manager: string | null): ReadMeasures {
  const { first, others } = splitParts(text);
  const catalogue: MeasureId[] = [];
  const own: OwnMeasure[] = [];
  const left: string[] = [];
  for (const line of first.split('\n').filter((one) => one.trim() !== '')) {
    const id = CATALOGUE.exec(line)?.[1];
    if (isMeasureId(id)) catalogue.push(id);
    else if (LongLine.safeParse(line).success && own.length < 50) own.push(ownMeasure(line, manager));
    else left.push(line);
  }
  return {
    measures: { catalogue: [...new Set(catalogue)], own },
    after: readAfter(others.get('after')),
    left,
  };
}

function ownMeasure(line: string, manager: string | null): OwnMeasure {
  const [, text, status, who] = OWN.exec(line) ?? [];
  if (text !== undefined && who !== undefined)
    return { text, status: status === STATUS.done ? 'done' : 'planned', who };
  const named = Name.safeParse(manager);
  return {
    text: line.replace(/^[-*] /, '').trim(),
    status: 'planned',
    who: named.success ? named.data : NOBODY_NAMED,
  };
}

function isMeasureId(id: string | undefined): id is MeasureId {
  return id !== undefined && (MEASURE_IDS as readonly string[]).includes(id);
}

function readAfter(text: string | undefined): RiskEstimate | null {
  const [line = '', ...rest] = (text ?? '').split('\n');
  const [, likelihood, severity] = AFTER.exec(line) ?? [];
  const [first, second] = [readLevel(likelihood), readLevel(severity)];
  const why = rest.join('\n').trim();
  return first && second && why ? { likelihood: first, severity: second, why } : null;
}

/** The form's `laag`, `midden` or `hoog`; `null` for anything else. */
export function readLevel(word: string | undefined): Level | null {
  return LEVELS.find((level) => PAR_LEVELS[level] === word) ?? null;
}
