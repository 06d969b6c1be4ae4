import type { Notice } from '@tenzij/consent';
import { decidedPlan, factsYaml, type PreparedClearance, prepareClearance } from '@tenzij/dossier';
import {
  type ClearanceContent,
  type IsoDate,
  ok,
  type Result,
  refuse,
  sha256Hex,
  toHex,
} from '@tenzij/kernel';
import type { Receipt } from '@tenzij/norms';
import type { Context } from '../../context.ts';
import { publicKeysOf } from '../../deployments/public-keys.ts';
import type { AssessedCase } from '../assess-case.ts';
import { attackTermsOf } from '../terms.ts';

/** The documents a proposal rests on, as they were when it was made. */
export interface ProposalBasis {
  readonly facts: string;
  readonly asOf: IsoDate;
  readonly receipt: Receipt;
  readonly notice: Notice;
  readonly dpiaVersion: number;
  readonly dpiaSha256: string;
  readonly state: HeldState;
}

/**
 * The revision of every document, how much had been said, and how the clearance there is stood: what may not
 * change before both signed.
 */
export type HeldState = Readonly<Record<string, number | string>>;

export interface Proposal {
  readonly id: string;
  readonly content: ClearanceContent;
  readonly prepared: PreparedClearance;
  readonly basis: ProposalBasis;
}

/**
 * What controller and DPO would sign now. Only for a case that nothing stands in the way of. `known` is the id
 * of a proposal to make once more; without it a new one is drawn.
 */
export async function proposalOf(
  context: Context,
  assessed: AssessedCase,
  known?: string,
): Promise<Result<Proposal>> {
  const { file, terms, assessment, facts } = assessed;
  if (!terms.plan || !terms.notice || !file.dpia || !terms.model) throw new Error('obstacles were not asked');
  const plan = decidedPlan(terms.plan);
  if (!plan.ok) return plan;
  if (!terms.model.ok) return terms.model;
  const attackDetection = await attackTermsOf(context, terms.plan);
  if (!attackDetection.ok) return attackDetection;
  const { row } = file;
  if (row.ended) return refuse('ending.ended');
  const keys = await publicKeysOf(context.keys, row);
  const id = known ?? `${row.id}-${toHex(context.random(4))}`;
  const route = assessment.route === 'consent' ? 'consent' : 'public-interest';
  const { purposes, mode, storage, lanes, parity, validity } = plan.value;
  const content: ClearanceContent = {
    version: 1,
    id,
    specimen: row.specimen,
    organisation: { id: row.organisation, name: row.organisationName },
    deployment: { id: row.id, name: row.name },
    purposes,
    route,
    verdict: route === 'consent' ? 'UNLESS_CONSENT' : 'UNLESS_PUBLIC_INTEREST',
    mode,
    storage,
    ...terms.model.value,
    attackDetection: attackDetection.value,
    lanes,
    parity,
    validity,
    // The first one, also when another took its place: the issuer vouches for that.
    keys: { issuer: toHex(keys.issuer), gate: toHex(keys.firstGate) },
    hashes: {
      dpia: file.dpia.sha256,
      notice: terms.notice.sha256,
      assessment: assessment.receipt.sha256,
    },
  };
  const prepared = prepareClearance(content);
  if (!prepared.ok) return prepared;
  const basis: ProposalBasis = {
    facts: factsYaml(facts),
    asOf: assessment.asOf,
    receipt: assessment.receipt,
    notice: terms.notice,
    dpiaVersion: file.dpia.version,
    dpiaSha256: file.dpia.sha256,
    state: stateOf(assessed),
  };
  return ok({ id, content, prepared: prepared.value, basis });
}

/** What the case holds, by document and revision, with the review, the DPIA and the clearance as their own. */
export function stateOf({ file, review }: Pick<AssessedCase, 'file' | 'review'>): HeldState {
  const documents = [...file.documents.values()].map(({ document, revision }) => [document, revision]);
  const { clearance, clearanceState, clearanceChange } = file.row;
  return {
    ...(Object.fromEntries(documents) as Record<string, number>),
    review: review.entries.filter(({ kind }) => kind !== 'comment').length,
    'dpia-version': file.dpia?.version ?? 0,
    ...(clearance && {
      clearance: `${sha256Hex(clearance)} ${clearanceState} ${clearanceChange?.at ?? ''}`.trim(),
    }),
  };
}

/** The documents that are not as they were; a draft of the DPIA counts only once it is finished. */
export function changedSince(before: HeldState, now: HeldState): readonly string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...keys].filter((key) => before[key] !== now[key]).sort();
}
