import { join } from 'node:path';
import type { DeviceReport } from '@tenzij/turnstile';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Peer, startPeer } from '../../../tools/testing/peer.ts';
import { layWire, type Wire } from '../../../tools/testing/wire.ts';
import type { ModbusConfig } from './config.ts';
import { modbusTurnstile } from './modbus-turnstile.ts';

/** Against the Modbus TCP server of jsmodbus, in a process of its own. */

const ID = '7d9f4f0e-2c1b-4d9a-9a52-6a1d0a3f9c11';
const DEVICE = join(import.meta.dirname, '..', 'test', 'device.mjs');
const [OPEN, FREE, PASSED, BACK, ALARM, FAULT] = [1, 2, 3, 4, 9, 10];

interface Seen {
  readonly written: readonly [address: number, on: boolean][];
}

let peer: Peer;
let wire: Wire | undefined;
let turnstile: ReturnType<typeof modbusTurnstile> | undefined;
afterEach(async () => {
  await turnstile?.stop();
  await wire?.close();
  await peer.kill();
  wire = undefined;
});

const configFor = (port: number): ModbusConfig => ({
  host: '127.0.0.1',
  port,
  unit: 1,
  coils: { open: OPEN, free: FREE },
  pulseMs: 0,
  passed: { kind: 'input', address: PASSED },
  notPassed: BACK,
  alarm: { address: ALARM, when: 'on' },
  fault: FAULT,
  pollMs: 20,
  timeoutMs: 300,
});

async function start(changes: Partial<ModbusConfig> = {}, inputs: Record<number, boolean> = {}) {
  peer = await startPeer(DEVICE);
  await peer.tell({ inputs });
  const reports: DeviceReport[] = [];
  const one = modbusTurnstile({ ...configFor(peer.port), ...changes });
  turnstile = one;
  one.start((report) => reports.push(report));
  const reported = (report: DeviceReport) => vi.waitFor(() => expect(reports).toContainEqual(report), 5000);
  const written = async () => (await peer.tell<Seen>({})).written;
  await reported({ kind: 'connected' });
  return { turnstile: one, reports, reported, written };
}

