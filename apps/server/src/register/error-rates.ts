import { explain } from '@tenzij/contracts';
import type { PublicErrorRates, PublicRate } from '@tenzij/dossier';
import { type Figure, isComputed } from '@tenzij/evaluation';
import type { ClearanceContent, Problem } from '@tenzij/kernel';
import type { Context } from '../context.ts';
import { findModel } from '../models/registry.ts';
import { type ReportFile, readModelReport } from '../models/report-file.ts';

export type PublicModel = {
  readonly name: string;
  readonly errorRates: PublicErrorRates;
};

/**
 * What the public reads of a recogniser. Figures count only when they are in the very report that the terms
 * name; in any other case there are none, with the reason.
 */
export async function publicModel(
  { root }: Pick<Context, 'root'>,
  { model, evaluation }: Pick<ClearanceContent, 'model' | 'evaluation'>,
): Promise<PublicModel> {
  const known = await findModel(root, model.id);
  const name = known?.card.name ?? model.id;
  if (!evaluation.computed) {
    const { reason } = evaluation;
    return { name, errorRates: { computed: false, reason: { nl: reason, en: reason } } };
  }
  const file = known && (await readModelReport(root, known));
  if (!file?.ok || file.value.sha256 !== evaluation.sha256) return { name, errorRates: notHere() };
  return { name, errorRates: ratesOf(file.value, evaluation.falseMatchRate) };
}

function ratesOf({ report, sha256 }: ReportFile, chosen: number): PublicErrorRates {
  const at = Object.keys(report.thresholds).find((rate) => Number(rate) === chosen);
  if (at === undefined) return notHere();
  const { n, groups, differentials } = report;
  return {
    computed: true,
    report: sha256,
    made: report.made,
    data: report.data.description,
    persons: n.persons,
    chosen,
    falseAcceptance: rateOf(report.generalised[at]?.gfar, n.impostor),
    falseNonMatch: rateOf(report.fnmrAt[at], n.genuine),
    failureToEnrol: rateOf(report.fte, n.images),
    groups: {
      compared: groups.length,
      falseMatch: ratioOf(differentials.fmr.ratio),
      falseNonMatch: ratioOf(differentials.fnmr.ratio),
    },
  };
}

function rateOf(figure: Figure | undefined, n: number): PublicRate {
  if (!figure || !isComputed(figure)) return { computed: false, reason: inWords(figure?.reason) };
  const [low, high] = figure.ci;
  const remark = figure.remark && { code: figure.remark.code, count: figure.remark.count };
  return { computed: true, value: figure.value, low, high, n, ...(remark && { remark }) };
}

function ratioOf(figure: Figure) {
  if (!isComputed(figure)) return { computed: false, reason: inWords(figure.reason) } as const;
  const [low, high] = figure.ci;
  return { computed: true, value: figure.value, low, high } as const;
}

function notHere(): PublicErrorRates {
  return { computed: false, reason: inWords({ code: 'model.not-evaluated', params: {} }) };
}

function inWords(problem: Problem = { code: 'model.not-evaluated', params: {} }) {
  const { nl, en } = explain(problem).text;
  return { nl: nl.what, en: en.what };
}
