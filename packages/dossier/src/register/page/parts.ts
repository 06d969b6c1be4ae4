import { type EpochSeconds, type Html, html, type Language, NOTHING } from '@tenzij/kernel';
import type { PublicEntry } from '../entry.ts';
import { type ShownState, stateInWords } from '../entry-sections.ts';
import type { ListedEntry } from '../listed.ts';
import { moment } from '../moments.ts';
import { PAGE_WORDS } from './words.ts';

/** A shape for every state, so that none leans on its colour alone. Paths on a field of 24 by 24. */
const SHAPES: Readonly<Record<ShownState, string>> = {
  'in-force': 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m-1.6 15-4.6-4.6 1.7-1.7 2.9 2.9 6.1-6.1 1.7 1.7z',
  upcoming: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m-1.2 4h2.4v5.5l3.9 2.3-1.2 2-5.1-3z',
  paused: 'M2 2h20v20H2zm6 5v10h3V7zm5 0v10h3V7z',
  revoked: 'M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9zM6 10.6v2.8h12v-2.8z',
  void: 'M12 2.5 1 21.5h22zm-1.1 7h2.2v6h-2.2zm0 7.3h2.2V19h-2.2z',
  over: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m0 2.6a7.4 7.4 0 1 1 0 14.8 7.4 7.4 0 0 1 0-14.8',
};

/** How an entry stands: by colour, shape and word. */
export function stateMark(entry: PublicEntry, now: EpochSeconds, language: Language): Html {
  const { state, word, means, since } = stateInWords(entry, now, language);
  return html`<p class="state state--${state}"><svg viewBox="0 0 24 24" aria-hidden="true"><path fill="currentColor" fill-rule="evenodd" d="${SHAPES[state]}"/></svg> <strong>${word}</strong> <span class="muted">${since}. ${means}</span></p>`;
}

export function specimenMark({ specimen }: PublicEntry, language: Language): Html {
  const words = PAGE_WORDS[language];
  return specimen
    ? html`<p class="specimen"><strong>${words.specimen}.</strong> ${words.specimenMeans}</p>`
    : NOTHING;
}

/** That an entry is another server's, with the start of its key; the page of the entry gives it whole. */
export function originMark({ entry, key, origin }: ListedEntry, language: Language): Html {
  const words = PAGE_WORDS[language];
  if (origin === 'this-server') return NOTHING;
  return html`<p class="origin"><strong>${words.fromOther}.</strong> ${words.otherMeans(`${key.slice(0, 16)}…`, moment(entry.issuedAt, language))}</p>`;
}
