import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Of IPv4, addresses that are nobody's on the internet: who asks them may reach what only this server can. */
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

/** Of IPv6, what is handed out on the internet. */
const GLOBAL = new BlockList();
GLOBAL.addSubnet('2000::', 3, 'ipv6');
/** What of that is for protocols (Teredo with it), for examples, or stands for an IPv4 address (6to4). */
const NOT_GLOBAL = new BlockList();
NOT_GLOBAL.addSubnet('2001::', 23, 'ipv6');
NOT_GLOBAL.addSubnet('2001:db8::', 32, 'ipv6');
NOT_GLOBAL.addSubnet('2002::', 16, 'ipv6');

export interface FoundAddress {
  readonly address: string;
  readonly family: number;
}

/** What the name of a host stands for. */
type Resolve = (host: string) => Promise<readonly FoundAddress[]>;

/** What this server may reach. */
export interface Reach {
  /** Where it is reached itself. */
  readonly ownUrl: () => string;
  /** Origins on its own network that its administrator lets it reach. */
  readonly within: readonly string[];
  readonly resolve?: Resolve;
}

/**
 * The addresses to connect to; `null`: it may not be reached. That is what organisers name over https on the
 * internet, and what the administrator named; for a server that is itself only reached on this computer, also this
 * computer, over http too.
 */
export async function reachable(
  text: string,
  { ownUrl, within, resolve = (host) => lookup(host, { all: true }) }: Reach,
): Promise<readonly FoundAddress[] | null> {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.username !== '' || url.password !== '') return null;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const isHere = isLoopback(url.hostname) && isLoopback(new URL(ownUrl()).hostname);
  const isNamed = isHere || within.includes(url.origin);
  if (!isNamed && url.protocol !== 'https:') return null;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await resolve(host).catch(() => []);
  const isAllowed = found.length > 0 && (isNamed || found.every(({ address }) => isOutside(address)));
  return isAllowed ? found : null;
}

function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(host);
}

function isOutside(address: string): boolean {
  if (isIP(address) === 4) return !WITHIN.check(address, 'ipv4');
  return GLOBAL.check(address, 'ipv6') && !NOT_GLOBAL.check(address, 'ipv6');
}
