import type { DpiaCaseView } from '@tenzij/contracts';
import {
  type DpiaDocuments,
  type DpiaVersion,
  type DpiaView,
  dpiaDocuments,
  dpiaView,
  isStale,
  MEASURES,
  type ReviewState,
} from '@tenzij/dossier';
import { toIsoInstant } from '@tenzij/kernel';
import type { Context } from '../context.ts';
import type { AssessedCase } from './assess-case.ts';
import { dpiaInput } from './dpia-input.ts';

const CHANGED = {
  plan: { nl: 'de opzet', en: 'the plan' },
  notice: { nl: 'de informatie aan bezoekers', en: 'the notice' },
  lanes: { nl: 'het plan van de rijen', en: 'the plan of the lanes' },
  model: { nl: 'het herkenningsmodel of zijn meetrapport', en: 'the recogniser or its evaluation report' },
} as const;

/** The documents of a case that its DPIA consists of. */
export function dpiaDocumentsOf({ file }: Pick<AssessedCase, 'file'>): DpiaDocuments {
  return dpiaDocuments(new Map([...file.documents].map(([key, { body }]) => [key, body])));
}

export async function viewDpia(context: Context, assessed: AssessedCase): Promise<DpiaCaseView> {
  const { file, review, terms } = assessed;
  const view = dpiaView(await dpiaInput(context, assessed), dpiaDocumentsOf(assessed));
  const revision = (document: string) => file.documents.get(document)?.revision ?? 0;
  return {
    sections: view.sections.map((section) => ({
      ...section,
      filled: { ...section.filled, asks: [...section.filled.asks] },
      revision: revision(`dpia:${section.id}`),
      ...counts(review, `dpia:${section.id}`),
    })),
    risks: view.risks.map((risk) => ({
      ...risk,
      offered: [...risk.offered] as DpiaCaseView['risks'][number]['offered'],
      revision: revision(`dpia-risk:${risk.id}`),
      ...counts(review, `dpia-risk:${risk.id}`),
    })),
    measures: MEASURES.map(({ id, text, proof }) => ({ id, text, proof })),
    judgement: view.judgement,
    judgementRevision: revision('dpia-judgement'),
    lacks: [...view.standing.lacks],
    remarks: [...view.standing.remarks],
    finishable: view.standing.finishable,
    version: file.dpia && {
      version: file.dpia.version,
      sha256: file.dpia.sha256,
      finishedAt: toIsoInstant(file.dpia.finished.at),
      by: file.dpia.finished.by.name,
      changed: isStale(file.dpia, terms.now).map((term) => CHANGED[term]),
    },
    draftDiffers: !file.dpia || differs(view, file.dpia),
  };
}

/** How many remarks there are on a part, and how many objections of those are open. */
function counts(review: ReviewState, target: string) {
  const open = review.objections.filter(({ entry, standing }) => {
    return entry.target === target && standing === 'open';
  });
  return { remarks: review.byTarget[target]?.length ?? 0, objections: open.length };
}

function differs({ sections, risks, judgement }: DpiaView, version: DpiaVersion): boolean {
  const texts = JSON.stringify(sections.map(({ id, shown }) => [id, shown?.nl, shown?.en]));
  const frozen = JSON.stringify(version.sections.map(({ id, text }) => [id, text.nl, text.en]));
  const risksNow = JSON.stringify(
    risks.map(({ id, body }) => [
      id,
      body?.description,
      body?.before,
      body?.measures.catalogue,
      body?.measures.own,
      body?.after,
      body?.residual,
    ]),
  );
  const risksThen = JSON.stringify(
    version.risks.map(({ id, description, before, measures, after, residual }) => [
      id,
      description.nl,
      before,
      measures.catalogue.map((measure) => measure.id),
      measures.own,
      after,
      residual,
    ]),
  );
  return (
    texts !== frozen ||
    risksNow !== risksThen ||
    JSON.stringify(judgement) !== JSON.stringify(version.judgement)
  );
}
