import { type Result, toHex } from '@tenzij/kernel';
import { type FetchModelsProblem, fetchChecked } from './fetch-checked.ts';

/** The model with this hash. */
export async function fetchModel(
  baseUrl: string,
  hash: string,
): Promise<Result<Uint8Array, FetchModelsProblem>> {
  return fetchChecked(baseUrl, `${hash}.onnx`, async (bytes) => {
    const found = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
    return found === hash ? bytes : null;
  });
}
