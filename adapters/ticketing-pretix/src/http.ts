import { ok, type Result, refuse } from '@tenzij/kernel';
import type { PretixProblem } from './problems.ts';

/** What talking to pretix takes from outside. */
export interface PretixParts {
  /** Follows no redirect. */
  readonly fetch: (url: URL, init: RequestInit) => Promise<Response>;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** 0 to 1, so that many who wait don't come back at once. */
  readonly random: () => number;
  /** How long one answer may take. */
  readonly timeoutMs?: number;
}

/** Who asks: a device that was paired, or a team by its token. `address` as `pretixAddress` gives it. */
export interface PretixAccess {
  readonly address: string;
  readonly auth: 'Device' | 'Token';
  readonly token: string;
}

export interface PretixRequest {
  readonly method: 'GET' | 'POST';
  /** From `/api` on. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The same for every attempt at one thing: pretix does it once. It remembers for 24 hours. */
  readonly idempotencyKey?: string;
  /** How many times it is asked at most, with a pause in between; 3 unless told otherwise. */
  readonly attempts?: number;
}

/** A final answer: asked again it would be the same. */
export interface PretixAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed; `null` for no or another content. */
  readonly body: unknown;
}

const TIMEOUT_MS = 20_000;
const ATTEMPTS = 3;
const FIRST_PAUSE_MS = 1000;
/** Who has to wait longer comes back another time. */
const LONGEST_PAUSE_SECONDS = 30;

interface Failure {
  readonly problem: PretixProblem;
  /** How long pretix asked to be left alone. */
  readonly pauseSeconds: number | null;
}

/**
 * Asks pretix. Only what may go otherwise the next time is tried again: no answer, too much asked, a server that
 * fails, and a first attempt that is still under way there. Without `access` nobody is named.
 */
export async function askPretix(
  parts: PretixParts,
  access: PretixAccess | { readonly address: string },
  request: PretixRequest,
): Promise<Result<PretixAnswer, PretixProblem>> {
  const attempts = request.attempts ?? ATTEMPTS;
  for (let attempt = 1; ; attempt++) {
    const tried = await attemptOnce(parts, access, request);
    if ('status' in tried) return ok(tried);
    const pause = tried.pauseSeconds ?? (FIRST_PAUSE_MS / 1000) * 2 ** (attempt - 1);
    const isLast = attempt >= attempts || pause > LONGEST_PAUSE_SECONDS;
    if (isLast) return { ok: false, problem: tried.problem };
    await parts.wait(pause * 1000 * (1 + parts.random() / 4));
  }
}

async function attemptOnce(
  parts: PretixParts,
  access: PretixAccess | { readonly address: string },
  { method, path, query = {}, body, idempotencyKey }: PretixRequest,
): Promise<PretixAnswer | Failure> {
  const url = new URL(`${access.address}${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), parts.timeoutMs ?? TIMEOUT_MS);
  try {
    const response = await parts.fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        ...('token' in access ? { authorization: `${access.auth} ${access.token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(idempotencyKey === undefined ? {} : { 'x-idempotency-key': idempotencyKey }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      // Our key goes to the address it was given for, and nowhere else.
      redirect: 'manual',
      signal: stop.signal,
    });
    const text = await response.text();
    return failureOf(response) ?? { status: response.status, headers: response.headers, body: parse(text) };
  } catch {
    // What was thrown may name the address, and it changes nothing.
    return { ...refuse('pretix.unreachable' as const), pauseSeconds: null };
  } finally {
    clearTimeout(timer);
  }
}

function failureOf({ status, headers, type }: Response): Failure | null {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304))
    return { ...refuse('pretix.moved' as const), pauseSeconds: Number.POSITIVE_INFINITY };
  if (status === 409 || status === 429) {
    const seconds = retryAfter(headers);
    return { ...refuse('pretix.busy' as const, { seconds: seconds ?? 0 }), pauseSeconds: seconds };
  }
  return status >= 500
    ? { ...refuse('pretix.failing' as const, { status }), pauseSeconds: retryAfter(headers) }
    : null;
}

function retryAfter(headers: Headers): number | null {
  const seconds = Number(headers.get('retry-after') ?? 'none');
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Why an answer is not what was asked for. */
export function refusalOf({ status }: PretixAnswer): { readonly ok: false; readonly problem: PretixProblem } {
  if (status === 401) return refuse('pretix.key-refused');
  if (status === 403) return refuse('pretix.no-access');
  if (status === 404) return refuse('pretix.not-found');
  return status < 300 ? refuse('pretix.answer-unreadable') : refuse('pretix.refused', { status });
}
