import { type EpochSeconds, type Html, html, type Language, NOTHING } from '@tenzij/kernel';
import { entrySections } from '../entry-sections.ts';
import { type ListedEntry, pagePath } from '../listed.ts';
import type { RegisterLine, RegisterSection } from '../sections.ts';
import { frame, inLanguage } from './frame.ts';
import { originMark, specimenMark, stateMark } from './parts.ts';
import { PAGE_WORDS } from './words.ts';

/** One deployment in the register, with everything that is said of it. */
export function registerEntryPage(listed: ListedEntry, now: EpochSeconds, language: Language): string {
  const { entry, key } = listed;
  const words = PAGE_WORDS[language];
  const sections = entrySections(entry, key, now, language);
  const main = html`<p><a href="${inLanguage('/register/', language)}">${words.back}</a></p>
${specimenMark(entry, language)}<h1>${entry.deployment.name}</h1>
${stateMark(entry, now, language)}
${originMark(listed, language)}
${sections.map(sectionHtml)}`;
  return frame({ language, path: pagePath(listed), title: entry.deployment.name, main });
}

function sectionHtml({ id, title, lines }: RegisterSection): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
<dl>
${lines.map(lineHtml)}</dl></section>
`;
}

function lineHtml({ term, text, lang, href, code = false }: RegisterLine): Html {
  const paragraphs = text.map((part, index) => {
    const shown = code ? html`<code>${part}</code>` : html`${part}`;
    return index === 0 && href !== undefined
      ? html`<p><a href="${href}" rel="noreferrer">${shown}</a></p>`
      : html`<p>${shown}</p>`;
  });
  const language = lang === undefined ? NOTHING : html` lang="${lang}"`;
  return html`<div><dt>${term}</dt><dd${language}>${paragraphs}</dd></div>
`;
}
