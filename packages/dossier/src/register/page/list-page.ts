import { type EpochSeconds, type Html, html, type Language, NOTHING } from '@tenzij/kernel';
import type { PublicErrorRates } from '../entry.ts';
import { often } from '../figures.ts';
import { type ListedEntry, pagePath } from '../listed.ts';
import { days } from '../moments.ts';
import { byDate } from '../order.ts';
import { REGISTER_TEXTS } from '../sections.ts';
import { frame, inLanguage } from './frame.ts';
import { originMark, specimenMark, stateMark } from './parts.ts';
import { PAGE_WORDS } from './words.ts';

export interface ListPageInput {
  readonly listed: readonly ListedEntry[];
  readonly now: EpochSeconds;
  readonly language: Language;
}

/** The register as a page: what is going on or to come first, each deployment at a glance. */
export function registerListPage({ listed, now, language }: ListPageInput): string {
  const words = PAGE_WORDS[language];
  const order = byDate(now);
  const sorted = [...listed].sort((a, b) => order(a.entry, b.entry));
  const over = sorted.filter(({ entry }) => entry.event.ends <= now);
  const coming = sorted.filter(({ entry }) => entry.event.ends > now);
  const list = (title: string, entries: readonly ListedEntry[]) =>
    entries.length === 0
      ? NOTHING
      : html`<section aria-label="${title}"><h2>${title} <span class="muted">${words.count(entries.length)}</span></h2>
${entries.map((entry) => glance(entry, now, language))}</section>`;
  const main = html`<h1>${words.title}</h1>
<p class="intro">${words.intro}</p>
${sorted.length === 0 ? html`<div class="empty"><h2>${words.empty}</h2><p>${words.emptyMeans}</p></div>` : NOTHING}
${list(words.upcoming, coming)}
${list(words.past, over)}`;
  return frame({ language, path: '/register/', title: words.title, main });
}

function glance(listed: ListedEntry, now: EpochSeconds, language: Language): Html {
  const { entry } = listed;
  const words = PAGE_WORDS[language];
  const texts = REGISTER_TEXTS[language];
  const { event, purposes, lanes, errorRates, advice, organisation, deployment } = entry;
  const row = (term: string, ...text: readonly string[]) =>
    html`<div><dt>${term}</dt><dd>${text.map((part) => html`<p>${part}</p>`)}</dd></div>`;
  return html`<article class="${entry.specimen ? 'card card--specimen' : 'card'}">
${specimenMark(entry, language)}<h3><a href="${inLanguage(pagePath(listed), language)}">${deployment.name}</a></h3>
<p class="muted">${organisation.name}</p>
${stateMark(entry, now, language)}
<dl>
${row(words.when, days(event.starts, event.ends, language))}
${row(words.where, `${event.name}, ${event.place}`)}
${row(words.why, ...purposes.map((purpose) => purpose[language]))}
${row(words.lanes, texts.lanesAre(lanes.face, lanes.regular))}
${row(words.errors, ...inShort(errorRates, language))}
${row(words.advice, advice.given ? texts.opinions[advice.opinion] : texts.adviceNone)}
</dl>
${originMark(listed, language)}</article>
`;
}

function inShort(rates: PublicErrorRates, language: Language): readonly string[] {
  if (!rates.computed) return [`${PAGE_WORDS[language].noRate} ${rates.reason[language]}`];
  const { falseAcceptance, falseNonMatch } = rates;
  return [
    falseAcceptance.computed
      ? often(falseAcceptance.value, 'strangers', language)
      : falseAcceptance.reason[language],
    falseNonMatch.computed ? often(falseNonMatch.value, 'owners', language) : falseNonMatch.reason[language],
  ];
}
