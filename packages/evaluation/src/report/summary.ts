import { type Html, html, NOTHING } from '@tenzij/kernel';
import { isComputed } from '../figure.ts';
import type { EvaluationReport } from '../types.ts';
import { paragraph, range, section, table, value, valueAndRange } from './parts.ts';
import type { Words } from './words.ts';

/** What was measured, and what it comes down to. */
export function briefSection(report: EvaluationReport, modelName: string, words: Words): Html {
  const { n } = report;
  const images =
    n.persons === null
      ? words.say('brief.images', { images: words.number(n.images) })
      : words.say(n.persons === 1 ? 'brief.images-of-one' : 'brief.images-of', {
          images: words.number(n.images),
          persons: words.number(n.persons),
        });
  return section(
    'brief',
    words.say('brief.title'),
    html`<p class="lead">${operatingSentence(report, words)}</p>`,
    paragraph(
      words.say('brief.what', {
        model: modelName,
        genuine: words.number(n.genuine),
        impostor: words.number(n.impostor),
        images,
      }),
    ),
  );
}

/** What was measured on, in the words of who measured. */
export function photosSection({ data }: EvaluationReport, words: Words): Html {
  const { description, source, licence } = data;
  const { language } = words;
  return section(
    'photos',
    words.say('photos.title'),
    paragraph(description[language]),
    source === undefined ? NOTHING : paragraph(words.say('photos.source', { source: source[language] })),
    licence === undefined ? NOTHING : paragraph(words.say('photos.licence', { licence: licence[language] })),
  );
}

function operatingSentence(report: EvaluationReport, words: Words): string {
  const key = report.operating.fmr;
  const [threshold, fnmr] = [report.thresholds[key], report.fnmrAt[key]];
  const odds = words.oddsNumber(key);
  if (!threshold || !fnmr || !isComputed(threshold) || !isComputed(fnmr))
    return words.say('brief.no-operating', { odds });
  return words.say('brief.operating', {
    odds,
    threshold: words.decimal(threshold.value),
    referred: words.ofThousand(fnmr.value),
    range: words.range(fnmr, words.ofThousand),
  });
}

/** What the sample can and can't say, so that nobody reads more in it. */
export function worthSection(report: EvaluationReport, words: Words): Html {
  const unsupported = Object.entries(report.thresholds).flatMap(([key, figure]) =>
    isComputed(figure) ? [] : [words.odds(key)],
  );
  const { differentials, groups } = report;
  const isComparable = isComputed(differentials.fmr.ratio) && isComputed(differentials.fnmr.ratio);
  const lines = [
    words.say('worth.here'),
    words.say(report.aligned ? 'worth.aligned' : 'worth.raw'),
    words.say(report.n.persons === null ? 'worth.no-persons' : 'worth.persons'),
    ...(unsupported.length === 0 ? [] : [words.say('worth.unsupported', { odds: unsupported.join(', ') })]),
    groups.length < 2
      ? words.say('worth.no-groups')
      : words.say(isComparable ? 'worth.groups' : 'worth.groups-apart', {
          groups: words.number(groups.length),
        }),
    words.say('worth.attack'),
  ];
  return section(
    'worth',
    words.say('worth.title'),
    html`<ul>${lines.map(
      (line) => html`<li>${line}</li>
`,
    )}</ul>`,
  );
}

export function figuresSection(report: EvaluationReport, words: Words): Html {
  const { eer, fte, n, failures } = report;
  const named = (name: string, means: string) => html`${name}<br><span class="note">${means}</span>`;
  const rows: Html[][] = [
    [
      named(words.say('figures.eer'), words.say('figures.eer-means')),
      value(eer, words.percent, words),
      range(eer, words.percent, words),
    ],
    [
      named(
        words.say('figures.fte'),
        words.say('figures.fte-means', {
          failed: words.number(failures.length),
          images: words.number(n.images),
        }),
      ),
      value(fte, words.percent, words),
      range(fte, words.percent, words),
    ],
  ];
  const lost = n.lost.genuine + n.lost.impostor;
  if (lost > 0) {
    const counts = { genuine: words.number(n.lost.genuine), impostor: words.number(n.lost.impostor) };
    const name = named(words.say('figures.lost'), words.say('figures.lost-means', counts));
    rows.push([name, html`<strong>${words.number(lost)}</strong>`, NOTHING]);
  }
  const head = [words.say('figures.figure'), words.say('figures.value'), words.say('figures.range')];
  return section(
    'figures',
    words.say('figures.title'),
    table({ caption: words.say('figures.caption'), head, rows, stacks: true }, words),
  );
}

/** Which threshold belongs to which risk, and what it costs rightful visitors. */
export function thresholdsSection(report: EvaluationReport, words: Words): Html {
  const hasLost = report.n.lost.genuine > 0;
  const rows = Object.entries(report.thresholds).map(([key, threshold]) => {
    const name = html`${words.odds(key)}<br><span class="note">${words.percent(Number(key))}</span>`;
    const fnmr = report.fnmrAt[key];
    const gfrr = report.generalised[key]?.gfrr;
    const cells = [name, valueAndRange(threshold, words.decimal, words)];
    if (!fnmr || !gfrr) return cells;
    // Without a threshold its reason stands there once.
    const show = isComputed(threshold) ? valueAndRange : value;
    const referred = show(fnmr, words.ofThousand, words);
    const share = value(fnmr, words.percent, words);
    return [...cells, referred, share, ...(hasLost ? [show(gfrr, words.ofThousand, words)] : [])];
  });
  const head = [
    words.say('thresholds.fmr'),
    words.say('thresholds.threshold'),
    words.say('thresholds.referred'),
    words.say('thresholds.fnmr'),
    ...(hasLost ? [words.say('thresholds.gfrr')] : []),
  ];
  return section(
    'thresholds',
    words.say('thresholds.title'),
    paragraph(words.say('thresholds.intro')),
    table({ caption: words.say('thresholds.caption'), head, rows, stacks: true }, words),
  );
}
