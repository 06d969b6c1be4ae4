import { type ErrorCode, MAX_EVIDENCE_BYTES } from '@tenzij/contracts';
import type { Problem } from '@tenzij/kernel';

/** What the file picker offers. */
export const FILE_KINDS = '.pdf,.txt,application/pdf,text/plain';

const KINDS: Readonly<Record<string, string>> = { pdf: 'application/pdf', txt: 'text/plain' };
const MEGABYTE = 1024 * 1024;

/** The media type to send a file as, or why it need not be sent at all. The server looks at its bytes too. */
export function checkEvidenceFile({ name, type, size }: Pick<File, 'name' | 'type' | 'size'>) {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const mediaType = type === '' ? KINDS[ending] : Object.values(KINDS).find((known) => known === type);
  if (mediaType === undefined) return refusal('evidence.kind');
  if (size === 0) return refusal('evidence.empty');
  if (size > MAX_EVIDENCE_BYTES) {
    return refusal('evidence.too-large', { megabytes: MAX_EVIDENCE_BYTES / MEGABYTE });
  }
  return { ok: true, mediaType } as const;
}

function refusal(code: ErrorCode, params: Problem['params'] = {}) {
  return { ok: false, problem: { code, params } } as const;
}
