import { sha256Hex } from '@tenzij/kernel';
import type { Store } from '../gate/ports.ts';

/** The store of what this device is, apart from those of the gates it was. */
export const DEVICE_STORE = 'device';
const TOKEN = 'token';
const ATTEMPT = 'pairing';
const LEFT = 'left';

/** The name of a gate's own store. */
export function storeNameOf(token: string): string {
  return sha256Hex(token).slice(0, 16);
}

/** What is asked of the server to become a gate. */
export interface Attempt {
  /** Twelve characters. */
  readonly code: string;
  readonly name: string;
  /** `null`: the code's own. */
  readonly lane: 'face' | 'regular' | null;
}

/** The token of the gate that this device is; `null`: of none. */
export async function tokenOf(device: Store): Promise<string | null> {
  const token = await device.get(TOKEN);
  return typeof token === 'string' ? token : null;
}

/** This device is that gate from now on; the way there is forgotten with the same stroke. */
export function becomeGate(device: Store, token: string): Promise<void> {
  return replace(device, { [TOKEN]: token });
}

/** This device is no gate. What the gate held is another store's. */
export function becomeNone(device: Store): Promise<void> {
  return replace(device, {});
}

/** The same, of a device that was this gate: its server may still have to hear that it is gone. */
export function leaveGate(device: Store, token: string): Promise<void> {
  return device.wipe({ [LEFT]: token });
}

/** The token of the gate that this device was last; `null`: of none. */
export async function leftOf(device: Store): Promise<string | null> {
  const token = await device.get(LEFT);
  return typeof token === 'string' ? token : null;
}

async function replace(device: Store, values: Readonly<Record<string, unknown>>): Promise<void> {
  const left = await leftOf(device);
  await device.wipe({ ...values, ...(left !== null && { [LEFT]: left }) });
}

/** What was asked and not answered yet, as far as this device heard. */
export async function attemptOf(device: Store): Promise<Attempt | null> {
  return ((await device.get(ATTEMPT)) as Attempt | undefined) ?? null;
}

/** Keeps what will be asked. Another code than before begins anew, with a key of its own. */
export async function beginAttempt(device: Store, attempt: Attempt): Promise<void> {
  const before = await attemptOf(device);
  if (before?.code === attempt.code) await device.put(ATTEMPT, attempt);
  else await replace(device, { [ATTEMPT]: attempt });
}
