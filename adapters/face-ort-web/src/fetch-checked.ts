import { ok, type Problem, type Result, refuse } from '@tenzij/kernel';

export type FetchModelsProblem = Problem<'face.model-missing' | 'face.model-mismatch'>;

/**
 * The file of this name, as `check` makes it of the bytes; `null` from it: this is not what the name says.
 * Then the file is fetched once more, past every cache, so that what was damaged on its way, or was some
 * other page, is not taken from there for good.
 */
export async function fetchChecked<T>(
  baseUrl: string,
  file: string,
  check: (bytes: Uint8Array<ArrayBuffer>) => Promise<T | null> | T | null,
): Promise<Result<T, FetchModelsProblem>> {
  const first = await download(`${baseUrl}/${file}`, 'default');
  if (first === null) return refuse('face.model-missing', { file });
  const checked = await check(first);
  if (checked !== null) return ok(checked);
  const second = await download(`${baseUrl}/${file}`, 'reload');
  const again = second && (await check(second));
  return again === null ? refuse('face.model-mismatch', { file }) : ok(again);
}

async function download(url: string, cache: RequestCache): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const response = await fetch(url, { cache });
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
