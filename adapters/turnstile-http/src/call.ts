import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { HttpCall } from './config.ts';
import { limitOf } from './limit.ts';

/** A status is a few hundred bytes; whoever sends more is not a turnstile. */
const LARGEST_ANSWER = 64 * 1024;

export type CallAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly body: string }
  /** No connection was made, so the device heard nothing. */
  | { readonly kind: 'not-sent' }
  /** It may have heard it. */
  | { readonly kind: 'no-answer' };

export interface CallOptions {
  readonly token: string | null;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/**
 * One request on a connection of its own, made once: no redirect is followed and nothing is tried again, because
 * a client that does so by itself could open twice. Never rejects.
 */
export function call(
  { method, url, body }: HttpCall,
  { token, timeoutMs, signal }: CallOptions,
): Promise<CallAnswer> {
  return new Promise((resolve) => {
    const limit = limitOf(timeoutMs, signal);
    let connected = false;
    const finish = (answer: CallAnswer) => {
      limit.end();
      resolve(answer);
    };
    const fail = () => finish({ kind: connected ? 'no-answer' : 'not-sent' });
    const send = url.startsWith('https:') ? httpsRequest : httpRequest;
    const request = send(url, {
      method,
      agent: false,
      signal: limit.signal,
      headers: {
        accept: 'application/json',
        connection: 'close',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === null ? {} : { 'content-type': 'application/json' }),
      },
    });
    request.on('socket', (socket) => {
      socket.once('connect', () => {
        connected = true;
      });
    });
    request.on('error', fail);
    request.on('response', (response) => {
      readBody(response).then(
        (text) => finish({ kind: 'answered', status: response.statusCode ?? 0, body: text }),
        fail,
      );
    });
    request.end(body ?? undefined);
  });
}

async function readBody(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_ANSWER) throw new Error('too large');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** The request for one passage. */
export function forPassage<T extends HttpCall>(one: T, id: string): T {
  const put = (text: string) => text.replaceAll('{id}', id);
  return { ...one, url: put(one.url), body: one.body === null ? null : put(one.body) };
}
