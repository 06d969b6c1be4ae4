import type { Fields } from '@tenzij/norms';
import type { HttpCall, StatusFields } from '@tenzij/turnstile-http';
import type { HttpSettings } from './config.ts';
import type { SettingsReader } from './fields.ts';

const WEB = ['http:', 'https:'] as const;
const PATH = /^[\w-]+(\.[\w-]+)*$/;
const CALL = ['method', 'body'] as const;
const FIELDS = ['passed', 'not-passed', 'passage', 'alarm', 'fault'] as const;
const NOTHING: HttpCall = { method: 'POST', url: '', body: null };

/** `http:` of a configuration. What is wrong is reported; the value then means nothing. */
export function readHttp(reader: SettingsReader, root: Fields, openingMs: number): HttpSettings {
  const optional = ['free', 'normal', 'status', 'callback', 'token-file', 'timeout'];
  const fields = reader.part(root, 'http', ['open', 'close'], optional) ?? new Map();
  const status = readStatus(reader, fields);
  const callback = readCallback(reader, fields);
  const open = readCall(reader, fields, 'open');
  const line = root.get('http')?.keyLine ?? 1;
  const lacks = (key: string) => reader.report('cli.turnstile-missing-key', line, { key });
  if (!fields.has('status') && !fields.has('callback')) lacks('status / callback');
  const told = fields.get('status');
  if (told && !callback && !reader.yaml.mapping(told).has('passed'))
    reader.report('cli.turnstile-missing-key', told.keyLine, { key: 'passed' });
  // Who is told of an alarm has to be able to pass it on.
  if (status && status.fields.alarm !== null && !fields.has('free')) lacks('free');
  return {
    open: { ...(open?.call ?? NOTHING), knowsId: open?.knowsId ?? false },
    close: readCall(reader, fields, 'close')?.call ?? NOTHING,
    free: readCall(reader, fields, 'free')?.call ?? null,
    normal: readCall(reader, fields, 'normal')?.call ?? null,
    status,
    callback,
    tokenFile: reader.text(fields, 'token-file'),
    timeoutMs: reader.whole(fields, 'timeout', [50, openingMs], Math.min(2000, openingMs)),
  };
}

interface ReadCall {
  readonly call: HttpCall;
  readonly knowsId: boolean;
}

function readCall(reader: SettingsReader, all: Fields, key: string): ReadCall | null {
  const optional = key === 'open' ? [...CALL, 'knows-id'] : CALL;
  const fields = reader.part(all, key, ['url'], optional);
  if (!fields) return null;
  const method = reader.yaml.oneOf(fields.get('method'), ['GET', 'POST', 'PUT']) ?? 'POST';
  const url = reader.url(fields, 'url', WEB, 'http://192.168.1.40/open?id={id}') ?? '';
  const knowsId = reader.yaml.flag(fields.get('knows-id')) ?? false;
  return { call: { method, url, body: reader.text(fields, 'body') }, knowsId };
}

function readStatus(reader: SettingsReader, all: Fields): HttpSettings['status'] {
  const fields = reader.part(all, 'status', ['url'], ['every', ...FIELDS]);
  if (!fields) return null;
  const path = (key: (typeof FIELDS)[number]) => reader.text(fields, key, PATH, 'counters.in');
  const found: StatusFields = {
    passed: path('passed'),
    notPassed: path('not-passed'),
    passage: path('passage'),
    alarm: path('alarm'),
    fault: path('fault'),
  };
  const url = reader.url(fields, 'url', WEB, 'http://192.168.1.40/status') ?? '';
  return { url, everyMs: reader.whole(fields, 'every', [50, 10_000], 250), fields: found };
}

function readCallback(reader: SettingsReader, all: Fields): HttpSettings['callback'] {
  const fields = reader.part(all, 'callback', ['address', 'port'], ['silence']);
  if (!fields) return null;
  return {
    address: reader.text(fields, 'address') ?? '',
    port: reader.whole(fields, 'port', [1, 65_535], 1),
    silenceMs: reader.whole(fields, 'silence', [2, 600], 30) * 1000,
  };
}
