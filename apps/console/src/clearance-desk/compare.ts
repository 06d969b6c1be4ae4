import { createNotice, NOTICE_ITEMS } from '@tenzij/consent';
import type { AssessmentView, DocumentList, DpiaCaseView, ModelView, NoticeDraft } from '@tenzij/contracts';
import { type ClearanceContent, type EpochSeconds, toIsoDate } from '@tenzij/kernel';

export const COMPARED = ['assessment', 'dpia', 'notice', 'evaluation', 'card'] as const;
export type Compared = (typeof COMPARED)[number];

/**
 * Whether a hash in a proposal is that of what is held here now. `redone`: what is held was made anew on
 * another day, so that its hash differs anyhow. `absent`: nothing is held to compare with.
 */
export type Match = 'same' | 'differs' | 'redone' | 'absent' | 'asking';

/** What the console fetched to compare with; `null` while it hasn't. */
export interface Held {
  readonly assessment: Pick<AssessmentView, 'receiptSha256' | 'asOf'> | null;
  readonly dpia: Pick<DpiaCaseView, 'version'> | null;
  readonly documents: DocumentList | null;
  readonly models: readonly ModelView[] | null;
}

/** Each hash that a proposal made at `at` names, beside that of the document held here. */
export function compareHeld(
  content: Pick<ClearanceContent, 'hashes' | 'model' | 'evaluation'>,
  held: Held,
  at: EpochSeconds,
): Readonly<Record<Compared, Match>> {
  const { hashes, model, evaluation } = content;
  const view = held.models?.find(({ card }) => card.id === model.id);
  const asked = <T>(got: T | null, hash: (value: T) => string | null | undefined, signed: string): Match =>
    got === null ? 'asking' : match(hash(got), signed);
  const assessment = asked(held.assessment, ({ receiptSha256 }) => receiptSha256, hashes.assessment);
  const sameDay = held.assessment?.asOf === toIsoDate(at);
  return {
    assessment: assessment === 'differs' && !sameDay ? 'redone' : assessment,
    dpia: asked(held.dpia, ({ version }) => version?.sha256, hashes.dpia),
    notice: asked(held.documents, noticeSha256, hashes.notice),
    evaluation: evaluation.computed
      ? asked(held.models, () => view?.reportSha256, evaluation.sha256)
      : 'absent',
    card: asked(held.models, () => view?.cardSha256, model.card),
  };
}

function match(held: string | null | undefined, signed: string): Match {
  if (!held) return 'absent';
  return held === signed ? 'same' : 'differs';
}

/** The hash of the notice as it is held, made up here from its texts; `null` while it isn't complete. */
function noticeSha256({ documents }: DocumentList): string | null {
  const held = documents.find(({ document }) => document === 'notice');
  const answers = (held?.body as NoticeDraft | undefined)?.answers;
  if (!held || !answers || NOTICE_ITEMS.some((id) => !answers[id])) return null;
  const notice = createNotice({ version: held.revision, answers });
  return notice.ok ? notice.value.sha256 : null;
}
