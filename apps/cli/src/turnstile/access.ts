import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, refuseWith } from './answer.ts';
import { isKey } from './key.ts';

export interface Access {
  /** The origin of the gate's page. */
  readonly gate: string;
  readonly key: string;
}

/** Headers for every answer: no cache keeps it, and the gate's own page may read it, no other. */
export function setHeaders(request: IncomingMessage, response: ServerResponse, { gate }: Access): void {
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('vary', 'origin');
  if (request.headers.origin === gate) response.setHeader('access-control-allow-origin', gate);
}

/**
 * Answers a browser's question before the real one. Chromium asks the person for permission since it dropped the
 * header about private networks; browsers of before still want to hear it.
 */
export function answerPreflight(request: IncomingMessage, response: ServerResponse, { gate }: Access): void {
  if (request.headers.origin !== gate) return void response.writeHead(403).end();
  response.setHeader('access-control-allow-methods', 'GET, POST');
  response.setHeader('access-control-allow-headers', 'authorization, content-type');
  response.setHeader('access-control-max-age', '600');
  if (request.headers['access-control-request-private-network'] === 'true')
    response.setHeader('access-control-allow-private-network', 'true');
  response.writeHead(204).end();
}

/** Why somebody may ask nothing here; `null`: they may. */
export function refuseAccess({ headers }: IncomingMessage, { gate, key }: Access): Answer | null {
  if (headers.origin !== undefined && headers.origin !== gate)
    return refuseWith(403, 'cli.turnstile-other-origin');
  const [, given] = /^Bearer (.{1,100})$/.exec(headers.authorization ?? '') ?? [];
  return given !== undefined && isKey(given, key) ? null : refuseWith(401, 'cli.turnstile-key-wrong');
}
