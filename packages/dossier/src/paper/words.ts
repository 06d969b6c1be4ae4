import type { Language } from '@tenzij/kernel';

interface PaperWords {
  readonly contents: string;
  readonly specimen: string;
  /** What the mark means. */
  readonly specimenMeans: string;
  readonly page: string;
  /** Read out with a table's caption, because a table can be wider than the screen. */
  readonly scroll: string;
  readonly remark: Readonly<Record<'info' | 'warning', string>>;
}

/** The words that renderers add of themselves. */
export const PAPER_WORDS: Readonly<Record<Language, PaperWords>> = {
  nl: {
    contents: 'Inhoud',
    specimen: 'Voorbeeld',
    specimenMeans: 'De inzet in dit document is verzonnen.',
    page: 'pagina',
    scroll: 'tabel, opzij te schuiven',
    remark: { info: 'Let op', warning: 'Waarschuwing' },
  },
  en: {
    contents: 'Contents',
    specimen: 'Specimen',
    specimenMeans: 'The deployment in this document is invented.',
    page: 'page',
    scroll: 'table, scrolls sideways',
    remark: { info: 'Note', warning: 'Warning' },
  },
};
