import { GateChanges } from '@tenzij/contracts';
import { createParser } from 'eventsource-parser';
import type { NewsApi, SentAnswer, StreamEnd, StreamListener } from '../news/ports.ts';
import { problemIn, refusalOf } from './refused.ts';

/** A request that takes longer counts as no network. */
const PATIENCE_MS = 5000;
/** A page of news is a tenth of this; what is longer is not ours. */
const MOST_CHARACTERS = 1_000_000;
/** With these it says that it can't take what was sent, and won't the next time. */
const INVALID = [400, 409, 413];

/** The requests of news, at the page's own origin unless told otherwise. */
export function createNewsApi(token: string, origin = ''): NewsApi {
  const authorization = { authorization: `Bearer ${token}` };
  const ask = (path: string, init: RequestInit) =>
    fetch(`${origin}${path}`, { ...init, cache: 'no-store', credentials: 'omit' }).catch(() => null);

  async function send(path: string, content: object): Promise<SentAnswer> {
    const headers = { ...authorization, 'content-type': 'application/json' };
    const body = JSON.stringify(content);
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await ask(path, { method: 'POST', headers, body, signal });
    // A sign-in page of somebody else's network answers 200 as well, with a page.
    if (response?.status === 204) return { kind: 'ok', value: null };
    if (response && INVALID.includes(response.status))
      return { kind: (await problemIn(response)) ? 'invalid' : 'unreachable' };
    return { kind: await refusalOf(response) };
  }

  return {
    async changes(after) {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const response = await ask(`/api/gate/changes?after=${after}`, { headers: authorization, signal });
      if (!response?.ok) return { kind: await refusalOf(response) };
      const page = GateChanges.safeParse(await response.json().catch(() => null));
      return page.success ? { kind: 'ok', value: page.data } : { kind: 'unreachable' };
    },
    async listen(after, listener, signal) {
      const headers = { ...authorization, accept: 'text/event-stream' };
      const response = await ask(`/api/gate/changes/stream?after=${after}`, { headers, signal });
      if (!response?.ok) return refusalOf(response);
      const isStream = /^text\/event-stream(;|$)/.test(response.headers.get('content-type') ?? '');
      if (isStream && response.body) return read(response.body, listener);
      await response.body?.cancel().catch(() => undefined);
      return 'unreachable';
    },
    events: (events) => send('/api/gate/events', { events }),
    readings: (readings, clock) => send('/api/gate/queue', { readings, clock }),
  };
}

/** Reads events until the stream is over, whoever ended it. */
async function read(body: ReadableStream<Uint8Array>, listener: StreamListener): Promise<StreamEnd> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const came: string[] = [];
  let isOurs = true;
  const parser = createParser({
    maxBufferSize: MOST_CHARACTERS,
    onEvent: ({ event, data }) => {
      if (event === 'changes') came.push(data);
    },
    onError: ({ type }) => {
      if (type === 'max-buffer-size-exceeded') isOurs = false;
    },
  });
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return 'closed';
      listener.alive();
      parser.feed(decoder.decode(value, { stream: true }));
      if (!isOurs) return 'unreachable';
      for (const data of came.splice(0)) await listener.changes(GateChanges.parse(JSON.parse(data)));
    }
  } catch {
    return 'closed';
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
