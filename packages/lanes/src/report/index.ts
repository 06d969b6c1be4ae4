import { type Html, html, type Language, trusted } from '@tenzij/kernel';
import type { PlanResult } from '../simulate/types.ts';
import { planSection, replaySection } from './plan-sections.ts';
import {
  briefSection,
  changedSection,
  limitsSection,
  queuesSection,
  refusalSection,
  ruleSection,
  waitsSection,
} from './sections.ts';
import { STYLE } from './style.ts';
import { type Words, wordsOf } from './words.ts';

export interface LaneReport {
  readonly language: Language;
  /** What the plan is called. */
  readonly title: string;
  /** Of Tenzij: another version may compute otherwise. */
  readonly version: string;
}

/**
 * What a plan comes to as one HTML page to read, print and check: it stands by itself, has no scripts and fetches
 * nothing. The same result gives the same page.
 */
export function laneReportHtml(result: PlanResult, { language, title, version }: LaneReport): string {
  const words = wordsOf(language);
  const { plan } = result;
  const sections: readonly (readonly [id: string, title: string, content: Html])[] = [
    ['brief', words.say('brief.title'), briefSection(result, words)],
    ['rule', words.say('rule.title'), ruleSection(result, words)],
    ['waits', words.say('waits.title'), waitsSection(result, words)],
    ['queues', words.say('queues.title'), queuesSection(result, words)],
    ['refusal', words.say('refusal.title'), refusalSection(result, words)],
    ['changed', words.say('changed.title'), changedSection(result, words)],
    ['plan', words.say('plan.title'), planSection(plan, words)],
    ['limits', words.say('limits.title'), limitsSection(words)],
    ['replay', words.say('replay.title'), replaySection(plan, version, words)],
  ];
  const links = sections.map(
    ([id, name]) => html`<li><a href="#${id}">${name}</a></li>
`,
  );
  const content = html`<nav aria-label="${words.say('nav.label')}"><ol>${links}</ol></nav>
<main>${sections.map(([, , section]) => section)}</main>
<footer><p>${words.say('foot', { version })}</p></footer>`;
  return page(title, content, words).text;
}

/** The page may load nothing: its policy forbids all but its own style. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

function page(title: string, content: Html, words: Words): Html {
  return html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<header><p class="kicker">${words.say('kicker')}</p>
<h1>${title}</h1></header>
${content}
</body>
</html>
`;
}
