import { explain } from '@tenzij/contracts';
import type { DpiaEvaluation, DpiaInput, DpiaModel, MeasuredRate } from '@tenzij/dossier';
import { type Figure, isComputed } from '@tenzij/evaluation';
import { ROLES } from '@tenzij/face';
import type { Problem } from '@tenzij/kernel';
import type { Context } from '../context.ts';
import { usableThreshold } from '../models/choice.ts';
import { findModel } from '../models/registry.ts';
import { readModelReport } from '../models/report-file.ts';
import type { AssessedCase } from './assess-case.ts';
import { measuredWaits } from './measured-waits.ts';
import { predictedWaits } from './predicted-waits.ts';

/** All that a case's DPIA can be filled from. */
export async function dpiaInput(
  { root, db, clock }: Pick<Context, 'root' | 'db' | 'clock'>,
  { file, terms, facts, assessment }: AssessedCase,
): Promise<DpiaInput> {
  const { row } = file;
  return {
    deployment: { id: row.id, name: row.name, specimen: row.specimen },
    organisation: { id: row.organisation, name: row.organisationName },
    plan: terms.plan,
    notice: terms.notice,
    facts,
    assessment: {
      verdict: assessment.verdict,
      route: assessment.route,
      sha256: assessment.receipt.sha256,
    },
    model: terms.plan?.model ? await dpiaModel(root, terms.plan.model) : null,
    waiting: predictedWaits(file.documents.get('lanes')?.body, terms.plan?.parity ?? null),
    measured: await measuredWaits(db, row, clock()),
  };
}

async function dpiaModel(
  root: string,
  { id, falseMatchRate }: { readonly id: string; readonly falseMatchRate: string },
): Promise<DpiaModel | null> {
  const model = await findModel(root, id);
  if (!model) return null;
  const { card, cardSha256 } = model;
  const file = await readModelReport(root, model);
  const threshold = file.ok ? usableThreshold(file.value.report, falseMatchRate) : file;
  return {
    id,
    name: card.name,
    card: cardSha256,
    parts: ROLES.map((role) => {
      const { name, known, unknown } = card.about[role];
      return { name, known, unknown };
    }),
    evaluation:
      file.ok && threshold.ok
        ? measured(file.value, falseMatchRate, threshold.value)
        : { computed: false, reason: reasonOf(threshold.ok ? undefined : threshold.problem) },
  };
}

function measured(
  { report, sha256 }: Extract<Awaited<ReturnType<typeof readModelReport>>, { ok: true }>['value'],
  falseMatchRate: string,
  threshold: number,
): DpiaEvaluation {
  return {
    computed: true,
    sha256,
    data: report.data.description,
    comparisons: { genuine: report.n.genuine, impostor: report.n.impostor },
    falseMatchRate,
    threshold,
    falseNonMatchRate: rateOf(report.fnmrAt[falseMatchRate]),
    groups: report.groups.length,
  };
}

function rateOf(figure: Figure | undefined): MeasuredRate {
  if (figure && isComputed(figure)) return { computed: true, rate: figure.value, interval: figure.ci };
  return { computed: false, reason: reasonOf(figure?.reason) };
}

function reasonOf(problem: Problem | undefined): { readonly nl: string; readonly en: string } {
  const { text } = explain(problem ?? { code: 'model.not-evaluated', params: {} });
  return { nl: text.nl.what, en: text.en.what };
}
