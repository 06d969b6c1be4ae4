import {
  type EpochSeconds,
  encodeCbor,
  type Language,
  ok,
  type Problem,
  type Result,
  refuse,
  sha256Hex,
  toCbor,
} from '@tenzij/kernel';
import { type Plan, parityRule } from '../plan.ts';
import type { DpiaDocuments } from './documents.ts';
import { dpiaView } from './dpia-view.ts';
import { exceptionOf } from './fill/draft.ts';
import type { DpiaInput } from './input.ts';
import { measure } from './measure-catalogue.ts';
import {
  type DpiaTerms,
  DpiaVersion,
  type DpiaVersionContent,
  type DpiaVersionRisk,
} from './version-types.ts';
import type { DpiaView, RiskView } from './view-types.ts';
import { both } from './words.ts';

/**
 * SHA-256 (hex) of a plan's canonical CBOR: the same plan, the same hash. A rule without terms has that of before
 * rules had them, so that a DPIA on such a plan is still about it.
 */
export function planSha256(plan: Plan): string {
  const parity = plan.parity && parityRule(plan.parity);
  return sha256Hex(encodeCbor(toCbor({ ...plan, parity })));
}

export interface FinishDpia {
  readonly input: DpiaInput;
  readonly documents: DpiaDocuments;
  /** One more than that of the version before; 1 for the first. */
  readonly version: number;
  readonly languages: readonly Language[];
  readonly by: { readonly memberId: string; readonly name: string };
  readonly now: EpochSeconds;
}

/**
 * Freezes a DPIA that lacks nothing. What it says from then on is what was shown at this moment, whatever
 * happens to the documents it came from.
 */
export function finishDpia(finish: FinishDpia): Result<DpiaVersion, Problem<'dpia.unfinished'>> {
  const view = dpiaView(finish.input, finish.documents);
  const terms = termsOf(finish.input);
  const [first] = view.standing.lacks;
  if (first)
    return refuse('dpia.unfinished', { document: first.document, lacks: view.standing.lacks.length });
  const { plan } = finish.input;
  if (!terms || !plan || !view.judgement)
    return refuse('dpia.unfinished', { document: 'dpia-judgement', lacks: 1 });
  const { deployment, organisation, assessment } = finish.input;
  return ok(
    sealed({
      format: 'tenzij-dpia/1',
      version: finish.version,
      specimen: deployment.specimen,
      organisation: { id: organisation.id, name: organisation.name },
      deployment: { id: deployment.id, name: deployment.name },
      languages: [...finish.languages],
      finished: { at: Math.floor(finish.now), by: { ...finish.by } },
      sections: frozenSections(view),
      risks: view.risks.map(frozenRisk),
      judgement: view.judgement,
      remarks: view.standing.remarks.map((remark) => ({ ...remark, text: { ...remark.text } })),
      terms,
      about: {
        mode: plan.mode,
        storage: plan.storage,
        exception: exceptionOf(finish.input),
        purposes: plan.purposes.map(({ nl, en }) => both(nl, en)),
      },
      assessmentSha256: assessment?.sha256 ?? null,
    }),
  );
}

function sealed(content: DpiaVersionContent): DpiaVersion {
  return deepFreeze({ ...structuredClone(content), sha256: dpiaSha256(content) });
}

/** SHA-256 (hex) of all that a version holds, its own hash apart. */
export function dpiaSha256(content: DpiaVersionContent): string {
  return sha256Hex(encodeCbor(toCbor(content)));
}

/** A finished version from outside: whole, of a form we know, and what its hash says. */
export function readDpiaVersion(
  value: unknown,
): Result<DpiaVersion, Problem<'dpia.version-invalid' | 'dpia.version-changed'>> {
  const parsed = DpiaVersion.safeParse(value);
  if (!parsed.success)
    return refuse('dpia.version-invalid', { field: parsed.error.issues[0]?.path.join('.') || 'dpia' });
  const { sha256, ...content } = parsed.data;
  return dpiaSha256(content) === sha256 ? ok(deepFreeze(parsed.data)) : refuse('dpia.version-changed');
}

function frozenSections({ sections }: DpiaView): DpiaVersionContent['sections'] {
  return sections.map(({ id, title, shown, own }) => ({
    id,
    title: { ...title },
    text: { ...(shown ?? both('', '')) },
    origin: own ? 'own' : 'filled',
  }));
}

function frozenRisk({ id, title, source, own, body }: RiskView): DpiaVersionRisk {
  if (!body?.description || !body.before || !body.after || !body.residual)
    throw new Error('a DPIA with an unjudged risk lacks something, and is not finished');
  return {
    id,
    title: { ...title },
    description: both(body.description, body.description),
    source: own ? null : { ...source },
    before: body.before,
    measures: {
      catalogue: body.measures.catalogue.map((chosen) => {
        const { text, proof } = measure(chosen);
        return { id: chosen, text: { ...text }, proof: { ...proof } };
      }),
      own: body.measures.own,
    },
    after: body.after,
    residual: body.residual,
  };
}

function termsOf({ plan, notice, waiting, model }: DpiaInput): DpiaTerms | null {
  if (!plan || !notice) return null;
  return {
    planSha256: planSha256(plan),
    noticeSha256: notice.sha256,
    noticeVersion: notice.version,
    ...(waiting && { lanesSha256: waiting.planSha256 }),
    model: model && {
      id: model.id,
      card: model.card,
      evaluationSha256: model.evaluation.computed ? model.evaluation.sha256 : null,
    },
  };
}

function deepFreeze<T extends object>(value: T): T {
  for (const item of Object.values(value)) {
    if (typeof item === 'object' && item !== null) deepFreeze(item);
  }
  return Object.freeze(value);
}
