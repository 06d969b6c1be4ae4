import { isIP } from 'node:net';
import type { Problem } from '@tenzij/kernel';
import type { Field, Fields } from '@tenzij/norms';
import { Refusal } from '../refusal.ts';
import { type BridgeConfig, DEFAULT_PORT, type DeviceSettings } from './config.ts';
import { SettingsReader } from './fields.ts';
import { readHttp } from './read-http.ts';
import { readModbus } from './read-modbus.ts';
import { readMqtt } from './read-mqtt.ts';

const KINDS = ['http', 'mqtt', 'modbus'] as const;
const SECONDS = [1, 60] as const;

/** Reads a configuration, or refuses with everything that is wrong in it, each with its line. */
export function readConfig(text: string, file: string): BridgeConfig {
  const reader = new SettingsReader(text, file);
  const root = reader.yaml.fields(reader.yaml.root, ['gate'], ['listen', 'state', 'times', ...KINDS]);
  const limits = readLimits(reader, root);
  const config = {
    gate: readOrigin(reader, root) ?? '',
    listen: readListen(reader, root),
    state: reader.text(root, 'state'),
    limits,
    device: readDevice(reader, root, limits.opening * 1000),
  };
  const problems: readonly Problem[] = reader.problems();
  if (problems.length > 0 || config.device === null) throw new Refusal(problems);
  return { ...config, device: config.device };
}

/** An origin as browsers write it: no path, no slash at the end. */
function readOrigin(reader: SettingsReader, root: Fields): string | null {
  const text = reader.url(root, 'gate', ['http:', 'https:'], 'https://festival.example');
  const field = root.get('gate');
  if (text === null || !field) return null;
  const { origin, href } = new URL(text);
  if (href !== `${origin}/`) reader.wrong(field, origin);
  return origin;
}

function readListen(reader: SettingsReader, root: Fields): BridgeConfig['listen'] {
  const fields = reader.part(root, 'listen', [], ['address', 'port', 'certificate', 'key']) ?? new Map();
  const field = fields.get('address');
  const address = reader.text(fields, 'address') ?? '127.0.0.1';
  if (field && isIP(address) === 0) reader.wrong(field, '127.0.0.1, 192.168.1.5');
  const port = reader.whole(fields, 'port', [0, 65_535], DEFAULT_PORT);
  const [certificate, key] = [reader.text(fields, 'certificate'), reader.text(fields, 'key')];
  if (certificate !== null && key !== null) return { address, port, tls: { certificate, key } };
  const listen = root.get('listen');
  for (const [name, value] of [['certificate', certificate] as const, ['key', key] as const]) {
    const other = name === 'key' ? certificate : key;
    if (listen && value === null && other !== null)
      reader.report('cli.turnstile-missing-key', listen.keyLine, { key: name });
  }
  if (field && isIP(address) !== 0 && !isLoopback(address))
    reader.report('cli.turnstile-needs-certificate', field.line);
  return { address, port, tls: null };
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}

function readLimits(reader: SettingsReader, root: Fields): BridgeConfig['limits'] {
  const fields =
    reader.part(root, 'times', [], ['opening', 'passing', 'closing']) ?? new Map<string, Field>();
  return {
    opening: reader.whole(fields, 'opening', SECONDS, 3),
    passing: reader.whole(fields, 'passing', SECONDS, 8),
    closing: reader.whole(fields, 'closing', SECONDS, 3),
  };
}

/** Exactly one kind of device. */
function readDevice(reader: SettingsReader, root: Fields, openingMs: number): DeviceSettings | null {
  const [kind, ...more] = KINDS.filter((one) => root.has(one));
  for (const extra of more)
    reader.report('cli.turnstile-unknown-key', root.get(extra)?.keyLine ?? 1, { key: extra });
  switch (kind) {
    case 'http':
      return { kind, http: readHttp(reader, root, openingMs) };
    case 'mqtt':
      return { kind, mqtt: readMqtt(reader, root, openingMs) };
    case 'modbus':
      return { kind, modbus: readModbus(reader, root, openingMs) };
    default:
      reader.report('cli.turnstile-missing-key', 1, { key: KINDS.join(' / ') });
      return null;
  }
}
