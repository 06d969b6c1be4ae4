import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { Readable } from 'node:stream';
import { type FoundAddress, type Reach, reachable } from './addresses.ts';

/** How another server is asked. */
export type Ask = (address: string | URL, init?: RequestInit) => Promise<Response>;

const WITHOUT_BODY = [204, 205, 304];

/**
 * Asks another server that may be reached, and connects to the very addresses that were looked at: a name that is
 * pointed elsewhere in between leads nowhere. Follows no redirect. Throws when there is no answer.
 */
export function askOutside(reach: Reach): Ask {
  return async (address, init = {}) => {
    const url = new URL(address);
    const found = await reachable(url.href, reach);
    if (!found) throw new Error('an address that may not be reached');
    return ask(url, found, init);
  };
}

function ask(url: URL, found: readonly FoundAddress[], init: RequestInit): Promise<Response> {
  const { method = 'GET', headers, body, signal } = init;
  if (body !== undefined && body !== null && typeof body !== 'string') throw new TypeError('a body is text');
  return new Promise((answered, failed) => {
    const options = {
      method,
      headers: Object.fromEntries(new Headers(headers)),
      lookup: pinned(found),
      // No connection of another moment.
      agent: false,
      ...(signal && { signal }),
    } as const;
    const request = (url.protocol === 'https:' ? overHttps : overHttp)(url, options, (incoming) => {
      const { statusCode: status = 0, rawHeaders } = incoming;
      const told = new Headers();
      for (let at = 0; at + 1 < rawHeaders.length; at += 2)
        told.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
      if (WITHOUT_BODY.includes(status)) incoming.resume();
      // A stream of the web, by Node's name for it.
      const stream = Readable.toWeb(incoming) as ReadableStream<Uint8Array>;
      answered(new Response(WITHOUT_BODY.includes(status) ? null : stream, { status, headers: told }));
    });
    request.on('error', failed);
    request.end(body ?? undefined);
  });
}

/** Answers what was found before, whatever is asked. */
function pinned(found: readonly FoundAddress[]): LookupFunction {
  return (_host, { all }, tell) => {
    const [first] = found;
    if (all)
      tell(
        null,
        found.map(({ address, family }) => ({ address, family })),
      );
    else tell(null, first?.address ?? '', first?.family);
  };
}
