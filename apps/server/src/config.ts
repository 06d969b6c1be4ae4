import { isIP } from 'node:net';
import { EmailAddress } from '@tenzij/contracts';
import { TenzijError } from '@tenzij/kernel';
import { z } from 'zod';
import { type MailServer, readMailServer } from './mail/smtp-address.ts';

/** Everything the environment may set, read once. Errors name keys, never values. */
export interface Config {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Folder of the embedded database and of the keys. */
  readonly dataFolder: string;
  /** PostgreSQL to use in place of the embedded database. */
  readonly databaseUrl: string | undefined;
  /** Where visitors reach this server, without a slash at the end; by default where it listens. */
  readonly publicUrl: string | undefined;
  /** Addresses or networks of the proxies whose `X-Forwarded-For` counts; none unless set. */
  readonly trustProxies: readonly string[];
  /** Origins of bridges to turnstiles that gates' pages may connect to, beside the usual one on their own computer. */
  readonly turnstiles: readonly string[];
  /** Origins on this server's own network where organisers may connect a ticketing system. */
  readonly ticketingWithin: readonly string[];
  readonly logLevel: 'silent' | 'warn' | 'info';
  /** What mail goes out through, and from whom; `null` when this server sends none. */
  readonly mail: { readonly server: MailServer; readonly from: string } | null;
}

/** An address, a network in CIDR notation, or this computer itself. */
function isProxy(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  const isNetwork = /^\d{1,3}$/.test(bits ?? '0') && Number(bits ?? 0) <= (version === 4 ? 32 : 128);
  return text === 'loopback' || (version !== 0 && isNetwork && more.length === 0);
}

const Proxies = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .refine((parts) => parts.every(isProxy));

/** Over https, or on this computer: nothing else keeps a key to itself, and a page that came over https reaches no other. */
function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.href !== `${url.origin}/`) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === '127.0.0.1');
}

const Origins = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .refine((parts) => parts.every(isOrigin))
  .transform((parts) => parts.map((part) => new URL(part).origin));

const SmtpUrl = z.string().transform((text, { addIssue }) => {
  const server = readMailServer(text);
  if (!server) addIssue('not a mail server');
  return server ?? z.NEVER;
});

const Environment = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8180),
  TENZIJ_DATA: z.string().min(1).default('.tenzij'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: Proxies.optional(),
  TENZIJ_TURNSTILES: Origins.optional(),
  TENZIJ_TICKETING_WITHIN: Origins.optional(),
  TENZIJ_LOG: z.enum(['silent', 'warn', 'info']).default('warn'),
  TENZIJ_SMTP_URL: SmtpUrl.optional(),
  TENZIJ_MAIL_FROM: EmailAddress.optional(),
});

/** The configuration, or a `server.config-invalid` that names the first key that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.entries(environment).filter(([, value]) => value !== '');
  const parsed = Environment.safeParse(Object.fromEntries(set));
  if (!parsed.success) {
    throw new TenzijError('server.config-invalid', { key: String(parsed.error.issues[0]?.path[0]) });
  }
  const { TENZIJ_SMTP_URL: server, TENZIJ_MAIL_FROM: from } = parsed.data;
  // One without the other is a mistake that somebody should hear of at the start.
  if (server && !from) throw new TenzijError('server.config-invalid', { key: 'TENZIJ_MAIL_FROM' });
  if (from && !server) throw new TenzijError('server.config-invalid', { key: 'TENZIJ_SMTP_URL' });
  const { HOST, PORT, TENZIJ_DATA, DATABASE_URL, PUBLIC_URL, TRUST_PROXY, TENZIJ_TURNSTILES, TENZIJ_LOG } =
    parsed.data;
  return {
    host: HOST,
    port: PORT,
    dataFolder: TENZIJ_DATA,
    databaseUrl: DATABASE_URL,
    publicUrl: PUBLIC_URL?.replace(/\/+$/, ''),
    trustProxies: TRUST_PROXY ?? [],
    turnstiles: TENZIJ_TURNSTILES ?? [],
    ticketingWithin: parsed.data.TENZIJ_TICKETING_WITHIN ?? [],
    logLevel: TENZIJ_LOG,
    mail: server && from ? { server, from } : null,
  };
}

/**
 * The name under which a browser on this computer reaches an address. One that stands for all of them can't
 * be opened; passkeys need a name, not a number; and of plain http only `localhost` may use them and a camera.
 */
export function reachableName(host: string): string {
  if (/^(0\.0\.0\.0|::|127\.0\.0\.1|::1)$/.test(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
