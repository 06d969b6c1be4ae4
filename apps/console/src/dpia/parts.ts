import { isDpiaSectionId } from '@tenzij/dossier';

/** A page of the DPIA: what stands behind `#/deployments/<id>/dpia/` in its address. */
export type DpiaPart =
  | { readonly is: 'overview' | 'conclusion' | 'import' | 'consultation' | 'new-risk' | 'not-there' }
  | { readonly is: 'section'; readonly id: string }
  | { readonly is: 'risk'; readonly id: string };

const PAGES = ['conclusion', 'import', 'consultation', 'new-risk'] as const;
const RISK = 'risk-';

/** The page an address leads to. Whether that section or risk is there, the server tells. */
export function dpiaPart(part: string | null): DpiaPart {
  if (part === null || part === '') return { is: 'overview' };
  const page = PAGES.find((known) => known === part);
  if (page) return { is: page };
  if (part.startsWith(RISK)) return { is: 'risk', id: part.slice(RISK.length) };
  return isDpiaSectionId(part) ? { is: 'section', id: part } : { is: 'not-there' };
}

/** Where a document of the DPIA is written; `null` for documents of other pages. */
export function partOfDocument(document: string): string | null {
  if (document === 'dpia-judgement') return 'conclusion';
  if (document === 'consultation') return 'consultation';
  if (document.startsWith('dpia-risk:')) return `${RISK}${document.slice('dpia-risk:'.length)}`;
  return document.startsWith('dpia:') ? document.slice('dpia:'.length) : null;
}

/** The pages to read one after the other: sections, risks, conclusion. */
export function readingOrder(view: {
  readonly sections: readonly { readonly id: string }[];
  readonly risks: readonly { readonly id: string }[];
}): readonly string[] {
  return [...view.sections.map(({ id }) => id), ...view.risks.map(({ id }) => `${RISK}${id}`), 'conclusion'];
}
