import type { Language } from '@tenzij/kernel';

/** A run of text inside a block. A link to `#id` leads to the heading with that id. */
export type Inline =
  | string
  | { readonly strong: string }
  | { readonly code: string }
  | { readonly link: string; readonly text: string };

export type Text = readonly Inline[];

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string; readonly id?: string }
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'list'; readonly ordered?: boolean; readonly items: readonly Text[] }
  | {
      readonly kind: 'table';
      /** What the table shows: read out before it, printed above it. */
      readonly caption: string;
      readonly head: readonly string[];
      /** The first cell of each row names it. */
      readonly rows: readonly (readonly Text[])[];
    }
  | { readonly kind: 'terms'; readonly items: readonly { readonly term: string; readonly text: Text }[] }
  /** Text to copy as it is, line by line. */
  | { readonly kind: 'listing'; readonly caption: string; readonly text: string }
  /** A remark that has to be seen. */
  | { readonly kind: 'remark'; readonly tone: 'info' | 'warning'; readonly text: Text };

/** A document to read or print, apart from what it is rendered to. */
export interface Paper {
  readonly language: Language;
  readonly title: string;
  /** One line under the title: what it is about, of whom, on what date. */
  readonly subtitle: string;
  /** Every page of a specimen's paper says so. */
  readonly specimen: boolean;
  /** Smaller type and less room between blocks, for a paper that has to fit a number of pages. */
  readonly compact?: boolean;
  readonly blocks: readonly Block[];
}
