import { ApiProblem } from '@tenzij/contracts';
import { ok, type Problem, type Result, refuse } from '@tenzij/kernel';

/** A request nobody waits for any longer counts as no connection. */
const PATIENCE_MILLISECONDS = 20_000;

/** Anything that checks a value: a zod schema of `@tenzij/contracts`, for example. */
export interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

/** The schema of an answer without a body (204). */
export const Nothing: Schema<undefined> = {
  safeParse: (value) => (value === undefined ? { success: true, data: undefined } : { success: false }),
};

/** A refusal by the server, with its texts, or one of `UI_ERRORS`. */
export type ApiRefusal = Problem & { readonly text?: ApiProblem['text'] };

export interface Api {
  get<T>(path: string, schema: Schema<T>): Promise<Result<T, ApiRefusal>>;
  post<T>(path: string, body: unknown, schema: Schema<T>): Promise<Result<T, ApiRefusal>>;
  put<T>(path: string, body: unknown, schema: Schema<T>): Promise<Result<T, ApiRefusal>>;
  /** POST of a file as it is, under its own media type. */
  postFile<T>(path: string, file: Blob, schema: Schema<T>): Promise<Result<T, ApiRefusal>>;
  /** DELETE. */
  remove<T>(path: string, schema: Schema<T>): Promise<Result<T, ApiRefusal>>;
  getText(path: string): Promise<Result<string, ApiRefusal>>;
  getBytes(path: string): Promise<Result<Uint8Array<ArrayBuffer>, ApiRefusal>>;
}

export interface ApiOptions {
  /** Goes along as `Authorization: Bearer`; without it the session cookie counts. */
  readonly token?: string;
  readonly fetch?: typeof fetch;
}

/** A client of our own HTTP API on the page's own origin. Never throws: refusals are results. */
export function createApi(options: ApiOptions = {}): Api {
  const send = (method: string, path: string, body?: unknown) => request(options, method, path, body);
  return {
    get: async (path, schema) => readJson(await send('GET', path), schema),
    post: async (path, body, schema) => readJson(await send('POST', path, body), schema),
    put: async (path, body, schema) => readJson(await send('PUT', path, body), schema),
    postFile: async (path, file, schema) => readJson(await send('POST', path, file), schema),
    remove: async (path, schema) => readJson(await send('DELETE', path), schema),
    getText: async (path) => readBody(await send('GET', path), (response) => response.text()),
    getBytes: async (path) =>
      readBody(await send('GET', path), async (response) => new Uint8Array(await response.arrayBuffer())),
  };
}

type Sent = Result<Response, ApiRefusal>;

async function request(options: ApiOptions, method: string, path: string, body: unknown): Promise<Sent> {
  const headers = new Headers();
  if (options.token !== undefined) headers.set('authorization', `Bearer ${options.token}`);
  const isFile = body instanceof Blob;
  if (isFile) headers.set('content-type', body.type || 'application/octet-stream');
  else if (body !== undefined) headers.set('content-type', 'application/json');
  try {
    const response = await (options.fetch ?? fetch)(path, {
      method,
      headers,
      body: isFile ? body : body === undefined ? null : JSON.stringify(body),
      cache: 'no-store',
      credentials: 'same-origin',
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    });
    return response.ok ? ok(response) : { ok: false, problem: await refusalOf(response) };
  } catch {
    return refuse('ui.offline');
  }
}

async function refusalOf(response: Response): Promise<ApiRefusal> {
  const body: unknown = await response.json().catch(() => undefined);
  const problem = ApiProblem.safeParse(body);
  if (problem.success) return problem.data;
  // A gateway in front of the server answers for it when it is away.
  const code = [502, 503, 504].includes(response.status) ? 'ui.offline' : 'ui.server-failed';
  return { code, params: { status: response.status } };
}

async function readJson<T>(sent: Sent, schema: Schema<T>): Promise<Result<T, ApiRefusal>> {
  if (!sent.ok) return sent;
  const text = await readBody(sent, (response) => response.text());
  if (!text.ok) return text;
  const parsed = schema.safeParse(fromJson(text.value));
  return parsed.success ? ok(parsed.data) : refuse('ui.unexpected-answer');
}

async function readBody<T>(
  sent: Sent,
  read: (response: Response) => Promise<T>,
): Promise<Result<T, ApiRefusal>> {
  if (!sent.ok) return sent;
  try {
    return ok(await read(sent.value));
  } catch {
    return refuse('ui.offline');
  }
}

/** The value, or `null` (which no schema of an answer takes) when the text is not JSON. */
function fromJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
