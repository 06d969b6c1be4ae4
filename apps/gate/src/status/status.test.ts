import { describe, expect, it } from 'vitest';
import type { DeviceFacts } from '../device/device-facts.ts';
import type { CrewFacts, Screen } from '../gate/state.ts';
import { spanOf } from './clock-fact.ts';
import { overallOf, statusOf } from './status.ts';

const NOW = 1_800_000_000;
const READY: Screen = { name: 'ready' };
const WELL: CrewFacts = {
  online: true,
  said: null,
  listIssuedAt: NOW - 10,
  listMaxAgeSeconds: 3600,
  clock: { known: true, seconds: 3, plusMinus: 12, corrected: false },
  model: 'ready',
  turnstile: 'none',
  queued: 0,
  camera: { name: 'Front', width: 1280, height: 720, sight: 'sees', standsIn: false },
  admitted: 1,
  referred: 0,
  lastCode: null,
  pass: null,
};
const DEVICE: DeviceFacts = { sound: 'on', battery: null, kept: true };

function look(crew: Partial<CrewFacts> = {}, device: Partial<DeviceFacts> = {}, screen: Screen = READY) {
  const facts = statusOf({ ...WELL, ...crew }, { ...DEVICE, ...device }, NOW);
  const odd = facts.filter(({ level }) => level !== 'ok').map(({ id, level }) => `${id} ${level}`);
  return { overall: overallOf({ screen }, facts), odd, facts };
}

describe('the status of a gate', () => {
  it('is well when all is', () => {
    expect(look()).toMatchObject({ overall: 'ok', odd: [] });
    expect(look().facts.map(({ id }) => id)).toEqual(
      'network list clock camera model sound queue kept'.split(' '),
    );
  });

  it.each<[string, Partial<CrewFacts>, Partial<DeviceFacts>]>([
    ['network mind', { online: false }, {}],
    ['list mind', { listIssuedAt: NOW - 2000 }, {}],
    ['list stop', { listIssuedAt: NOW - 3700 }, {}],
    ['list stop', { listIssuedAt: null }, {}],
    ['clock mind', { clock: { known: false, why: 'jumped' } }, {}],
    ['clock stop', { clock: { known: false, why: 'set-back' } }, {}],
    ['camera mind', { camera: { ...camera(), sight: 'dark' } }, {}],
    ['camera stop', { camera: { ...camera(), sight: 'still' } }, {}],
    ['camera mind', { camera: { ...camera(), standsIn: true } }, {}],
    ['camera stop', { camera: null }, {}],
    ['model stop', { model: 'missing' }, {}],
    ['model mind', { model: 'loading' }, {}],
    ['turnstile stop', { turnstile: 'lost' }, {}],
    ['sound mind', {}, { sound: 'locked' }],
    ['queue mind', { queued: 200 }, {}],
    ['battery mind', {}, { battery: { level: 0.1, charging: false } }],
    ['said mind', { said: 'gate.not-known' }, {}],
  ])('says %s', (odd, crew, device) => {
    expect(look(crew, device)).toMatchObject({ overall: odd.split(' ')[1], odd: [odd] });
  });

  it.each<Screen>([
    { name: 'start', busy: 'no' },
    { name: 'problem', problem: { code: 'gate.no-camera', params: {} } },
    { name: 'doubt', said: 'gate.not-known' },
  ])('is closed while nobody is served: %o', (screen) => {
    expect(look({}, {}, screen).overall).toBe('stop');
  });

  it('is open, with something to mind, while its crew lets people in by hand', () => {
    const problem = { code: 'gate.no-camera', params: {} };
    const byHand = (crew: Partial<CrewFacts>, does: 'stands' | 'tries') =>
      look({ camera: null, ...crew }, {}, { name: 'problem', problem, byHand: does }).overall;
    expect(byHand({}, 'stands')).toBe('mind');
    expect(byHand({ listIssuedAt: null, turnstile: 'ready' }, 'tries')).toBe('mind');
    expect(byHand({ turnstile: 'lost' }, 'stands')).toBe('stop');
  });

  it('tells the age of the list by the server’s time when the gate goes by that', () => {
    const clock = { known: true, seconds: 7200, plusMinus: 5, corrected: true } as const;
    expect(look({ clock, listIssuedAt: NOW - 7210 }).facts.find(({ id }) => id === 'list')).toMatchObject({
      text: 'crew.list',
      values: { seconds: 10 },
    });
  });

  it('says nothing of a battery that the device doesn’t run on', () => {
    expect(look().facts.some(({ id }) => id === 'battery')).toBe(false);
    expect(look({}, { battery: { level: 0.5, charging: true } }).odd).toEqual([]);
  });

  it('is well also where the browser promises nothing of what it keeps, which the overview says', () => {
    expect(look({}, { kept: false })).toMatchObject({ overall: 'ok', odd: ['kept mind'] });
  });

  it('puts a clock’s error in words', () => {
    expect([540, -4000, -7200, 86_400, 3 * 86_400].map(spanOf)).toEqual([
      { text: 'crew.span-minutes', values: { count: 9 } },
      { text: 'crew.span-minutes', values: { count: 67 } },
      { text: 'crew.span-hours', values: { count: 2 } },
      { text: 'crew.span-hours', values: { count: 24 } },
      { text: 'crew.span-days', values: { count: 3 } },
    ]);
  });
});

function camera() {
  return { name: 'Front', width: 1280, height: 720, sight: 'sees', standsIn: false } as const;
}
