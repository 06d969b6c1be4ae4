import { ok, type Result, refuse } from '@tenzij/kernel';
import { askPretix, type PretixAccess, type PretixParts, refusalOf } from './http.ts';
import type { PairingCode } from './pairing.ts';
import type { PretixProblem } from './problems.ts';
import { EventSelection, PairedDevice } from './schemas.ts';

/** What pretix shows its users of a device. */
export interface DeviceFacts {
  readonly hardware_brand: string;
  readonly hardware_model: string;
  readonly os_name: string;
  readonly os_version: string;
  readonly software_brand: string;
  readonly software_version: string;
}

/**
 * Makes this software a device of a pretix, with the code that its user got there. Asked once only: the code works
 * once, and a second answer would say that it was used.
 */
export async function initializeDevice(
  parts: PretixParts,
  { address, token }: PairingCode,
  facts: DeviceFacts,
): Promise<Result<PairedDevice, PretixProblem>> {
  const asked = await askPretix(
    parts,
    { address },
    { method: 'POST', path: '/api/v1/device/initialize', body: { token, ...facts }, attempts: 1 },
  );
  if (!asked.ok) return asked;
  const { status, body } = asked.value;
  if (status === 400 && typeof body === 'object' && body !== null && 'token' in body)
    return refuse('pretix.pairing-used');
  return device(asked.value.status, body) ?? refusalOf(asked.value);
}

/** Tells of a newer version of this software. */
export async function updateDevice(
  parts: PretixParts,
  access: PretixAccess,
  facts: DeviceFacts,
): Promise<Result<PairedDevice, PretixProblem>> {
  const asked = await askPretix(parts, access, {
    method: 'POST',
    path: '/api/v1/device/update',
    body: facts,
  });
  if (!asked.ok) return asked;
  return device(asked.value.status, asked.value.body) ?? refusalOf(asked.value);
}

/** Gives the key up for good. A key that works no more was given up already. */
export async function revokeDevice(
  parts: PretixParts,
  access: PretixAccess,
): Promise<Result<true, PretixProblem>> {
  const asked = await askPretix(parts, access, { method: 'POST', path: '/api/v1/device/revoke', body: {} });
  if (!asked.ok) return asked;
  return [200, 401].includes(asked.value.status) ? ok(true) : refusalOf(asked.value);
}

/** What pretix would have this device work with; `null`: it has no other idea. */
export async function readEventSelection(
  parts: PretixParts,
  access: PretixAccess,
): Promise<Result<EventSelection | null, PretixProblem>> {
  const path = '/api/v1/device/eventselection';
  const asked = await askPretix(parts, access, { method: 'GET', path });
  if (!asked.ok) return asked;
  if (asked.value.status === 304 || asked.value.status === 404) return ok(null);
  const selection = EventSelection.safeParse(asked.value.body);
  return asked.value.status === 200 && selection.success ? ok(selection.data) : refusalOf(asked.value);
}

function device(status: number, body: unknown): Result<PairedDevice, PretixProblem> | null {
  const paired = PairedDevice.safeParse(body);
  return status === 200 && paired.success ? ok(paired.data) : null;
}
