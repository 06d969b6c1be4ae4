import { type Html, html, type Language, trusted } from '@tenzij/kernel';
import type { EvaluationReport } from '../types.ts';
import { failuresSection, methodSection, wordsSection } from './method.ts';
import { detSection, discardSection, groupsSection, scoresSection } from './plots.ts';
import { STYLE } from './style.ts';
import { briefSection, figuresSection, photosSection, thresholdsSection, worthSection } from './summary.ts';
import { type Words, wordsOf } from './words.ts';

/** What a report's page can say beyond the report itself. */
export interface ReportExtras {
  /** The model's name for people; its id when absent. */
  readonly modelName?: string;
  /** SHA-256 (hex) of the report's JSON file, which a clearance names. */
  readonly reportSha256?: string;
  /** The command that made the report. */
  readonly command?: string;
  /** In the page's language, what each code under `failures` means. */
  readonly reasons?: Readonly<Record<string, string>>;
}

/**
 * A report as one HTML page for a DPO: it stands by itself, has no scripts and fetches nothing. The same
 * report gives the same page.
 */
export function renderReport(
  report: EvaluationReport,
  language: Language,
  extras: ReportExtras = {},
): string {
  const words = wordsOf(language);
  const model = extras.modelName ?? report.model;
  const sections: readonly (readonly [id: string, title: string, content: Html])[] = [
    ['brief', words.say('brief.title'), briefSection(report, model, words)],
    ['photos', words.say('photos.title'), photosSection(report, words)],
    ['worth', words.say('worth.title'), worthSection(report, words)],
    ['thresholds', words.say('thresholds.title'), thresholdsSection(report, words)],
    ['figures', words.say('figures.title'), figuresSection(report, words)],
    ['groups', words.say('groups.title'), groupsSection(report, words)],
    ['det', words.say('det.title'), detSection(report, words)],
    ['scores', words.say('scores.title'), scoresSection(report, words)],
    ['discard', words.say('discard.title'), discardSection(report, words)],
    ['failures', words.say('failures.title'), failuresSection(report, extras, words)],
    ['method', words.say('method.title'), methodSection(report, extras, words)],
    ['words', words.say('words.title'), wordsSection(words)],
  ];
  const links = sections.map(
    ([id, title]) => html`<li><a href="#${id}">${title}</a></li>
`,
  );
  const content = html`<nav aria-label="${words.say('nav.label')}"><ol>${links}</ol></nav>
<main>${sections.map(([, , section]) => section)}</main>`;
  return page(report, words.say('title', { model }), content, words).text;
}

/** The page may load nothing: its policy forbids all but its own style. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

function page(report: EvaluationReport, title: string, content: Html, words: Words): Html {
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
<h1>${title}</h1>
<p class="made">${words.say('made', { date: words.date(report.made) })}</p></header>
${content}
<footer><p>${words.say('foot')}</p></footer>
</body>
</html>
`;
}
