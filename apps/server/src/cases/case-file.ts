import { documentSchema } from '@tenzij/contracts';
import { DpiaVersion, type ReviewEntry } from '@tenzij/dossier';
import { TenzijError } from '@tenzij/kernel';
import {
  type CaseRow,
  type Database,
  findCase,
  latestDpiaVersion,
  latestRevisions,
  type ReviewRow,
  type RevisionRow,
  readReview,
  type Scope,
} from '@tenzij/store-sql';

/** All that is held of a case, as it is now. */
export interface CaseFile {
  readonly row: CaseRow;
  /** The latest version of every document, by key. */
  readonly documents: ReadonlyMap<string, RevisionRow>;
  readonly review: readonly ReviewEntry[];
  /** The newest DPIA that was finished. */
  readonly dpia: DpiaVersion | null;
}

export async function caseOf(db: Database, scope: Scope): Promise<CaseRow> {
  const row = await findCase(db, scope);
  if (!row) throw new TenzijError('server.deployment-unknown');
  return row;
}

export async function readCaseFile(db: Database, scope: Scope): Promise<CaseFile> {
  const row = await caseOf(db, scope);
  const documents = await latestRevisions(db, scope);
  const dpia = await latestDpiaVersion(db, scope);
  return {
    row,
    documents: new Map(documents.map((revision) => [revision.document, revision])),
    review: (await readReview(db, scope)).map(reviewEntry),
    dpia: dpia && DpiaVersion.parse(dpia.body),
  };
}

/** A document's body, when there is one and it is what its key says. */
export function bodyOf<T>({ documents }: Pick<CaseFile, 'documents'>, document: string): T | null {
  const revision = documents.get(document);
  const parsed = revision && documentSchema(document)?.safeParse(revision.body);
  return parsed?.success ? (parsed.data as T) : null;
}

function reviewEntry(row: ReviewRow) {
  const { id, at, by, target, kind, opinion, text, publicText, replyTo, dpiaVersion } = row;
  return {
    id,
    at,
    by: { memberId: by.id, name: by.name, role: by.role },
    target,
    kind,
    text,
    ...(opinion !== null && { opinion }),
    ...(publicText !== null && { publicText }),
    ...(replyTo !== null && { replyTo }),
    ...(dpiaVersion !== null && { dpiaVersion }),
  } as ReviewEntry;
}
