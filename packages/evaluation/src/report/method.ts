import { type Html, html, NOTHING } from '@tenzij/kernel';
import type { EvaluationReport } from '../types.ts';
import type { ReportExtras } from './index.ts';
import type { MessageKey } from './messages-nl.ts';
import { paragraph, section, table } from './parts.ts';
import type { Words } from './words.ts';

export function failuresSection(report: EvaluationReport, extras: ReportExtras, words: Words): Html {
  const { failures, n } = report;
  const title = words.say('failures.title');
  if (failures.length === 0) return section('failures', title, paragraph(words.say('failures.none')));
  const failed = words.number(failures.length);
  const explain = (reason: string) => extras.reasons?.[reason] ?? reason;
  const codes = [...new Set(failures.map(({ reason }) => reason))].sort();
  const countOf = (code: string) => failures.filter(({ reason }) => reason === code).length;
  const reasons = {
    caption: words.say('failures.reasons'),
    head: [words.say('failures.reason'), words.say('failures.count')],
    rows: codes.map((code) => [explain(code), words.number(countOf(code))]),
  };
  const list = {
    caption: words.say('failures.list', { failed }),
    head: [words.say('failures.image'), words.say('failures.reason')],
    rows: failures.map(({ image, reason }) => [html`<code>${image}</code>`, explain(reason)]),
  };
  return section(
    'failures',
    title,
    paragraph(words.say('failures.intro', { failed, images: words.number(n.images) })),
    table(reasons, words),
    html`<details><summary>${list.caption}</summary>${table(list, words)}</details>`,
  );
}

export function methodSection(report: EvaluationReport, extras: ReportExtras, words: Words): Html {
  const { bootstrap, n } = report;
  const drawn = words.say(bootstrap.unit === 'persons' ? 'method.persons' : 'method.comparisons', {
    replicates: words.number(bootstrap.replicates),
    persons: words.number(n.persons ?? 0),
  });
  const code = (text: string) => html`<code>${text}</code>`;
  const hashRow = (name: MessageKey, sha256: string | undefined) =>
    sha256 === undefined ? [] : [[words.say(name), code(sha256)]];
  const rows = [
    [words.say('method.model'), code(report.model)],
    [words.say('method.card'), report.card === null ? words.say('method.no-card') : code(report.card)],
    ...hashRow('method.pairs', report.data.pairsSha256),
    ...hashRow('method.subjects', report.data.subjectsSha256),
    ...hashRow('method.report', extras.reportSha256),
    [words.say('method.seed'), code(String(bootstrap.seed))],
  ];
  const head = [words.say('method.item'), words.say('method.value')];
  return section(
    'method',
    words.say('method.title'),
    paragraph(words.say('method.standard')),
    paragraph(drawn),
    paragraph(words.say('method.rules')),
    paragraph(words.say('method.repeat', { seed: bootstrap.seed })),
    extras.command === undefined
      ? NOTHING
      : html`<p>${words.say('method.command')}<br><code>${extras.command}</code></p>`,
    table({ caption: words.say('method.caption'), head, rows }, words),
  );
}

export function wordsSection(words: Words): Html {
  const entries = (['fmr', 'fnmr', 'score', 'range'] as const).map(
    (word) => html`<dt>${words.say(`words.${word}`)}</dt><dd>${words.say(`words.${word}-means`)}</dd>
`,
  );
  return section('words', words.say('words.title'), html`<dl>${entries}</dl>`);
}
