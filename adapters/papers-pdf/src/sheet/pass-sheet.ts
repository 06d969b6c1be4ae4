import type { Language } from '@tenzij/kernel';

/** What stands on a pass on paper: one page of A4. */
export interface PassSheet {
  readonly language: Language;
  readonly title: string;
  readonly event: string;
  /** A line each: when, where, which lane. */
  readonly facts: readonly string[];
  /** What every paper of a specimen says; `null` when it isn't one. */
  readonly specimen: string | null;
  readonly code: {
    /** Modules a side, the quiet zone included. */
    readonly side: number;
    /** The dark modules as the `d` of an SVG path, one unit a module. */
    readonly path: string;
    /** What the picture is, for who can't see it. */
    readonly label: string;
  };
  /** Right below the code. */
  readonly keep: string;
  readonly parts: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly footer: string;
}
