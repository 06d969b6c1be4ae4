import { setTimeout as wait } from 'node:timers/promises';
import type { DeviceReport, OpenAnswer, TurnstileDevice } from '@tenzij/turnstile';
import type { ModbusConfig } from './config.ts';
import { type Connection, openConnection, type Read } from './connection.ts';
import { type Inputs, readInputs, reportsOf } from './inputs.ts';

const BETWEEN_CONNECTIONS_MS = 500;
/** After so many looks that the device refused, one after the other, it counts as lost. */
const MOST_FAILURES = 3;

/**
 * A turnstile behind a Modbus TCP device: a coil opens it, inputs tell what happened. Nothing goes over the wire but
 * addresses and bits.
 */
export function modbusTurnstile(config: ModbusConfig): TurnstileDevice {
  const running = new AbortController();
  let connection: Connection | null = null;
  let pulse: NodeJS.Timeout | undefined;

  async function write(address: number, on: boolean): Promise<Read<null>> {
    return (await connection?.setCoil(address, on)) ?? { kind: 'broken' };
  }

  async function isWritten(address: number, on: boolean): Promise<boolean> {
    return (await write(address, on)).kind === 'ok';
  }

  async function pause(milliseconds: number): Promise<void> {
    await wait(milliseconds, undefined, { signal: running.signal }).catch(() => undefined);
  }

  async function watch(report: (report: DeviceReport) => void): Promise<void> {
    while (!running.signal.aborted) {
      const opened = await openConnection(config);
      if (opened && !running.signal.aborted) {
        connection = opened;
        await watchInputs(opened, report);
        report({ kind: 'lost' });
      }
      opened?.close();
      connection = null;
      await pause(BETWEEN_CONNECTIONS_MS);
    }
  }

  /** Until the inputs can't be read any more. */
  async function watchInputs(on: Connection, report: (report: DeviceReport) => void): Promise<void> {
    let before: Inputs | null = null;
    for (let failures = 0; failures < MOST_FAILURES && on.isOpen() && !running.signal.aborted; ) {
      const now = await readInputs(on, config);
      failures = now ? 0 : failures + 1;
      if (now) {
        for (const one of reportsOf(before, now)) report(one);
        report({ kind: 'connected' });
        before = now;
      }
      await pause(config.pollMs);
    }
  }

  /** What a coil that stays on would keep open is put off again when the connection is back: see `mode`. */
  async function open(): Promise<OpenAnswer> {
    clearTimeout(pulse);
    const written = await write(config.coils.open, true);
    if (written.kind !== 'ok') return written.kind === 'refused' ? 'refused' : 'unknown';
    if (config.pulseMs > 0) pulse = setTimeout(() => void write(config.coils.open, false), config.pulseMs);
    return 'opened';
  }

  async function close(): Promise<boolean> {
    clearTimeout(pulse);
    return isWritten(config.coils.open, false);
  }

  return {
    start(report) {
      void watch(report);
    },
    open,
    close,
    async mode(mode) {
      const { free } = config.coils;
      if (mode === 'free') return free === null || (await isWritten(free, true));
      return (free === null || (await isWritten(free, false))) && (await close());
    },
    async stop() {
      running.abort();
      clearTimeout(pulse);
      connection?.close();
    },
  };
}
