import { ApiProblem, EvidenceFile } from '@tenzij/contracts';
import { ok, type Result, refuse } from '@tenzij/kernel';
import type { ApiRefusal } from '@tenzij/ui';

/** As long as a slow connection needs for the largest file. */
const PATIENCE_MILLISECONDS = 120_000;

export interface Upload {
  readonly done: Promise<Result<EvidenceFile, ApiRefusal>>;
  /** Breaks it off; `done` is then refused as if there were no connection. */
  cancel(): void;
}

/** Sends a document, telling how far it is from 0 to 1. The browser's `fetch` can't tell that. */
export function uploadEvidence(
  deployment: string,
  file: File,
  mediaType: string,
  onProgress: (part: number) => void,
): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<Result<EvidenceFile, ApiRefusal>>((resolve) => {
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) onProgress(loaded / total);
    };
    request.onload = () => resolve(answerOf(request.status, request.responseText));
    const offline = () => resolve(refuse('ui.offline'));
    request.onerror = offline;
    request.ontimeout = offline;
    request.onabort = offline;
    request.open('POST', `/api/deployments/${deployment}/evidence?name=${encodeURIComponent(nameOf(file))}`);
    request.setRequestHeader('content-type', mediaType);
    request.timeout = PATIENCE_MILLISECONDS;
    request.send(file);
  });
  return { done, cancel: () => request.abort() };
}

/** The end of a long name tells more than its start: it has the kind. */
function nameOf({ name }: File): string {
  return name.slice(-200);
}

function answerOf(status: number, text: string): Result<EvidenceFile, ApiRefusal> {
  const body = fromJson(text);
  const file = EvidenceFile.safeParse(body);
  if (status === 200) return file.success ? ok(file.data) : refuse('ui.unexpected-answer');
  const problem = ApiProblem.safeParse(body);
  return problem.success ? { ok: false, problem: problem.data } : refuse('ui.server-failed', { status });
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
