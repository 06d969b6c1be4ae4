import type { DeviceReport } from '@tenzij/turnstile';
import type { ModbusConfig } from './config.ts';
import type { Connection, Read } from './connection.ts';

/** What the inputs say. What isn't wired is `null`. */
export interface Inputs {
  readonly passed: boolean | number;
  readonly notPassed: boolean | null;
  readonly alarm: boolean | null;
  readonly fault: boolean | null;
}

/** Reads all inputs that are wired; `null` when one of them couldn't be read. */
export async function readInputs(connection: Connection, config: ModbusConfig): Promise<Inputs | null> {
  const input = async (address: number | null): Promise<Read<boolean | null>> =>
    address === null ? { kind: 'ok', value: null } : connection.input(address);
  // The alarm first: nothing may keep it waiting.
  const alarm = await input(config.alarm?.address ?? null);
  const { kind, address } = config.passed;
  const passed = await (kind === 'input' ? connection.input(address) : connection.counter(address));
  const notPassed = await input(config.notPassed);
  const fault = await input(config.fault);
  if (alarm.kind !== 'ok' || passed.kind !== 'ok' || notPassed.kind !== 'ok' || fault.kind !== 'ok')
    return null;
  return {
    passed: passed.value,
    notPassed: notPassed.value,
    alarm: alarm.value === null ? null : alarm.value === (config.alarm?.when === 'on'),
    fault: fault.value,
  };
}

/** What happened between two looks. With none before, only what is so now. */
export function reportsOf(before: Inputs | null, now: Inputs): DeviceReport[] {
  const reports: DeviceReport[] = [];
  if (now.alarm !== null) reports.push({ kind: 'alarm', on: now.alarm });
  if (now.fault !== null) reports.push({ kind: 'fault', on: now.fault });
  if (before && happened(before.passed, now.passed)) reports.push({ kind: 'passed', id: null });
  if (before && happened(before.notPassed, now.notPassed)) reports.push({ kind: 'not-passed', id: null });
  return reports;
}

/** A register of 16 bits counts on at 0 after 65,535; one that was set to 0 is a device that began anew. */
function happened(before: boolean | number | null, now: boolean | number | null): boolean {
  if (typeof now === 'number')
    return typeof before === 'number' && (now > before || (before === 65_535 && now === 0));
  return now === true && before === false;
}
