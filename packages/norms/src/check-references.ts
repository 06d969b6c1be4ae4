import { type NormsProblem, problem } from './errors.ts';
import { NOTE_IDS, VERDICTS } from './ids.ts';
import type { Norm, NormLibrary, Source } from './norm.ts';

/** What only shows once all files are read: conditions in two norms, and names that stand for nothing. */
export function checkReferences(library: NormLibrary): readonly NormsProblem[] {
  return [
    ...missingTexts(library),
    ...conditionsTwice(library.norms),
    ...annotationsTwice(library),
    ...looseSources(library),
  ];
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

/** An annotation is found by its id, whichever file it is in. */
function annotationsTwice({ annotations: files }: NormLibrary): readonly NormsProblem[] {
  const seen = new Set<string>();
  return files.flatMap(({ path, annotations }) =>
    annotations.flatMap(({ id }) => {
      if (seen.has(id)) return [problem('norms.annotation-twice', { id, file: path, line: 1 })];
      seen.add(id);
      return [];
    }),
  );
}

function looseSources({ norms, annotations, documents }: NormLibrary): readonly NormsProblem[] {
  const cited = [
    ...norms.flatMap(({ path, conditions }) => conditions.map((one) => ({ path, ...one }))),
    ...annotations.flatMap((file) => file.annotations.map((one) => ({ path: file.path, ...one }))),
  ];
  return cited.flatMap(({ path, id, sources }) =>
    sources.flatMap((source) => {
      const key = looseName(source, documents);
      return key ? [problem('norms.unknown-reference', { file: path, line: 1, key: `${id}: ${key}` })] : [];
    }),
  );
}

/** The name in a source that stands for nothing. */
function looseName({ document, section }: Source, documents: NormLibrary['documents']): string | undefined {
  const known = documents[document];
  if (!known) return document;
  return section !== undefined && !known.sections[section] ? `${document} ${section}` : undefined;
}
