import { utf8 } from '@tenzij/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAlarm, readReport, readStatus } from './messages.ts';

const ID = '7d9f4f0e-2c1b-4d9a-9a52-6a1d0a3f9c11';

describe('messages of an MQTT turnstile', () => {
  it('are read when they are what was agreed', () => {
    expect(readReport(utf8(`{"kind":"passed","id":"${ID}"}`))).toEqual({ kind: 'passed', id: ID });
    expect(readStatus(utf8('{"online":true,"mode":"free","alarm":true}'))).toEqual({
      online: true,
      mode: 'free',
      alarm: true,
      fault: false,
    });
    expect(readAlarm(utf8('{"on":true}'))).toBe(true);
  });

  it('are nothing otherwise', () => {
    const reports = [
      '',
      '[]',
      '{}',
      '{"kind":"passed"}',
      `{"kind":"open","id":"${ID}"}`,
      '{"kind":"passed","id":"x"}',
    ];
    for (const text of reports) expect(readReport(utf8(text)), text).toBeNull();
    for (const text of [
      'null',
      '{}',
      '{"online":"yes"}',
      '{"online":true,"mode":"half"}',
      '{"online":true,"alarm":1}',
    ])
      expect(readStatus(utf8(text)), text).toBeNull();
    for (const text of ['true', '{"on":1}', '{}']) expect(readAlarm(utf8(text)), text).toBeNull();
    expect(readAlarm(utf8(`{"on":true,"x":"${'x'.repeat(5000)}"}`))).toBeNull();
  });

  it('never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect([readReport(bytes), readStatus(bytes), readAlarm(bytes)]).toEqual([null, null, null]);
      }),
    );
  });
});
