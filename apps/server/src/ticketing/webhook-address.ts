import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Addresses that are nobody's on the internet: a server that posts to them may reach what only it can. */
const WITHIN = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  WITHIN.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  WITHIN.addSubnet(network, bits, 'ipv6');

/** What the names of a host stand for. */
type Resolve = (host: string) => Promise<readonly { readonly address: string }[]>;

/**
 * Whether something may be posted there: over https, to an address on the internet. A server that is itself only
 * reached on this computer may post to this computer, over http too. Looked at before every message: a name can be
 * pointed elsewhere.
 */
export async function isSafeAddress(
  address: string,
  ownUrl: string,
  resolve: Resolve = (host) => lookup(host, { all: true }),
): Promise<boolean> {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return false;
  const isHere = isLoopback(url.hostname) && isLoopback(new URL(ownUrl).hostname);
  if (isHere) return url.protocol === 'https:' || url.protocol === 'http:';
  if (url.protocol !== 'https:') return false;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = isIP(host) ? [{ address: host }] : await resolve(host).catch(() => []);
  return found.length > 0 && found.every((one) => isOutside(one.address));
}

function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(host);
}

function isOutside(address: string): boolean {
  const inner = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (inner !== undefined) return isOutside(inner);
  return !WITHIN.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
