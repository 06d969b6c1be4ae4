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
    `FTE  ${percent(fte, language)}   ${texts.fte}`,
    `EER  ${percent(eer, language)}   ${texts.eer}`,
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

function rateLine(report: EvaluationReport, fmr: string, language: Language): string {
  const [threshold, fnmr] = [report.thresholds[fmr], report.fnmrAt[fmr]];
  if (!threshold || !isComputed(threshold)) return indented(fmr, reasonOf(threshold, language)).trimEnd();
  return `  ${fmr.padEnd(8)}${number(threshold.value, 4, language).padEnd(12)}${percent(fnmr, language)}`;
}

function groupLines(report: EvaluationReport, language: Language): string[] {
  if (report.groups.length === 0) return [];
  const texts = EVALUATE_TEXTS[language].summary;
  const { fmr, fnmr } = report.differentials;
  const rows = report.groups.map(
    (group) => `  ${group.group}: FMR ${percent(group.fmr, language)}, FNMR ${percent(group.fnmr, language)}`,
  );
  return [
    '',
    message(texts.groups, { fmr: report.operating.fmr }, language),
    ...rows,
    `  ${texts.ratio}: FMR ${ratio(fmr.ratio, language)}, FNMR ${ratio(fnmr.ratio, language)}`,
  ];
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

/** Why a figure isn't there, in one sentence. */
function reasonOf(figure: Figure | undefined, language: Language): string {
  const { summary } = EVALUATE_TEXTS[language];
  if (!figure || isComputed(figure)) return summary.notComputed;
  const { code, params } = figure.reason;
  const text = EVALUATION_ERRORS[code][language].what;
  return message(text, params, language);
}

function number(value: number, digits: number, language: Language): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}
