import type { ReviewView } from '@tenzij/contracts';
import { isStale, type ReviewEntry } from '@tenzij/dossier';
import { toIsoInstant } from '@tenzij/kernel';
import type { AssessedCase } from './assess-case.ts';

/** What was said of a case, as given, with how its objections stand. */
export function viewReview({ review, file, terms }: AssessedCase): ReviewView {
  const standing = new Map(review.objections.map((objection) => [objection.entry.id, objection.standing]));
  return {
    entries: review.entries.map((entry) => viewEntry(entry, standing.get(entry.id) ?? null)),
    dpiaVersion: review.dpiaVersion,
    dpiaCurrent: file.dpia !== null && isStale(file.dpia, terms.now).length === 0,
    overall: review.overall?.id ?? null,
    blocks: review.blocks.map(({ entry }) => entry.id),
  };
}

function viewEntry(
  { by, at, opinion, publicText, replyTo, dpiaVersion, ...entry }: ReviewEntry,
  standing: ReviewView['entries'][number]['standing'],
): ReviewView['entries'][number] {
  return {
    ...entry,
    at: toIsoInstant(at),
    by: { id: by.memberId, name: by.name, role: by.role },
    opinion: opinion ?? null,
    publicText: publicText ?? null,
    replyTo: replyTo ?? null,
    dpiaVersion: dpiaVersion ?? null,
    standing,
  };
}
