import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GateChanges } from '@tenzij/contracts';
import type { Api } from '../http/api.ts';
import type { Credentials } from './test-server.ts';

/** Listens on this machine, and answers where. */
export async function listen(app: Api): Promise<string> {
  await app.listen({ host: '127.0.0.1', port: 0 });
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}

export interface TestStream {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** What came so far, in order. */
  readonly got: GateChanges[];
  /** All that came, as text. */
  text(): string;
  /** Waits until something is so of what came; rejects when the stream is over first. */
  until(condition: (got: readonly GateChanges[]) => boolean): Promise<void>;
  /** Resolves when the server closed it, or `close` did. */
  readonly over: Promise<void>;
  close(): void;
}

/** A gate that listens, over a real connection. `onChanges`: of what came, as it comes. */
export async function openStream(
  url: string,
  as: Credentials,
  after = 0,
  more: Readonly<Record<string, string>> = {},
  onChanges: (changes: GateChanges) => void = () => undefined,
): Promise<TestStream> {
  // Not by `fetch`, which opens another connection in place of one that it breaks off.
  const asked = request(`${url}/api/gate/changes/stream?after=${after}`, {
    headers: { ...as, ...more },
    agent: false,
  });
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    asked.on('response', resolve).on('error', reject).end();
  });
  const got: GateChanges[] = [];
  const waiting = new Set<() => void>();
  let text = '';
  let rest = '';
  let isOver = false;
  const tell = () => {
    for (const one of waiting) one();
  };
  const over = (async () => {
    const decoder = new TextDecoder();
    for await (const part of response) {
      const piece = decoder.decode(part as Uint8Array, { stream: true });
      text += piece;
      const blocks = (rest + piece).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (data === undefined) continue;
        const changes = GateChanges.parse(JSON.parse(data));
        got.push(changes);
        onChanges(changes);
      }
      tell();
    }
  })()
    .catch(() => undefined)
    .finally(() => {
      isOver = true;
      tell();
    });
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    got,
    text: () => text,
    over,
    close: () => asked.destroy(),
    until: (condition) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (condition(got)) resolve();
          else if (isOver) reject(new Error('the stream is over'));
          else return;
          waiting.delete(check);
        };
        waiting.add(check);
        check();
      }),
  };
}
