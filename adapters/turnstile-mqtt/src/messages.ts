import type { Mode } from '@tenzij/turnstile';

/** A message of more is none of ours. */
const LARGEST = 4096;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const REPORTS = ['opened', 'refused', 'passed', 'not-passed', 'closed'] as const;

/** What became of a passage. It names its passage, because MQTT may bring a message twice. */
export interface PassageReport {
  readonly kind: (typeof REPORTS)[number];
  readonly id: string;
}

/** How a device is. */
export interface DeviceStatus {
  readonly online: boolean;
  readonly mode: Mode | null;
  readonly alarm: boolean;
  readonly fault: boolean;
}

/** `{"kind":"passed","id":"…"}`, or `null` when it is something else. */
export function readReport(payload: Uint8Array): PassageReport | null {
  const message = readObject(payload);
  const kind = REPORTS.find((one) => one === message?.kind);
  const id = message?.id;
  return kind && typeof id === 'string' && UUID.test(id) ? { kind, id } : null;
}

/** `{"online":true,"mode":"normal","alarm":false,"fault":false}`; what isn't said is not so. */
export function readStatus(payload: Uint8Array): DeviceStatus | null {
  const message = readObject(payload);
  if (!message) return null;
  const { online, mode = null, alarm = false, fault = false } = message;
  const flags = [online, alarm, fault].every((flag) => typeof flag === 'boolean');
  if (!flags || (mode !== null && mode !== 'normal' && mode !== 'free')) return null;
  return { online, mode, alarm, fault } as DeviceStatus;
}

/** `{"on":true}`. */
export function readAlarm(payload: Uint8Array): boolean | null {
  const on = readObject(payload)?.on;
  return typeof on === 'boolean' ? on : null;
}

function readObject(payload: Uint8Array): Readonly<Record<string, unknown>> | null {
  if (payload.length > LARGEST) return null;
  try {
    const json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload)) as unknown;
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? { ...json } : null;
  } catch {
    return null;
  }
}
