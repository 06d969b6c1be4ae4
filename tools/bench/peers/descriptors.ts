import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readImage } from '@tenzij/face-ort-node';
import { orThrow } from '@tenzij/kernel';
import type { System } from './system.ts';

/** One system's descriptors by image; `null` where it found no face. */
export type Descriptors = ReadonlyMap<string, unknown>;

/** Has every system, in order, look at the same pixels, one image at a time. */
export async function describeAll(
  systems: readonly System[],
  folder: string,
  names: ReadonlySet<string>,
): Promise<Descriptors[]> {
  const descriptors = systems.map(() => new Map<string, unknown>());
  for (const name of names) {
    const image = orThrow(await readImage(await readFile(join(folder, name))));
    for (const [i, system] of systems.entries()) {
      const open = system.open(image);
      descriptors[i]?.set(name, await open.describe());
      open.close();
    }
  }
  return descriptors;
}
