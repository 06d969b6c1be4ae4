import { ok, type Result, refuse } from '@tenzij/kernel';
import { z } from 'zod';
import { pretixAddress } from './address.ts';
import type { PretixProblem } from './problems.ts';

/** What the QR code of a new device holds. */
export interface PairingCode {
  readonly address: string;
  /** Works once. */
  readonly token: string;
}

/** The one form of pairing code there is so far. */
const HANDSHAKE = 1;
const MAX_TEXT = 2000;

const Handshake = z.object({ handshake_version: z.int().min(1) });
const Code = z.object({ url: z.string().max(500), token: z.string().regex(/^[\w-]{4,190}$/) });

/** What pretix shows below the QR code, for who can't scan: the address, and the token as the last word. */
const BELOW = /(https?:\/\/\S+)\s(?:[\s\S]*\s)?([\w-]{4,190})$/;

/** The text of a pairing code's QR, scanned or pasted, or what stands below it. */
export function readPairingCode(text: string): Result<PairingCode, PretixProblem> {
  const parsed = text.length > MAX_TEXT ? null : parse(text.trim());
  const handshake = Handshake.safeParse(parsed);
  if (!handshake.success) return refuse('pretix.pairing-unreadable');
  if (handshake.data.handshake_version > HANDSHAKE) return refuse('pretix.pairing-newer');
  const code = Code.safeParse(parsed);
  if (!code.success) return refuse('pretix.pairing-unreadable');
  const address = pretixAddress(code.data.url);
  return address.ok ? ok({ address: address.value, token: code.data.token }) : address;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const [, url, token] = BELOW.exec(text) ?? [];
    return url === undefined ? null : { handshake_version: HANDSHAKE, url, token };
  }
}
