import type { Fields } from '@tenzij/norms';
import type { ModbusConfig } from '@tenzij/turnstile-modbus';
import type { SettingsReader } from './fields.ts';

const ADDRESS = [0, 65_535] as const;
const OPTIONAL = [
  'port',
  'unit',
  'free-coil',
  'pulse',
  'passed-input',
  'passed-counter',
  'not-passed-input',
  'alarm-input',
  'alarm-when',
  'fault-input',
  'poll',
  'timeout',
] as const;

/** `modbus:` of a configuration. What is wrong is reported; the value then means nothing. */
export function readModbus(reader: SettingsReader, root: Fields, openingMs: number): ModbusConfig {
  const fields = reader.part(root, 'modbus', ['host', 'open-coil'], OPTIONAL) ?? new Map();
  const address = (key: string) => reader.maybeWhole(fields, key, ADDRESS);
  const line = root.get('modbus')?.keyLine ?? 1;
  const lacks = (key: string) => reader.report('cli.turnstile-missing-key', line, { key });
  const alarm = address('alarm-input');
  if (fields.has('passed-input') === fields.has('passed-counter')) lacks('passed-input / passed-counter');
  // Who is told of an alarm has to be able to pass it on; and of a contact it has to be known how it rests.
  if (fields.has('alarm-input') && !fields.has('free-coil')) lacks('free-coil');
  if (fields.has('alarm-input') && !fields.has('alarm-when')) lacks('alarm-when');
  const when = reader.yaml.oneOf(fields.get('alarm-when'), ['on', 'off']) ?? 'off';
  const counter = address('passed-counter');
  const passed = counter === null ? address('passed-input') : counter;
  return {
    host: reader.text(fields, 'host', /^[\w.:-]+$/, '192.168.1.40') ?? '',
    port: reader.whole(fields, 'port', [1, 65_535], 502),
    unit: reader.whole(fields, 'unit', [0, 255], 1),
    coils: { open: address('open-coil') ?? 0, free: address('free-coil') },
    pulseMs: reader.whole(fields, 'pulse', [0, 10_000], 500),
    passed: { kind: counter === null ? 'input' : 'counter', address: passed ?? 0 },
    notPassed: address('not-passed-input'),
    alarm: alarm === null ? null : { address: alarm, when },
    fault: address('fault-input'),
    pollMs: reader.whole(fields, 'poll', [20, 5000], 100),
    timeoutMs: reader.whole(fields, 'timeout', [50, openingMs], Math.min(1000, openingMs)),
  };
}
