import type { PermitNotes } from '@tenzij/contracts';
import {
  type Paper,
  type PermitSummaryInput,
  type Plan,
  parityRule,
  permitSummary,
  type ReviewEntry,
  reviewState,
} from '@tenzij/dossier';
import { type EpochSeconds, sha256Hex, TenzijError } from '@tenzij/kernel';
import type { AssessedCase } from '../cases/assess-case.ts';
import { bodyOf } from '../cases/case-file.ts';
import type { ClearedCase } from './cleared.ts';
import { archiveName } from './names.ts';

/** The two pages for the permit desk: of what was cleared, or of the plan while nothing was. */
export function permitPaper(assessed: AssessedCase, cleared: ClearedCase | null, now: EpochSeconds): Paper {
  const { file, terms, review } = assessed;
  const { row } = file;
  const notes = bodyOf<PermitNotes>(file, 'permit');
  const contact = terms.plan?.contact ?? null;
  return permitSummary({
    specimen: row.specimen,
    organisation: row.organisationName,
    ...(cleared ? clearedTerms(cleared, now) : plannedTerms(assessed, terms.plan)),
    emergency: notes?.emergency || null,
    advice: adviceOf(cleared ? reviewState(review.entries, cleared.dpia.version).overall : review.overall),
    contact: contact && { name: contact.name, email: contact.email, phone: notes?.phone || null },
    dossier: archiveName(row.id),
  });
}

type Terms = Pick<
  PermitSummaryInput,
  | 'event'
  | 'purposes'
  | 'mode'
  | 'storage'
  | 'attackDetection'
  | 'lanes'
  | 'parity'
  | 'retention'
  | 'assessment'
  | 'clearance'
  | 'hashes'
>;

function clearedTerms({ row, signed, assessment, clearance }: ClearedCase, now: EpochSeconds): Terms {
  const { content } = signed;
  const { validity, attackDetection, hashes, evaluation } = content;
  return {
    event: row.event,
    purposes: content.purposes.map(({ nl }) => nl),
    mode: content.mode,
    storage: content.storage,
    attackDetection: {
      passive: attackDetection.passive !== null,
      headTurn: attackDetection.challenge === 'head-turn',
    },
    lanes: content.lanes,
    parity: content.parity,
    retention: row.notice.items.find(({ id }) => id === 'I6')?.answer.nl ?? null,
    assessment,
    clearance: { id: content.id, state: stateOf(row.clearanceState, validity, now), ...validity },
    hashes: [
      { what: 'Toetsing', sha256: hashes.assessment },
      { what: 'DPIA', sha256: hashes.dpia },
      { what: 'Informatie', sha256: hashes.notice },
      ...(evaluation.computed ? [{ what: 'Meetrapport', sha256: evaluation.sha256 }] : []),
      { what: 'Vrijgave', sha256: sha256Hex(clearance) },
    ],
  };
}

function stateOf(
  state: ClearedCase['row']['clearanceState'],
  { notBefore, expires }: { readonly notBefore: EpochSeconds; readonly expires: EpochSeconds },
  now: EpochSeconds,
): NonNullable<PermitSummaryInput['clearance']>['state'] {
  if (state !== 'in-force') return state ?? 'void';
  if (now < notBefore) return 'not-yet-valid';
  return now < expires ? 'in-force' : 'expired';
}

function plannedTerms({ file, terms, assessment }: AssessedCase, plan: Plan | null): Terms {
  if (!plan) throw new TenzijError('dossier.no-plan');
  const { attackDetection } = plan;
  const { notice } = terms;
  return {
    event: plan.event,
    purposes: plan.purposes.map(({ nl }) => nl),
    mode: plan.mode,
    storage: plan.storage,
    attackDetection: {
      passive: attackDetection.passiveMinimum !== null,
      headTurn: attackDetection.challenge === 'head-turn',
    },
    lanes: plan.lanes,
    parity: plan.parity && parityRule(plan.parity),
    retention: notice?.items.find(({ id }) => id === 'I6')?.answer.nl ?? null,
    assessment,
    clearance: null,
    hashes: [
      { what: 'Toetsing', sha256: assessment.receipt.sha256 },
      ...(file.dpia ? [{ what: 'DPIA', sha256: file.dpia.sha256 }] : []),
      ...(notice ? [{ what: 'Informatie', sha256: notice.sha256 }] : []),
    ],
  };
}

function adviceOf(entry: ReviewEntry | null): PermitSummaryInput['advice'] {
  return entry?.opinion
    ? { opinion: entry.opinion, text: entry.text, by: entry.by.name, at: entry.at }
    : null;
}
