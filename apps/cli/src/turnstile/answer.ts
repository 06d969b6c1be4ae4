import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TurnstileCode } from './errors.ts';

/** A request holds an id and nothing else. */
const LARGEST_BODY = 1024;

/** What a request is answered with. */
export interface Answer {
  readonly status: number;
  readonly json: object;
}

export function refuseWith(status: number, code: TurnstileCode): Answer {
  return { status, json: { code } };
}

export function send(response: ServerResponse, { status, json }: Answer): void {
  if (response.writableEnded || response.destroyed) return;
  response.setHeader('content-type', 'application/json');
  response.writeHead(status).end(JSON.stringify(json));
}

/** The JSON object in a request, or `null` when it is none, or too large. */
export async function readBody(request: IncomingMessage): Promise<Readonly<Record<string, unknown>> | null> {
  let text = '';
  try {
    for await (const part of request) {
      text += String(part);
      if (text.length > LARGEST_BODY) return null;
    }
    const json = JSON.parse(text) as unknown;
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? { ...json } : null;
  } catch {
    return null;
  }
}
