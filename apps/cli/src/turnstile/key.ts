import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refusal } from '../refusal.ts';
import { replaceFile } from './state-folder.ts';

/** Crockford's base32: no letter that looks like a digit. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 20;
const KEY = new RegExp(`^[${SIGNS}]{${LENGTH}}$`);

/** The key kept under this name, made at the first start: 100 bits by lot, readable by this user only. */
export async function keptKey(folder: string, name: string, fresh = false): Promise<string> {
  const file = join(folder, name);
  const kept = fresh ? null : await readFile(file, 'utf8').catch(ifMissing);
  if (kept !== null) {
    if (KEY.test(kept.trim())) return kept.trim();
    throw refusal('cli.turnstile-state', { file: folder });
  }
  const key = Array.from(randomBytes(LENGTH), (byte) => SIGNS[byte & 31]).join('');
  await replaceFile(file, `${key}\n`);
  return key;
}

function ifMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

/** As people read it: `ABCD-EFGH-…`. */
export function shownKey(key: string): string {
  return key.match(/.{4}/g)?.join('-') ?? key;
}

/** Whether what was given is the key, in time that tells nothing; dashes, spaces and small letters don't matter. */
export function isKey(given: string, key: string): boolean {
  const plain = given.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(plain), hash(key));
}
