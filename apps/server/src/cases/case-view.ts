import type { CaseView } from '@tenzij/contracts';
import { checkSignatures, readTrust } from '@tenzij/dossier';
import { sha256Hex, toIsoInstant } from '@tenzij/kernel';
import { findDeployment, type Scope } from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import type { AssessedCase } from './assess-case.ts';
import { eventsOf, type Recent } from './case-events.ts';
import { pausedBy } from './clearance/standing.ts';
import { stepsOf } from './steps.ts';

const RECENT = 30;

/** A case at a glance: what it is, how far it is, what happened last. */
export async function viewCase(context: Context, scope: Scope, assessed: AssessedCase): Promise<CaseView> {
  const { file, assessment } = assessed;
  const { row } = file;
  const { name, place, starts, ends } = row.event;
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    specimen: row.specimen,
    exercise: row.exercise,
    preset: row.preset,
    organisation: { id: row.organisation, name: row.organisationName },
    event: { name, place, starts: toIsoInstant(starts), ends: toIsoInstant(ends) },
    shown: row.clearanceState !== null,
    verdict: { verdict: assessment.verdict, title: assessment.title },
    steps: [...(await stepsOf(context, assessed))],
    clearance: await clearanceOfCase(context, scope),
    recent: recentOf(assessed, await eventsOf(context.db, scope)),
  };
}

async function clearanceOfCase({ db }: Context, scope: Scope): Promise<CaseView['clearance']> {
  const row = await findDeployment(db, scope);
  if (!row?.clearance || !row.clearanceState) return null;
  const trust = readTrust(row.trust);
  const signed = trust.ok ? checkSignatures(row.clearance, trust.value) : trust;
  if (!signed.ok) return null;
  const { validity } = signed.value.content;
  const change = row.clearanceChange;
  return {
    state: row.clearanceState,
    sha256: sha256Hex(row.clearance),
    notBefore: toIsoInstant(validity.notBefore),
    expires: toIsoInstant(validity.expires),
    change: change && {
      by: change.by,
      reason: change.reason,
      at: toIsoInstant(change.at),
      changed: [...(change.changed ?? [])],
      pausedBy: [...pausedBy(row)],
      figures: change.figures ?? null,
    },
  };
}

/** What was written or said last, and what happened on the night, the newest first. */
function recentOf({ file }: AssessedCase, events: readonly Recent[]): CaseView['recent'] {
  const written = [...file.documents.values()].map(({ at, author, document }) => {
    return { at, by: { ...author }, what: document };
  });
  const spoken = file.review.map(({ at, by, kind, target }) => ({
    at,
    by: { id: by.memberId, name: by.name, role: by.role },
    what: `${kind}:${target}`,
  }));
  return [...written, ...spoken, ...events]
    .sort((a, b) => b.at - a.at)
    .slice(0, RECENT)
    .map((entry) => ({ ...entry, at: toIsoInstant(entry.at) }));
}
