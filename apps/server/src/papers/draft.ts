import type { Paper } from '@tenzij/dossier';

const TEXTS = {
  nl: {
    title: 'Concept',
    remark:
      'Dit is een concept. De inzet is niet vrijgegeven op grond van dit stuk, en gezichtsherkenning staat uit zolang er geen vrijgave is.',
  },
  en: {
    title: 'Draft',
    remark:
      'This is a draft. The deployment is not cleared on the basis of this paper, and recognition is off as long as there is no clearance.',
  },
} as const;

/** A paper that says of itself, first and on every page, that it is a draft. */
export function asDraft(paper: Paper): Paper {
  const { title, remark } = TEXTS[paper.language];
  return {
    ...paper,
    title: `${title}: ${paper.title}`,
    blocks: [{ kind: 'remark', tone: 'warning', text: [remark] }, ...paper.blocks],
  };
}
