import type { IsoDate } from '@tenzij/kernel';
import {
  ANNOTATION_KEYS,
  type Annotation,
  type AnnotationFile,
  type AnnotationKey,
  type AnnotationWeight,
  type DeploymentTerms,
} from './annotation.ts';
import { type FactsFile, said } from './facts.ts';
import type { Bilingual, NormLibrary } from './norm.ts';
import { present } from './present.ts';
import { sourceText } from './sources.ts';
import { all, type Truth } from './truth.ts';

/** The file an annotation comes from, as it was. */
export interface AnnotationVersion {
  readonly id: string;
  readonly title: Bilingual;
  readonly remark: Bilingual;
  /** Of the file, hexadecimal. */
  readonly sha256: string;
}

/** What a document beside the norms says of a deployment. */
export interface Annotated {
  readonly id: string;
  readonly title: Bilingual;
  /** As a person reads them. */
  readonly sources: readonly Bilingual[];
  readonly validFrom: IsoDate;
  /** Whether what it says applies on the date yet. */
  readonly begun: boolean;
  readonly weight: AnnotationWeight;
  /** Whether it is about this deployment. `unknown` is no sign that there is nothing the matter. */
  readonly applies: Truth;
  /** What would have to be known; empty unless `applies` is `unknown`. */
  readonly unknown: readonly AnnotationKey[];
  /** What it says for a deployment that it is about. */
  readonly text: Bilingual;
  /** What it also depends on and isn't asked here. */
  readonly depends?: Bilingual;
  readonly version: AnnotationVersion;
}

/**
 * Every annotation, in the order of the files, with whether it is about this deployment; those that aren't
 * included, so that a reader sees what was looked at. Verdicts know nothing of it.
 */
export function annotate(
  facts: FactsFile,
  terms: DeploymentTerms,
  library: NormLibrary,
  asOf: IsoDate,
): readonly Annotated[] {
  return library.annotations.flatMap((file) =>
    file.annotations.map((annotation) => annotated(annotation, file, facts, terms, library, asOf)),
  );
}

/** The files that annotations come from, each once: what a report lists as used. */
export function annotationVersions(annotations: readonly Annotated[]): readonly AnnotationVersion[] {
  return [...new Map(annotations.map(({ version }) => [version.id, version])).values()];
}

function annotated(
  annotation: Annotation,
  { id: file, title: name, remark, sha256 }: AnnotationFile,
  facts: FactsFile,
  terms: DeploymentTerms,
  library: NormLibrary,
  asOf: IsoDate,
): Annotated {
  const { id, title, sources, validFrom, weight, when, text, depends } = annotation;
  const asked = ANNOTATION_KEYS.filter((key) => when[key] !== undefined);
  const known = asked.map((key) => holds(key, when[key] ?? [], facts, terms));
  const applies = all(depends ? [...known, 'unknown'] : known);
  return {
    id,
    title,
    sources: sources.map((source) => ({
      nl: sourceText(source, library, 'nl'),
      en: sourceText(source, library, 'en'),
    })),
    validFrom,
    begun: validFrom <= asOf,
    weight,
    applies,
    unknown: applies === 'unknown' ? asked.filter((_key, index) => known[index] === 'unknown') : [],
    text,
    version: { id: file, title: name, remark, sha256 },
    ...present({ depends }),
  };
}

function holds(
  key: AnnotationKey,
  values: readonly string[],
  facts: FactsFile,
  terms: DeploymentTerms,
): Truth {
  const value = key === 'storage' ? (terms.storage ?? 'unknown') : said(facts, key);
  if (value === 'unknown') return 'unknown';
  return values.includes(value) ? 'yes' : 'no';
}
