import { html, type Language } from '@tenzij/kernel';
import { frame, inLanguage } from './frame.ts';
import { PAGE_WORDS } from './words.ts';

/** For an address under which nothing is listed, or not any more. */
export function registerMissingPage(language: Language): string {
  const words = PAGE_WORDS[language];
  const main = html`<h1>${words.missing}</h1>
<p class="intro">${words.missingMeans}</p>
<p><a href="${inLanguage('/register/', language)}">${words.back}</a></p>`;
  return frame({ language, path: '/register/', title: words.missing, main });
}
