import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateEventKeyVectors } from './cases/event-key.ts';
import type { EventKeyVector } from './event-key-vector.ts';

export const EVENT_KEY_FOLDER = join(import.meta.dirname, '..', '..', '..', 'vectors', 'event-key');

export function eventKeyText(vector: EventKeyVector): string {
  return `${JSON.stringify(vector, null, 2)}\n`;
}

/** `npx tsx packages/pass/test/generate-event-key-vectors.ts`: writes `vectors/event-key/` anew. */
async function main(): Promise<void> {
  const vectors = await generateEventKeyVectors();
  mkdirSync(EVENT_KEY_FOLDER, { recursive: true });
  for (const file of readdirSync(EVENT_KEY_FOLDER)) rmSync(join(EVENT_KEY_FOLDER, file));
  for (const vector of vectors)
    writeFileSync(join(EVENT_KEY_FOLDER, `${vector.name}.json`), eventKeyText(vector));
}

if (process.argv[1] === import.meta.filename) await main();
