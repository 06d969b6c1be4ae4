import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeviceFacts } from '@tenzij/ticketing-pretix';
import type { Context } from '../context.ts';

/** What pretix shows its users of this server. */
export async function deviceFacts({ root }: Pick<Context, 'root'>): Promise<DeviceFacts> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    ...{ hardware_brand: 'Tenzij', hardware_model: 'Server', os_name: 'Node.js' },
    os_version: process.versions.node,
    ...{ software_brand: 'Tenzij', software_version: version },
  };
}
