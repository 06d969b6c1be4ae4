import type { DeviceReport } from '@tenzij/turnstile';
import type { StatusFields } from './config.ts';

/** What a device said of itself. A field that it is not asked for is `null`. */
export interface DeviceStatus {
  readonly passed: boolean | number | null;
  readonly notPassed: boolean | number | null;
  readonly passage: string | null;
  readonly alarm: boolean | null;
  readonly fault: boolean | null;
}

/** Reads a status; `null` when it is no JSON, or lacks a field that was asked for. */
export function readStatus(text: string, fields: StatusFields): DeviceStatus | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const passed = eventAt(json, fields.passed);
  const notPassed = eventAt(json, fields.notPassed);
  const alarm = flagAt(json, fields.alarm);
  const fault = flagAt(json, fields.fault);
  if (passed === undefined || notPassed === undefined || alarm === undefined || fault === undefined)
    return null;
  const passage = fields.passage === null ? null : at(json, fields.passage);
  return { passed, notPassed, passage: typeof passage === 'string' ? passage : null, alarm, fault };
}

/** What happened between two looks. With none before, only what is so now. */
export function reportsOf(before: DeviceStatus | null, now: DeviceStatus): DeviceReport[] {
  const reports: DeviceReport[] = [];
  if (now.alarm !== null) reports.push({ kind: 'alarm', on: now.alarm });
  if (now.fault !== null) reports.push({ kind: 'fault', on: now.fault });
  if (before && happened(before.passed, now.passed)) reports.push({ kind: 'passed', id: now.passage });
  if (before && happened(before.notPassed, now.notPassed))
    reports.push({ kind: 'not-passed', id: now.passage });
  return reports;
}

/** A number that went up, or a flag that was put up. One that went down is a device that began anew. */
function happened(before: boolean | number | null, now: boolean | number | null): boolean {
  if (typeof now === 'number') return typeof before === 'number' && now > before;
  return now === true && before === false;
}

function eventAt(json: unknown, path: string | null): boolean | number | null | undefined {
  if (path === null) return null;
  const value = at(json, path);
  return typeof value === 'boolean' || Number.isFinite(value) ? (value as boolean | number) : undefined;
}

function flagAt(json: unknown, path: string | null): boolean | null | undefined {
  if (path === null) return null;
  const value = at(json, path);
  return typeof value === 'boolean' ? value : undefined;
}

function at(json: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
    return isObject ? (value as Record<string, unknown>)[key] : undefined;
  }, json);
}