describe('a turnstile over Modbus TCP', () => {
  it('opens and closes by one coil, and goes free by another', async () => {
    const { turnstile, written } = await start();
    expect(await turnstile.open(ID)).toBe('opened');
    expect(await turnstile.close(ID)).toBe(true);
    expect(await turnstile.mode('free')).toBe(true);
    expect(await turnstile.mode('normal')).toBe(true);
    expect(await written()).toEqual([
      [OPEN, true],
      [OPEN, false],
      [FREE, true],
      [FREE, false],
      [OPEN, false],
    ]);
  });

  it('opens by a pulse, where the device wants one', async () => {
    const { turnstile, written } = await start({ pulseMs: 50 });
    expect(await turnstile.open(ID)).toBe('opened');
    await vi.waitFor(
      async () =>
        expect(await written()).toEqual([
          [OPEN, true],
          [OPEN, false],
        ]),
      15_000,
    );
  });

  it('closes when the passage ended, however it ended, and before the next one opens', async () => {
    for (const [pulseMs, input] of [
      [0, PASSED],
      [0, BACK],
      [10_000, PASSED],
    ] as const) {
      const { turnstile, reported, written } = await start({ pulseMs });
      expect(await turnstile.open(ID)).toBe('opened');
      await peer.tell({ inputs: { [input]: true } });
      await reported({ kind: input === PASSED ? 'passed' : 'not-passed', id: null });
      expect(await turnstile.open(ID)).toBe('opened');
      expect(await written()).toEqual([
        [OPEN, true],
        [OPEN, false],
        [OPEN, true],
      ]);
      await turnstile.stop();
      await peer.kill();
    }
  });

  it('closes nothing in an alarm', async () => {
    const { turnstile, reported, written } = await start();
    await turnstile.open(ID);
    await peer.tell({ inputs: { [ALARM]: true } });
    await reported({ kind: 'alarm', on: true });
    await peer.tell({ inputs: { [PASSED]: true } });
    await reported({ kind: 'passed', id: null });
    await peer.tell({ inputs: { [PASSED]: false, [FAULT]: true } });
    await reported({ kind: 'fault', on: true });
    expect(await written()).toEqual([[OPEN, true]]);
  });

  it('says that it is broken while it does not close, after a passage or after a pulse', async () => {
    for (const pulseMs of [0, 50]) {
      const { turnstile, reports, reported, written } = await start({ pulseMs, fault: null });
      await peer.tell({ behave: { answer: 'stuck' } });
      expect(await turnstile.open(ID)).toBe('opened');
      if (pulseMs === 0) await peer.tell({ inputs: { [PASSED]: true } });
      await reported({ kind: 'fault', on: true });
      expect(reports).not.toContainEqual({ kind: 'lost' });
      expect(await turnstile.open(ID)).toBe('unknown');
      expect((await written()).map(([, on]) => on)).toEqual([true, false, false, false]);
      expect(await turnstile.mode('normal')).toBe(false);
      expect(reports).not.toContainEqual({ kind: 'fault', on: false });
      await peer.tell({ behave: { answer: 'right' } });
      expect(await turnstile.mode('normal')).toBe(true);
      expect(reports.at(-1)).toEqual({ kind: 'fault', on: false });
      expect(await turnstile.open(ID)).toBe('opened');
      await turnstile.stop();
      await peer.kill();
    }
  });

  it('reports what its inputs say, each thing once', async () => {
    const { reports, reported } = await start();
    expect(reports.slice(0, 3)).toEqual([
      { kind: 'alarm', on: false },
      { kind: 'fault', on: false },
      { kind: 'connected' },
    ]);
    await peer.tell({ inputs: { [PASSED]: true } });
    await reported({ kind: 'passed', id: null });
    await peer.tell({ inputs: { [PASSED]: false, [BACK]: true } });
    await reported({ kind: 'not-passed', id: null });
    await peer.tell({ inputs: { [ALARM]: true, [FAULT]: true } });
    await reported({ kind: 'alarm', on: true });
    await reported({ kind: 'fault', on: true });
    const count = (kind: string) => reports.filter((report) => report.kind === kind).length;
    expect([count('passed'), count('not-passed')]).toEqual([1, 1]);
  });

  it('takes a broken wire for an alarm where the contact opens in one', async () => {
    const alarm = { address: ALARM, when: 'off' } as const;
    const { reports, reported } = await start({ alarm }, { [ALARM]: true });
    expect(reports[0]).toEqual({ kind: 'alarm', on: false });
    await peer.tell({ inputs: { [ALARM]: false } });
    await reported({ kind: 'alarm', on: true });
  });

  it('counts by a register, also past its end', async () => {
    const { reports, reported } = await start({ passed: { kind: 'counter', address: 0 }, notPassed: null });
    await peer.tell({ counter: 65_535 });
    await reported({ kind: 'passed', id: null });
    reports.length = 0;
    await peer.tell({ counter: 0 });
    await reported({ kind: 'passed', id: null });
  });

  it('says that it did not open when the device answers with an exception', async () => {
    const { turnstile } = await start({ pollMs: 100_000 });
    await peer.tell({ behave: { answer: 'exception' } });
    expect(await turnstile.open(ID)).toBe('refused');
    expect(await turnstile.close(ID)).toBe(false);
    await peer.tell({ behave: { answer: 'right' } });
    expect(await turnstile.open(ID)).toBe('opened');
  });

  it('does not know whether it opened after silence, noise or an answer to something else', async () => {
    for (const answer of ['nothing', 'noise', 'other']) {
      const { turnstile, reports, reported, written } = await start({ pollMs: 300 });
      await peer.tell({ behave: { answer } });
      expect(await turnstile.open(ID), answer).toBe('unknown');
      await reported({ kind: 'lost' });
      reports.length = 0;
      await peer.tell({ behave: { answer: 'right' } });
      await reported({ kind: 'connected' });
      expect(
        (await written()).filter(([, on]) => on),
        answer,
      ).toHaveLength(1);
      await turnstile.stop();
      await peer.kill();
    }
  });

  it('is lost when the device is killed, and found when it is back, without a passage that nobody made', async () => {
    const { turnstile, reports, reported, written } = await start({}, { [PASSED]: true });
    const { port } = peer;
    await peer.kill();
    await reported({ kind: 'lost' });
    expect(await turnstile.open(ID)).toBe('refused');
    expect(await turnstile.mode('normal')).toBe(false);
    reports.length = 0;
    peer = await startPeer(DEVICE, port);
    await peer.tell({ inputs: { [PASSED]: true } });
    await reported({ kind: 'connected' });
    expect(reports.map(({ kind }) => kind)).not.toContain('lost');
    expect(await turnstile.open(ID)).toBe('opened');
    expect(await written()).toEqual([[OPEN, true]]);
  });

  it('sends addresses and bits, and nothing of the passage or of this computer', async () => {
    peer = await startPeer(DEVICE);
    wire = await layWire(peer.port);
    const reports: DeviceReport[] = [];
    turnstile = modbusTurnstile({ ...configFor(wire.port), pollMs: 100_000 });
    turnstile.start((report) => reports.push(report));
    await vi.waitFor(() => expect(reports).toContainEqual({ kind: 'connected' }), 15_000);
    wire.forget();
    await turnstile.open(ID);
    await turnstile.close(ID);
    const [on, off] = ['0006010500 01ff00', '00060105000 10000'].map((text) => text.replaceAll(' ', ''));
    const sent = wire.bytes().toString('hex');
    // Four inputs were read before: these are the fifth and the sixth request, each with its answer.
    expect(sent).toBe(`00050000${on}00050000${on}00060000${off}00060000${off}`);
  });
});
