import type { Bilingual, InventoryEntry, NormCondition, NormLibrary, Verdict } from '@tenzij/norms';
import type { Enforcement } from './enforcement.ts';
import type { Mark } from './marks.ts';
import type { OnScreen } from './screens.ts';

/** A file of variants: the conditions that one of them is of, once per variant, and the verdicts expected. */
export interface VariantFile {
  readonly path: string;
  readonly conditions: readonly string[];
  readonly verdicts: readonly Verdict[];
}

/** All that the trace ties together. */
export interface TraceInput {
  readonly library: NormLibrary;
  /** The conditions on the date by which every norm has begun, proposals included. */
  readonly conditions: readonly NormCondition[];
  /** What the questionnaire asks on that date, by the id of the condition. */
  readonly questions: ReadonlyMap<string, Bilingual>;
  readonly inventory: readonly InventoryEntry[];
  readonly enforcement: Readonly<Record<string, Enforcement>>;
  /** Where a visitor meets each condition of consent and item of information. */
  readonly onScreen: Readonly<Record<string, OnScreen>>;
  readonly variants: readonly VariantFile[];
  readonly marks: readonly Mark[];
  /** The ids that the code of the assessment knows. */
  readonly known: { readonly conditions: readonly string[]; readonly verdicts: readonly string[] };
  /** Whether there is such a file, from the root. */
  readonly exists: (path: string) => boolean;
}

/** The documents whose every demand is in the inventory. */
export const DOCUMENTS = ['AP', 'K'] as const;

/** Rules of our own, which no document asks for. */
export function isOwn({ sources }: NormCondition): boolean {
  return sources.some(({ document }) => document === 'TENZIJ');
}

export function marksOf(input: TraceInput, kind: Mark['kind'], id: string): readonly Mark[] {
  return input.marks.filter((mark) => mark.kind === kind && mark.id === id);
}
