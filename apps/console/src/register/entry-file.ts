import { MAX_REGISTER_ENTRY_BYTES } from '@tenzij/dossier';
import { fromBase64Url, ok, type Result, refuse, toBase64Url } from '@tenzij/kernel';

/** A signed entry as text for the API, from the file that another server gives. */
export async function entryFromFile(file: Blob): Promise<Result<string>> {
  if (file.size > MAX_REGISTER_ENTRY_BYTES)
    return refuse('register.too-large', { kilobytes: MAX_REGISTER_ENTRY_BYTES / 1024 });
  return ok(toBase64Url(new Uint8Array(await file.arrayBuffer())));
}

/** The same from text that was pasted: base64url, as `signed` in the other register's JSON. */
export function entryFromText(text: string): Result<string> {
  const plain = text.replaceAll(/[\s"]/g, '');
  return plain !== '' && fromBase64Url(plain) ? ok(plain) : refuse('register.not-an-entry');
}

/** A key as it was pasted; `null` when it is none. */
export function keyFromText(text: string): string | null {
  const plain = text.trim().toLowerCase();
  return /^[0-9a-f]{64}$/.test(plain) ? plain : null;
}
