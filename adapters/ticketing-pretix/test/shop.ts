import { orThrow } from '@tenzij/kernel';
import {
  initializeDevice,
  type PairedDevice,
  type PretixAccess,
  type PretixParts,
  readPairingCode,
} from '../src/index.ts';
import { festivalShop, newDevice, type PretixServer, startPretix } from './pretix-server/index.ts';

export const FACTS = {
  ...{ hardware_brand: 'Test', hardware_model: 'Test', os_name: 'Test', os_version: '1' },
  ...{ software_brand: 'Tenzij', software_version: '1' },
};
export const OF = { organizer: 'oever', event: 'festival' };
export const NOON = Date.UTC(2026, 10, 22, 12);

export interface TestShop extends PretixServer {
  /** The clock of the stand-in; epoch milliseconds. */
  readonly time: { now: number };
  readonly parts: PretixParts;
  /** How long was waited, in milliseconds. */
  readonly waits: number[];
  pair(): Promise<{ readonly access: PretixAccess; readonly device: PairedDevice }>;
}

export async function openShop(): Promise<TestShop> {
  const time = { now: NOON };
  const server = await startPretix(festivalShop(() => time.now));
  const waits: number[] = [];
  const parts: PretixParts = {
    fetch,
    wait: async (ms) => void waits.push(ms),
    random: () => 0,
    timeoutMs: 500,
  };
  return {
    ...server,
    time,
    parts,
    waits,
    pair: async () => {
      const code = orThrow(readPairingCode(newDevice(server.shop, server.url)));
      const device = orThrow(await initializeDevice(parts, code, FACTS));
      return { access: { address: code.address, auth: 'Device', token: device.api_token }, device };
    },
  };
}
