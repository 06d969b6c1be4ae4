import type { IsoDate } from '@tenzij/kernel';
import type { Answer } from './facts.ts';
import type { Bilingual, Source } from './norm.ts';

/** Where templates are kept. `central-readable`: in a store that the operator can read, encrypted or not. */
export const STORAGE_TERMS = ['carried', 'sealed', 'central-readable'] as const;
export type StorageTerm = (typeof STORAGE_TERMS)[number];

/** What annotations need to know of a deployment besides its facts. What isn't given is unknown. */
export interface DeploymentTerms {
  readonly storage?: StorageTerm;
}

/** What can decide whether an annotation is about a deployment: answers, and where templates are kept. */
export const ANNOTATION_KEYS = ['S0.1', 'S0.2', 'B4', 'E0', 'storage'] as const;
export type AnnotationKey = (typeof ANNOTATION_KEYS)[number];

/** All of them have to be so; for each key any of its values will do. */
export type AnnotationWhen = Readonly<Partial<Record<AnnotationKey, readonly (Answer | StorageTerm)[]>>>;

/**
 * How what it says bears on a deployment that it is about: `against` when the source rejects it, `care` when
 * it sets conditions or depends on more than is asked here, `note` when it only places it.
 */
export const ANNOTATION_WEIGHTS = ['against', 'care', 'note'] as const;
export type AnnotationWeight = (typeof ANNOTATION_WEIGHTS)[number];

/** One passage of a document beside the norms. It never changes a verdict. */
export interface Annotation {
  readonly id: string;
  readonly title: Bilingual;
  readonly sources: readonly Source[];
  /** First day on which what it says applies. */
  readonly validFrom: IsoDate;
  readonly weight: AnnotationWeight;
  readonly when: AnnotationWhen;
  /** What it says for a deployment that it is about. */
  readonly text: Bilingual;
  /** What it also depends on and nobody is asked here: with it, no facts can show that it applies. */
  readonly depends?: Bilingual;
}

/** The annotations from one document: what one file holds. */
export interface AnnotationFile {
  readonly id: string;
  readonly title: Bilingual;
  /** Which text of the document was read, and what isn't taken in. */
  readonly remark: Bilingual;
  readonly annotations: readonly Annotation[];
  readonly path: string;
  /** SHA-256 (hex) of the file. */
  readonly sha256: string;
}
