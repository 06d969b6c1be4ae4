/** An answer of the stand-in, before it is written down as JSON. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const UNAUTHORISED: Reply = {
  status: 401,
  body: { detail: 'Invalid token.' },
  headers: { 'www-authenticate': 'Token' },
};
export const FORBIDDEN: Reply = {
  status: 403,
  body: { detail: 'You do not have permission to perform this action.' },
};
export const NOT_FOUND: Reply = { status: 404, body: { detail: 'Not found.' } };

export function invalid(body: Readonly<Record<string, readonly string[]>> | readonly string[]): Reply {
  return { status: 400, body };
}
