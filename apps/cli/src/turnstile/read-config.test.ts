import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../refusal.ts';
import { readConfig } from './read-config.ts';

const HOW_TO = join(import.meta.dirname, '../../../../docs/how-to/connect-a-turnstile.md');

const GATE = 'gate: https://festival.example\n';
const HTTP = `${GATE}http:
  open: { url: "http://device/open?id={id}" }
  close: { url: "http://device/close" }
  status: { url: "http://device/status", passed: counters.in }
`;
const MODBUS = `${GATE}modbus: { host: device, open-coil: 0, passed-input: 3 }\n`;
const MQTT = `${GATE}mqtt: { url: mqtt://broker, name: north }\n`;

/** Code, line and key of everything that is wrong. */
function wrong(text: string): string[] {
  try {
    readConfig(text, 'north.yaml');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.problems.map(({ code, params }) =>
      `${code.slice(14)} ${params.line} ${params.key ?? ''}`.trim(),
    );
  }
  return [];
}

describe('the settings of a bridge', () => {
  it('are read as the how-to shows them', () => {
    const [http, mqtt, modbus, ...more] = [
      ...readFileSync(HOW_TO, 'utf8').matchAll(/```yaml\n(.*?)```/gs),
    ].map(([, text = '']) => readConfig(text, 'north.yaml').device);
    expect(more).toEqual([]);
    expect(http).toMatchObject({
      kind: 'http',
      http: {
        open: { method: 'POST', url: 'http://192.168.1.40/open?id={id}', body: null, knowsId: false },
        status: { everyMs: 250, fields: { passed: 'counters.in', alarm: 'alarms.fire', notPassed: null } },
        tokenFile: 'device.token',
      },
    });
    expect(mqtt).toMatchObject({
      kind: 'mqtt',
      mqtt: { topics: { open: 'tenzij/turnstile/north/open', alarm: 'building/fire' }, caFile: null },
    });
    expect(modbus).toMatchObject({
      kind: 'modbus',
      modbus: { coils: { open: 0, free: 1 }, alarm: { address: 1, when: 'off' }, port: 502, unit: 1 },
    });
  });

  it('listen on this computer only, unless told otherwise', () => {
    expect(readConfig(HTTP, 'f')).toMatchObject({
      gate: 'https://festival.example',
      listen: { address: '127.0.0.1', port: 8190, tls: null },
      limits: { opening: 3, passing: 8, closing: 3 },
      state: null,
    });
  });

  it('need a certificate for an address on the network', () => {
    const listen = (rest: string) => `${MQTT}listen: { address: 192.168.1.5${rest} }\n`;
    expect(wrong(listen(''))).toEqual(['needs-certificate 3']);
    expect(wrong(listen(', certificate: a.pem'))).toEqual(['missing-key 3 key', 'needs-certificate 3']);
    expect(wrong(listen(', certificate: a.pem, key: a.key'))).toEqual([]);
    expect(wrong(`${MQTT}listen: { address: everywhere }\n`)).toEqual(['wrong-value 3 address']);
  });

  it('name what is wrong, each with its line', () => {
    expect(wrong('')).toEqual(['empty 1']);
    expect(wrong('gate: [')).toEqual(['unreadable 1']);
    expect(wrong('gate: https://festival.example/gate/\n')).toContain('wrong-value 1 gate');
    expect(wrong(`${GATE}`)).toEqual(['missing-key 1 http / mqtt / modbus']);
    expect(wrong(`${MODBUS}mqtt: { url: mqtt://broker, name: north }\n`)).toEqual(['unknown-key 2 modbus']);
    expect(wrong(MODBUS.replace('open-coil: 0', 'coil: 0'))).toEqual([
      'unknown-key 2 coil',
      'missing-key 2 open-coil',
    ]);
    expect(wrong(MODBUS.replace('open-coil: 0', 'open-coil: 70000'))).toEqual(['wrong-value 2 open-coil']);
    expect(wrong(MODBUS.replace('passed-input: 3', 'passed-input: drie'))).toEqual([
      'wrong-value 2 passed-input',
    ]);
    expect(wrong(MQTT.replace('mqtt://broker', 'http://broker'))).toEqual(['wrong-value 2 url']);
    expect(wrong(MQTT.replace('north', '"noord/+"'))).toEqual(['wrong-value 2 name']);
    expect(wrong(`${MQTT}times: { passing: 0 }\n`)).toEqual(['wrong-value 3 passing']);
    expect(wrong(HTTP.replace('http://device/close', 'device'))).toEqual(['wrong-value 4 url']);
    expect(wrong(HTTP.replace('counters.in', '"counters in"'))).toEqual(['wrong-value 5 passed']);
    expect(wrong(`${HTTP}  timeout: 4000\n`)).toEqual(['wrong-value 6 timeout']);
  });

  it('take no secret from an address', () => {
    expect(wrong(MQTT.replace('mqtt://broker', 'mqtt://me:secret@broker'))).toEqual(['wrong-value 2 url']);
  });

  it('need what passes an alarm on, where one is heard', () => {
    expect(wrong(HTTP.replace('counters.in', 'counters.in, alarm: fire'))).toEqual(['missing-key 2 free']);
    expect(wrong(MODBUS.replace('3 }', '3, alarm-input: 4 }'))).toEqual([
      'missing-key 2 free-coil',
      'missing-key 2 alarm-when',
    ]);
  });

  it('need something that tells who passed', () => {
    expect(wrong(HTTP.replace(', passed: counters.in', ''))).toEqual(['missing-key 5 passed']);
    expect(wrong(HTTP.split('  status')[0] ?? '')).toEqual(['missing-key 2 status / callback']);
    expect(wrong(MODBUS.replace(', passed-input: 3', ''))).toEqual([
      'missing-key 2 passed-input / passed-counter',
    ]);
  });
});
