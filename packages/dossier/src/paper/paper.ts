import type { Language } from '@tenzij/kernel';

/** A run of text inside a block. */
export type Inline =
  | string
  | { readonly strong: string }
  | { readonly code: string }
  | { readonly link: string; readonly text: string };

export type Text = readonly Inline[];

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'list'; readonly ordered?: boolean; readonly items: readonly Text[] }
  | {
      readonly kind: 'table';
      /** What the table shows: read out before it, printed above it. */
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly Text[])[];
    }
  | { readonly kind: 'terms'; readonly items: readonly { readonly term: string; readonly text: Text }[] }
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
  readonly blocks: readonly Block[];
}
