import type { Fields } from '@tenzij/norms';
import { type MqttTopics, topicsOf } from '@tenzij/turnstile-mqtt';
import type { MqttSettings } from './config.ts';
import type { SettingsReader } from './fields.ts';

const OPTIONAL = ['username', 'password-file', 'ca-file', 'topics', 'timeout'] as const;
const TOPICS = ['open', 'close', 'mode', 'report', 'status', 'alarm', 'bridge'] as const;
/** A topic to publish on has no wildcards. */
const TOPIC = /^[^+#\0\s]{1,200}$/;

/** `mqtt:` of a configuration. What is wrong is reported; the value then means nothing. */
export function readMqtt(reader: SettingsReader, root: Fields, openingMs: number): MqttSettings {
  const fields = reader.part(root, 'mqtt', ['url', 'name'], OPTIONAL) ?? new Map();
  const name = reader.text(fields, 'name', /^[\w-]{1,40}$/, 'north') ?? '';
  return {
    url: reader.url(fields, 'url', ['mqtt:', 'mqtts:'], 'mqtts://broker.example:8883') ?? '',
    username: reader.text(fields, 'username'),
    passwordFile: reader.text(fields, 'password-file'),
    caFile: reader.text(fields, 'ca-file'),
    topics: readTopics(reader, fields, topicsOf(name)),
    timeoutMs: reader.whole(fields, 'timeout', [50, openingMs], Math.min(2000, openingMs)),
  };
}

function readTopics(reader: SettingsReader, all: Fields, defaults: MqttTopics): MqttTopics {
  const fields = reader.part(all, 'topics', [], TOPICS) ?? new Map();
  const topic = (key: (typeof TOPICS)[number]) => reader.text(fields, key, TOPIC, 'venue/north/open');
  return {
    open: topic('open') ?? defaults.open,
    close: topic('close') ?? defaults.close,
    mode: topic('mode') ?? defaults.mode,
    report: topic('report') ?? defaults.report,
    status: topic('status') ?? defaults.status,
    alarm: topic('alarm'),
    bridge: topic('bridge') ?? defaults.bridge,
  };
}
