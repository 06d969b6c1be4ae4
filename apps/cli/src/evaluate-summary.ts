import { EVALUATION_ERRORS, type EvaluationReport, type Figure, isComputed } from '@tenzij/evaluation';
import type { Language } from '@tenzij/kernel';
import { EVALUATE_TEXTS } from './evaluate-texts.ts';
import { message, printable } from './message.ts';
import { indented, wrapped } from './wrap.ts';

/** Failed images named on the screen; the report has them all. */
const MOST_NAMED = 20;

/** The report in short, as a person reads it on a screen. */
export function describeReport(report: EvaluationReport, language: Language): string {
  const texts = EVALUATE_TEXTS[language].summary;
  const { n, fte, eer } = report;
  const lines = [
    message(texts.model, { model: report.model }, language),
    message(
      texts.counts,
      { ...n, persons: n.persons ?? -1, lost: n.lost.genuine + n.lost.impostor },
      language,
    ),
    '',
    ...figureLine('FTE', fte, texts.fte, language),
    ...figureLine('EER', eer, texts.eer, language),
    '',
    texts.rates,
    ...Object.keys(report.thresholds).map((fmr) => rateLine(report, fmr, language)),
    ...groupLines(report, language),
    ...failureLines(report, language),
    '',
    wrapped(texts.ci),
    '',
  ];
  return printable(`${lines.join('\n')}\n`);
}

function figureLine(name: string, figure: Figure, means: string, language: Language): string[] {
  return isComputed(figure)
    ? [`${name}  ${percent(figure, language)}   ${means}`]
    : [beside(`${name}  `, reasonOf(figure, language))];
}

function rateLine(report: EvaluationReport, fmr: string, language: Language): string {
  const [threshold, fnmr] = [report.thresholds[fmr], report.fnmrAt[fmr]];
  if (!threshold || !isComputed(threshold)) return indented(fmr, reasonOf(threshold, language)).trimEnd();
  return `  ${fmr.padEnd(8)}${number(threshold.value, 4, language).padEnd(12)}${percent(fnmr, language)}`;
}

function groupLines(report: EvaluationReport, language: Language): string[] {
  if (report.groups.length === 0) return [];
  const texts = EVALUATE_TEXTS[language].summary;
  const title = message(texts.groups, { fmr: report.operating.fmr }, language);
  const { fmr, fnmr } = report.differentials;
  if (report.operating.threshold === null) return ['', title, wrapped(reasonOf(fmr.ratio, language), '  ')];
  const errors = (name: string, ofFmr: string, ofFnmr: string) => [
    `  ${name}`,
    beside('    FMR   ', ofFmr),
    beside('    FNMR  ', ofFnmr),
  ];
  return [
    '',
    title,
    ...report.groups.flatMap((group) =>
      errors(group.group, percent(group.fmr, language), percent(group.fnmr, language)),
    ),
    ...errors(texts.ratio, ratio(fmr.ratio, language), ratio(fnmr.ratio, language)),
  ];
}

/** A text of more than one line stays to the right of its label. */
function beside(label: string, text: string): string {
  return label + wrapped(text, ' '.repeat(label.length)).slice(label.length);
}

function failureLines({ failures }: EvaluationReport, language: Language): string[] {
  if (failures.length === 0) return [];
  const { summary, reasons } = EVALUATE_TEXTS[language];
  const said: Readonly<Record<string, string>> = reasons;
  const named = failures.slice(0, MOST_NAMED);
  const more = failures.length - named.length;
  return [
    '',
    message(summary.failures, { count: failures.length }, language),
    ...named.map(({ image, reason }) => `  ${image}: ${said[reason] ?? reason} (${reason})`),
    ...(more > 0 ? [`  ${message(summary.more, { count: more }, language)}`] : []),
  ];
}

function percent(figure: Figure | undefined, language: Language): string {
  if (!figure || !isComputed(figure)) return reasonOf(figure, language);
  const [low, high] = figure.ci;
  const share = (value: number) => number(value * 100, value < 0.001 ? 3 : 2, language);
  return `${share(figure.value)} % (${share(low)}–${share(high)})`;
}

function ratio(figure: Figure, language: Language): string {
  if (!isComputed(figure)) return reasonOf(figure, language);
  const [low, high] = figure.ci;
  return `${number(figure.value, 1, language)} (${number(low, 1, language)}–${number(high, 1, language)})`;
}

/** That a figure isn't there, and why. */
function reasonOf(figure: Figure | undefined, language: Language): string {
  const { notComputed } = EVALUATE_TEXTS[language].summary;
  if (!figure || isComputed(figure)) return notComputed;
  const { code, params } = figure.reason;
  const written = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'number' ? number(value, 0, language) : value,
  ]);
  const text = message(EVALUATION_ERRORS[code][language].what, Object.fromEntries(written), language);
  return `${notComputed} ${text}`;
}

function number(value: number, digits: number, language: Language): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}
