import { type NormsProblem, problem } from './errors.ts';
import { NOTE_IDS, VERDICTS } from './ids.ts';
import type { Norm, NormLibrary } from './norm.ts';

/** What only shows once all files are read: conditions in two norms, and names that stand for nothing. */
export function checkReferences(library: NormLibrary): readonly NormsProblem[] {
  return [...missingTexts(library), ...conditionsTwice(library.norms), ...looseSources(library)];
}

function missingTexts({ verdicts, notes }: NormLibrary): readonly NormsProblem[] {
  const lacking = [...VERDICTS.filter((id) => !verdicts[id]), ...NOTE_IDS.filter((id) => !notes[id])];
  return lacking.map((key) => problem('norms.missing-key', { file: 'law', line: 1, key }));
}

/** A condition belongs to one norm; versions of that norm may each have it. */
function conditionsTwice(norms: readonly Norm[]): readonly NormsProblem[] {
  const owners = new Map<string, Norm>();
  const problems: NormsProblem[] = [];
  for (const norm of norms) {
    const own = new Set<string>();
    for (const { id } of norm.conditions) {
      const other = own.has(id) ? norm : owners.get(id);
      if (other && (other.id !== norm.id || own.has(id))) {
        problems.push(problem('norms.condition-twice', { id, file: norm.path, other: other.path, line: 1 }));
      }
      own.add(id);
      owners.set(id, norm);
    }
  }
  return problems;
}

function looseSources({ norms, documents }: NormLibrary): readonly NormsProblem[] {
  const loose = (norm: Norm, key: string) =>
    problem('norms.unknown-reference', { file: norm.path, line: 1, key });
  return norms.flatMap((norm) =>
    norm.conditions.flatMap(({ id, sources }) =>
      sources.flatMap(({ document, section }) => {
        const known = documents[document];
        if (!known) return [loose(norm, `${id}: ${document}`)];
        const missing = section !== undefined && !known.sections[section];
        return missing ? [loose(norm, `${id}: ${document} ${section}`)] : [];
      }),
    ),
  );
}
