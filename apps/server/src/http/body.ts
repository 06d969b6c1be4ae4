import { TenzijError } from '@tenzij/kernel';
import type { FastifyInstance } from 'fastify';

/** JSON is the only body this server reads. */
export function acceptOnlyJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? undefined : parseJson(String(body)));
    } catch {
      done(new TenzijError('server.invalid-request', { field: 'body' }));
    }
  });
}

/** Parses JSON; throws at what neither the database nor a hash can hold faithfully. */
export function parseJson(text: string): unknown {
  return JSON.parse(text, (key, value: unknown) => {
    if (key === '__proto__' || key === 'constructor') throw new Error('a name no request has');
    if (typeof value === 'string' && !isPlainText(value)) throw new Error('not plain text');
    return value;
  });
}

function isPlainText(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}
