import { createServer, type IncomingMessage, type Server } from 'node:http';
import { equalBytes, sha256, utf8 } from '@tenzij/kernel';
import type { DeviceReport } from '@tenzij/turnstile';
import type { HttpCallback } from './config.ts';

const LARGEST_MESSAGE = 4096;

export interface Callback {
  close(): Promise<void>;
}

/**
 * Listens for what the device reports by itself, as `POST` of `{kind, id?, on?}`: `passed`, `not-passed`, `fault`,
 * `alarm`, or `alive` with `alarm` and `fault` as they are. `watchSilence`: a device that says nothing is lost.
 * An address that can't be listened on is a device that is never heard.
 */
export function listenForDevice(
  { address, port, key, silenceMs }: HttpCallback,
  watchSilence: boolean,
  report: (report: DeviceReport) => void,
): Callback {
  let silence: NodeJS.Timeout | undefined;
  const heard = (reports: readonly DeviceReport[]) => {
    for (const one of reports) report(one);
    if (!watchSilence) return;
    report({ kind: 'connected' });
    clearTimeout(silence);
    silence = setTimeout(() => report({ kind: 'lost' }), silenceMs);
  };
  const server = createServer({ requestTimeout: 5000 }, (request, response) => {
    response.setHeader('connection', 'close');
    if (request.method !== 'POST') return void response.writeHead(405).end();
    if (!holdsKey(request, key)) return void response.writeHead(401).end();
    readMessage(request).then(
      (reports) => {
        if (reports) heard(reports);
        response.writeHead(reports ? 204 : 400).end();
      },
      () => response.writeHead(400).end(),
    );
  });
  server.on('error', () => undefined);
  server.listen(port, address);
  return {
    close() {
      clearTimeout(silence);
      return closeServer(server);
    },
  };
}

function holdsKey(request: IncomingMessage, key: string): boolean {
  const query = new URLSearchParams(request.url?.split('?')[1]);
  const [, bearer] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
  const given = bearer ?? query.get('key') ?? '';
  return equalBytes(sha256(utf8(given)), sha256(utf8(key)));
}

async function readMessage(request: IncomingMessage): Promise<readonly DeviceReport[] | null> {
  let text = '';
  for await (const part of request) {
    text += String(part);
    if (text.length > LARGEST_MESSAGE) return null;
  }
  const json = JSON.parse(text) as unknown;
  return typeof json === 'object' && json !== null ? reportsIn({ ...json }) : null;
}

function reportsIn(message: Readonly<Record<string, unknown>>): readonly DeviceReport[] | null {
  const { kind, on, alarm, fault } = message;
  const id = typeof message.id === 'string' ? message.id : null;
  if (kind === 'passed' || kind === 'not-passed') return [{ kind, id }];
  if ((kind === 'alarm' || kind === 'fault') && typeof on === 'boolean') return [{ kind, on }];
  if (kind !== 'alive') return null;
  return [
    ...(typeof alarm === 'boolean' ? [{ kind: 'alarm', on: alarm } as const] : []),
    ...(typeof fault === 'boolean' ? [{ kind: 'fault', on: fault } as const] : []),
  ];
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
