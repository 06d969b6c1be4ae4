import type { Database, Scope } from '../database.ts';
import type { Author } from './revisions.ts';

/** One thing that was said about a case, as given. */
export interface ReviewRow {
  readonly id: string;
  /** 1 for the first of a case. */
  readonly sequence: number;
  /** Epoch seconds. */
  readonly at: number;
  readonly by: Author;
  readonly target: string;
  readonly kind: string;
  readonly opinion: string | null;
  readonly text: string;
  /** What the public register says of an advice; `null` for nothing. */
  readonly publicText: string | null;
  readonly replyTo: string | null;
  readonly dpiaVersion: number | null;
}

export async function insertReviewEntry(
  db: Database,
  scope: Scope,
  row: Omit<ReviewRow, 'by' | 'sequence' | 'at'> & { readonly member: string },
  now: number,
): Promise<void> {
  await db.query(
    `insert into review_entry (organisation_id, deployment_id, entry_id, sequence, member_id, at, target, kind,
       opinion, text, reply_to, dpia_version, public_text)
     select $1, $2, $3, coalesce(max(sequence), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12
     from review_entry where deployment_id = $2`,
    [
      scope.organisation,
      scope.deployment,
      row.id,
      row.member,
      now,
      row.target,
      row.kind,
      row.opinion,
      row.text,
      row.replyTo,
      row.dpiaVersion,
      row.publicText,
    ],
  );
}

/** All that was said about a case, in order. */
export async function readReview(db: Database, scope: Scope): Promise<readonly ReviewRow[]> {
  return db.query<ReviewRow>(
    `select e.entry_id as id, e.sequence, e.at,
       json_build_object('id', m.member_id, 'name', m.name, 'role', m.role) as by, e.target, e.kind,
       e.opinion, e.text, e.reply_to as "replyTo", e.dpia_version as "dpiaVersion",
       e.public_text as "publicText"
     from review_entry e join member m on m.member_id = e.member_id
     where e.organisation_id = $1 and e.deployment_id = $2 order by e.sequence`,
    [scope.organisation, scope.deployment],
  );
}
