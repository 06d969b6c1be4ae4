import type { Mode, Route, Storage } from '@tenzij/kernel';
import type { TextKey } from './texts/nl.ts';

/** What a clearance fixes with a word of ours. */
export type Term = 'mode' | 'storage' | 'route';

interface TermTexts {
  readonly name: TextKey;
  readonly means: TextKey;
}

const MODES: Readonly<Record<Mode, TermTexts>> = {
  verification: { name: 'mode.verification', means: 'mode.verification-means' },
  identification: { name: 'mode.identification', means: 'mode.identification-means' },
  'human-comparison': { name: 'mode.human-comparison', means: 'mode.human-comparison-means' },
};
const STORAGES: Readonly<Record<Storage, TermTexts>> = {
  carried: { name: 'storage.carried', means: 'storage.carried-means' },
  sealed: { name: 'storage.sealed', means: 'storage.sealed-means' },
};
const ROUTES: Readonly<Record<Route, TermTexts>> = {
  consent: { name: 'route.consent', means: 'route.consent-means' },
  'public-interest': { name: 'route.public-interest', means: 'route.public-interest-means' },
};
const TERMS: Readonly<Record<Term, Readonly<Record<string, TermTexts>>>> = {
  mode: MODES,
  storage: STORAGES,
  route: ROUTES,
};

/** The texts of a term's value; `null` for a value this console doesn't know, from a newer server say. */
export function termTexts(term: Term, value: string): TermTexts | null {
  return Object.hasOwn(TERMS[term], value) ? (TERMS[term][value] ?? null) : null;
}
