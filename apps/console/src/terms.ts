import type { Mode, Route, Storage } from '@tenzij/kernel';
import type { TextKey } from './texts/nl.ts';

/** What a clearance fixes with a word of ours. */
export type Term = 'mode' | 'storage' | 'route';

export interface TermTexts {
  readonly name: TextKey;
  readonly means: TextKey;
}

const MODES: Readonly<Record<Mode, TermTexts>> = {
  verification: { name: 'mode.verification', means: 'mode.verification-means' },
  identification: { name: 'mode.identification', means: 'mode.identification-means' },
  'human-comparison': { name: 'mode.human-comparison', means: 'mode.human-comparison-means' },
  'document-verification': {
    name: 'mode.document-verification',
    means: 'mode.document-verification-means',
  },
};
const STORAGES: Readonly<Record<Storage, TermTexts>> = {
  carried: { name: 'storage.carried', means: 'storage.carried-means' },
  sealed: { name: 'storage.sealed', means: 'storage.sealed-means' },
};
/** Where a template is in modes that keep none. */
const KEPT_NOWHERE: TermTexts = { name: 'storage.none', means: 'storage.none-means' };
const ROUTES: Readonly<Record<Route, TermTexts>> = {
  consent: { name: 'route.consent', means: 'route.consent-means' },
  'public-interest': { name: 'route.public-interest', means: 'route.public-interest-means' },
};
const TERMS: Readonly<Record<Term, Readonly<Record<string, TermTexts>>>> = {
  mode: MODES,
  storage: STORAGES,
  route: ROUTES,
};

/** Where templates are kept; nowhere when nothing is kept beyond the decision. */
export function storageTexts(mode: string, storage: string): TermTexts | null {
  return mode === 'document-verification' || mode === 'human-comparison'
    ? KEPT_NOWHERE
    : termTexts('storage', storage);
}

/** The texts of a term's value; `null` for a value this console doesn't know, from a newer server say. */
export function termTexts(term: Term, value: string): TermTexts | null {
  return Object.hasOwn(TERMS[term], value) ? (TERMS[term][value] ?? null) : null;
}
