import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import type { CrewCodeRow } from '@tenzij/store-sql';
import { newCrewCode } from './codes.ts';

/**
 * What one try at the code costs. Six digits can be tried all the same by who holds the hash: it keeps the code from
 * being read off a gate's storage, and no more.
 */
const ITERATIONS = 200_000;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** A new code for the crew, with what gates check it against. Worked out once, off the main thread. */
export async function makeCrewCode(random: (length: number) => Uint8Array): Promise<CrewCodeRow> {
  const code = newCrewCode(random);
  const salt = random(SALT_BYTES);
  const hash = await promisify(pbkdf2)(code, salt, ITERATIONS, HASH_BYTES, 'sha256');
  return { code, salt, iterations: ITERATIONS, hash: new Uint8Array(hash) };
}
