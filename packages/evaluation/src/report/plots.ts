import { type Html, html, NOTHING } from '@tenzij/kernel';
import { isComputed } from '../figure.ts';
import type { Differential, DiscardCurve, EvaluationReport } from '../types.ts';
import { detChart, discardChart, drawable, groupChart, scoreChart } from './charts.ts';
import { chart, paragraph, section, table, valueAndRange } from './parts.ts';
import type { Words } from './words.ts';

const MOST_ROWS = 40;

export function detSection(report: EvaluationReport, words: Words): Html {
  const title = words.say('det.title');
  const { det } = report;
  if (!isComputed(det)) return section('det', title, paragraph(words.reason(det)));
  const points = drawable(det);
  const every = Math.ceil(det.length / MOST_ROWS);
  const data = {
    caption: words.say('det.caption'),
    head: [words.say('thresholds.threshold'), words.say('det.x'), words.say('det.y')],
    rows: det
      .filter((_, index) => index % every === 0 || index === det.length - 1)
      .map((point) => [words.decimal(point.threshold), words.percent(point.fmr), words.percent(point.fnmr)]),
  };
  if (points.length < 2)
    return section('det', title, paragraph(words.say('det.empty')), chart(NOTHING, data, words));
  return section(
    'det',
    title,
    paragraph(words.say('det.intro')),
    chart(detChart(report, points, words), data, words),
  );
}

export function scoresSection(report: EvaluationReport, words: Words): Html {
  const title = words.say('scores.title');
  const { histograms } = report;
  if (!isComputed(histograms)) return section('scores', title, paragraph(words.reason(histograms)));
  const { low, high, genuine, impostor } = histograms;
  const counts = [genuine, impostor].map((histogram) => (isComputed(histogram) ? histogram.counts : []));
  const bins = Math.max(...counts.map(({ length }) => length));
  const edge = (bin: number) => words.decimal(low + ((high - low) * bin) / bins);
  const rows = Array.from({ length: bins }, (_, bin) => [
    edge(bin),
    edge(bin + 1),
    ...counts.map((of) => (of.length > 0 ? words.number(of[bin] ?? 0) : words.say('not-computed'))),
  ]);
  const head = (['scores.from', 'scores.to', 'scores.genuine', 'scores.impostor'] as const).map((key) =>
    words.say(key),
  );
  return section(
    'scores',
    title,
    paragraph(words.say('scores.intro')),
    legend(words),
    chart(scoreChart(report, histograms, words), { caption: words.say('scores.caption'), head, rows }, words),
  );
}

/** What is what in the drawing; a screen reader has the table. */
function legend(words: Words): Html {
  return html`<p class="legend" aria-hidden="true"><span class="impostor">${words.say('scores.impostor')}</span><span class="genuine">${words.say('scores.genuine')}</span><span class="threshold">${words.say('thresholds.threshold')}</span></p>
`;
}

export function groupsSection(report: EvaluationReport, words: Words): Html {
  const { groups, operating, differentials } = report;
  const title = words.say('groups.title');
  if (groups.length === 0) return section('groups', title, paragraph(words.say('groups.none')));
  const rows = groups.map((group) => [
    group.group,
    `${words.number(group.genuine)} / ${words.number(group.impostor)}`,
    valueAndRange(group.fmr, words.percent, words),
    valueAndRange(group.fnmr, words.percent, words),
  ]);
  const head = (['groups.group', 'groups.comparisons', 'groups.fmr', 'groups.fnmr'] as const).map((key) =>
    words.say(key),
  );
  const sentences = (['fmr', 'fnmr'] as const).map((error) =>
    ratioSentence(error, differentials[error], words),
  );
  const hasRatio = [differentials.fmr, differentials.fnmr].some(({ ratio }) => isComputed(ratio));
  const charts = (['fmr', 'fnmr'] as const)
    .filter((error) => groups.some((group) => isComputed(group[error])))
    .map((error) => html`<figure>${groupChart(groups, error, words)}</figure>`);
  return section(
    'groups',
    title,
    paragraph(words.say('groups.intro', { odds: words.odds(operating.fmr) })),
    html`<ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`,
    hasRatio ? paragraph(words.say('groups.one')) : NOTHING,
    html`<div class="charts">${charts}</div>`,
    table({ caption: words.say('groups.caption'), head, rows, stacks: true }, words),
  );
}

function ratioSentence(error: 'fmr' | 'fnmr', { worst, best, ratio }: Differential, words: Words): string {
  if (!isComputed(ratio)) return words.say(`groups.no-ratio-${error}`, { reason: words.statement(ratio) });
  const range = words.range(ratio, words.tenths);
  const sentence = words.say(`groups.ratio-${error}`, {
    worst: worst ?? '',
    best: best ?? '',
    ratio: words.tenths(ratio.value),
    range,
  });
  return `${sentence} ${words.remark(ratio)}`.trim();
}

export function discardSection(report: EvaluationReport, words: Words): Html {
  const { discard, operating } = report;
  const before = report.fnmrAt[operating.fmr];
  const title = words.say('discard.title');
  if (discard.length === 0) return section('discard', title, paragraph(words.say('discard.none')));
  if (before && isComputed(before) && before.value === 0)
    return section(
      'discard',
      title,
      paragraph(words.say('discard.no-errors', { odds: words.odds(operating.fmr) })),
    );
  return section(
    'discard',
    title,
    paragraph(words.say('discard.intro', { odds: words.odds(operating.fmr) })),
    html`<div class="charts">${discard.map((curve) => discardPart(curve, words))}</div>`,
  );
}

function discardPart({ measure: id, points }: DiscardCurve, words: Words): Html {
  const measure = words.measure(id);
  if (!isComputed(points)) return paragraph(`${measure}: ${words.reason(points)}`);
  const rows = points.map(({ share, discarded, genuine, fnmr }) => [
    words.percent(share),
    words.percent(discarded),
    words.number(genuine),
    valueAndRange(fnmr, words.percent, words),
  ]);
  const head = (['discard.share', 'discard.discarded', 'discard.left', 'det.y'] as const).map((key) =>
    words.say(key),
  );
  const data = { caption: words.say('discard.caption', { measure }), head, rows };
  const [first, tenth] = [points[0]?.fnmr, points[10]];
  const show = (figure: typeof first) =>
    figure && isComputed(figure) ? words.percent(figure.value) : words.say('not-computed').toLowerCase();
  const sentence = words.say('discard.sentence', {
    measure,
    before: show(first),
    share: words.percent(tenth?.share ?? 0),
    after: show(tenth?.fnmr),
  });
  return html`<div>${paragraph(sentence)}${chart(discardChart(measure, points, words), data, words)}</div>`;
}
