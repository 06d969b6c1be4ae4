import { setTimeout as wait } from 'node:timers/promises';
import type { DeviceReport, TurnstileDevice } from '@tenzij/turnstile';
import type { ModbusConfig } from './config.ts';
import { type Connection, openConnection, type Read } from './connection.ts';
import { type Inputs, readInputs, reportsOf } from './inputs.ts';
import { createOpenCoil } from './open-coil.ts';

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
  let tell: (report: DeviceReport) => void = () => undefined;
  let saysFault = false;
  const coil = createOpenCoil({
    write: (on) => write(config.coils.open, on),
    pulseMs: config.pulseMs,
    pause,
    stopped: () => running.signal.aborted,
    changed: tellFault,
  });

  async function write(address: number, on: boolean): Promise<Read<null> | null> {
    return connection?.isOpen() ? connection.setCoil(address, on) : null;
  }

  async function isWritten(address: number, on: boolean): Promise<boolean> {
    return (await write(address, on))?.kind === 'ok';
  }

  /** A turnstile that doesn't close is broken, whatever its own input says. */
  function tellFault() {
    tell({ kind: 'fault', on: saysFault || coil.isStuck() });
  }

  async function pause(milliseconds: number): Promise<void> {
    await wait(milliseconds, undefined, { signal: running.signal }).catch(() => undefined);
  }

  async function watch(): Promise<void> {
    while (!running.signal.aborted) {
      const opened = await openConnection(config);
      if (opened && !running.signal.aborted) {
        connection = opened;
        await watchInputs(opened);
        tell({ kind: 'lost' });
      }
      opened?.close();
      connection = null;
      await pause(BETWEEN_CONNECTIONS_MS);
    }
  }

  /** Until the inputs can't be read any more. */
  async function watchInputs(on: Connection): Promise<void> {
    let before: Inputs | null = null;
    for (let failures = 0; failures < MOST_FAILURES && on.isOpen() && !running.signal.aborted; ) {
      const now = await readInputs(on, config);
      failures = now ? 0 : failures + 1;
      if (now) {
        for (const one of reportsOf(before, now)) hear(one, now);
        tell({ kind: 'connected' });
        before = now;
      }
      await pause(config.pollMs);
    }
  }

  function hear(report: DeviceReport, { alarm }: Inputs) {
    if (report.kind === 'fault') {
      saysFault = report.on;
      return tellFault();
    }
    tell(report);
    // In an alarm nothing is closed; after it, it is: see `mode`.
    if ((report.kind === 'passed' || report.kind === 'not-passed') && alarm !== true) coil.ended();
  }

  return {
    start(report) {
      tell = report;
      void watch();
    },
    open: coil.open,
    close: coil.close,
    async mode(mode) {
      const { free } = config.coils;
      if (mode === 'free') return free === null || (await isWritten(free, true));
      return (free === null || (await isWritten(free, false))) && (await coil.close());
    },
    async stop() {
      running.abort();
      coil.stop();
      connection?.close();
    },
  };
}
