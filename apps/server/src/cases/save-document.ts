import { type AnswerBody, documentSchema, type SaveDocument } from '@tenzij/contracts';
import { Consultation, checkConsultation, checkPlan, DERIVED_CONDITIONS, type Plan } from '@tenzij/dossier';
import { type EpochSeconds, orThrow, TenzijError } from '@tenzij/kernel';
import { readLanePlan } from '@tenzij/lanes';
import {
  type CaseRow,
  type Database,
  insertRevision,
  latestDpiaVersion,
  latestRevision,
  listEvidenceFiles,
  lockCase,
  type RevisionRow,
  type Scope,
  updateCase,
} from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { recordChoice } from '../register/record-choice.ts';
import { answerKey, isAnswerKey } from './answers.ts';
import { caseOf } from './case-file.ts';
import { voidIfChanged } from './clearance/voiding.ts';
import { isProse } from './prose.ts';

/** A new version of a document, as its writer sent it. */
export type Draft = SaveDocument & { readonly document: string };

/**
 * Keeps a new version of a document. Refused when it isn't what its key says, when somebody else saved one
 * since, and when it would make a clearance void and the writer wasn't told so yet; then nothing changed.
 */
export async function saveDocument(
  context: Context,
  scope: Scope,
  member: string,
  draft: Draft,
): Promise<RevisionRow> {
  const now = Math.floor(context.clock());
  return context.db.transaction(async (tx) => {
    await lockCase(tx, scope);
    const row = await caseOf(tx, scope);
    const body = await withFiles(tx, scope, draft.document, checkBody(row, draft, now));
    const { document, basedOn } = draft;
    if (document === 'consultation') await checkAnswerOfAuthority(tx, scope, body as Consultation);
    const kept = await insertRevision(tx, scope, { document, basedOn, body, member }, now);
    if (!kept) throw new TenzijError('document.changed-meanwhile');
    if (document === 'plan')
      await updateCase(tx, scope, { event: (body as Plan).event, exercise: row.exercise });
    // Nothing that was signed is about the register, and nothing may keep anybody from leaving it.
    if (document !== 'register') await voidIfChanged(context, tx, scope, draft.voidsClearance === true);
    const saved = await latestRevision(tx, scope, document);
    if (!saved) throw new TenzijError('server.unexpected');
    if (document === 'register') await recordChoice(tx, scope, saved);
    return saved;
  });
}

function checkBody(row: CaseRow, { document, body }: Draft, now: EpochSeconds): unknown {
  if (!row.exercise && isDerived(document)) throw new TenzijError('document.settled');
  const schema = documentSchema(document);
  if (!schema) throw new TenzijError('document.unknown', { document });
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    throw new TenzijError('document.invalid', { field: parsed.error.issues[0]?.path.join('.') || 'body' });
  }
  if (!isProse(parsed.data)) throw new TenzijError('document.no-prose');
  if (document === 'lanes') orThrow(readLanePlan(parsed.data));
  if (document === 'plan') {
    const plan = orThrow(checkPlan(parsed.data as Plan));
    if (plan.event.ends <= now) throw new TenzijError('case.in-the-past');
  }
  return parsed.data;
}

async function checkAnswerOfAuthority(tx: Database, scope: Scope, record: Consultation): Promise<void> {
  const before = Consultation.safeParse((await latestRevision(tx, scope, 'consultation'))?.body);
  const newestDpia = (await latestDpiaVersion(tx, scope))?.version ?? 0;
  orThrow(checkConsultation(record, { record: before.success ? before.data : null, newestDpia }));
}

/** An answer with its files as they are held here: of a file that nobody gave, a hash shows nothing. */
async function withFiles(tx: Database, scope: Scope, document: string, body: unknown): Promise<unknown> {
  if (!isAnswerKey(document)) return body;
  const answer = body as AnswerBody;
  if (!answer.evidence.some(({ kind }) => kind === 'file')) return body;
  const held = new Map((await listEvidenceFiles(tx, scope)).map(({ sha256, name }) => [sha256, name]));
  const evidence = answer.evidence.map((item) => {
    if (item.kind !== 'file') return item;
    const name = held.get(item.sha256);
    if (name === undefined) throw new TenzijError('evidence.unknown');
    return { ...item, name };
  });
  return { ...answer, evidence };
}

function isDerived(document: string): boolean {
  return DERIVED_CONDITIONS.some((id) => document === answerKey(id));
}
