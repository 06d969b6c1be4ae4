import { readFile } from 'node:fs/promises';
import type { DeviceFacts } from '@tenzij/ticketing-pretix';

const OWN = new URL('../../package.json', import.meta.url);

/** What pretix shows its users of this server. */
export async function deviceFacts(): Promise<DeviceFacts> {
  const { version } = JSON.parse(await readFile(OWN, 'utf8')) as { version: string };
  return {
    hardware_brand: 'Tenzij',
    hardware_model: 'Server',
    os_name: 'Node.js',
    os_version: process.versions.node,
    software_brand: 'Tenzij',
    software_version: version,
  };
}
