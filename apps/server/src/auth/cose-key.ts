import { type CborValue, decodeCbor, encodeCbor, fromHex, toHex } from '@tenzij/kernel';

/** Labels of a COSE_Key (RFC 9052 §7, RFC 9053 §7). */
const KEY = { type: 1, algorithm: 3, curve: -1, x: -2, y: -3 } as const;
const ES256 = { type: 2, algorithm: -7, curve: 1 } as const;
const EDDSA = { type: 1, algorithm: -8, curve: 6 } as const;

/** A passkey's public key as clearances name it; `null` for an algorithm we don't take. */
export function trustKeyOf(rpId: string, coseKey: Uint8Array): string | null {
  const decoded = decodeCbor(coseKey);
  if (!decoded.ok || !(decoded.value instanceof Map)) return null;
  const key = decoded.value as Map<number, CborValue>;
  const is = (kind: typeof ES256 | typeof EDDSA) =>
    key.get(KEY.type) === kind.type &&
    key.get(KEY.algorithm) === kind.algorithm &&
    key.get(KEY.curve) === kind.curve;
  const x = key.get(KEY.x);
  const y = key.get(KEY.y);
  if (!isCoordinate(x)) return null;
  if (is(EDDSA)) return `passkey:${rpId}:EdDSA:${toHex(x)}`;
  return is(ES256) && isCoordinate(y) ? `passkey:${rpId}:ES256:04${toHex(x)}${toHex(y)}` : null;
}

/** The COSE_Key of a passkey that clearances name so. */
export function coseKeyOf(trustKey: string): Uint8Array<ArrayBuffer> {
  const [, , algorithm, hex = ''] = trustKey.split(':');
  if (algorithm === 'EdDSA') return coseKey(EDDSA, [[KEY.x, fromHex(hex)]]);
  const point = fromHex(hex);
  return coseKey(ES256, [
    [KEY.x, point.slice(1, 33)],
    [KEY.y, point.slice(33)],
  ]);
}

function coseKey(
  kind: typeof ES256 | typeof EDDSA,
  coordinates: readonly (readonly [number, Uint8Array])[],
): Uint8Array<ArrayBuffer> {
  return encodeCbor(
    new Map<number, CborValue>([
      [KEY.type, kind.type],
      [KEY.algorithm, kind.algorithm],
      [KEY.curve, kind.curve],
      ...coordinates,
    ]),
  );
}

function isCoordinate(value: CborValue | undefined): value is Uint8Array {
  return value instanceof Uint8Array && value.length === 32;
}
