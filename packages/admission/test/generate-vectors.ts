import { createHmac } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '@tenzij/kernel';

export const REFERRAL_TOKENS = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  'vectors',
  'admission',
  'referral-tokens.json',
);

export interface TokenVector {
  /** 32 bytes. */
  readonly eventKey: string;
  /** 16 bytes. */
  readonly passId: string;
  readonly at: number;
  readonly token: string;
}

/** Every pair of a first and a second letter, in order. */
const PAIRS = [...'BCDFGHJKLMNPRTVWXZ'].flatMap((first, _, all) =>
  all.filter((second) => second !== first).map((second) => first + second),
);

/** Worked out apart from our code: with Node's own HMAC, and the pairs of letters written out. */
function tokenOf(eventKey: string, passId: string, at: number): string {
  const quarter = Buffer.alloc(4);
  quarter.writeUInt32BE(Math.floor(at / 900));
  const mac = createHmac('sha256', Buffer.from(eventKey, 'hex'))
    .update('tenzij referral v1')
    .update(Buffer.from(passId, 'hex'))
    .update(quarter)
    .digest();
  const drawn = mac.readUInt32BE(0) % (PAIRS.length * 100);
  const digits = String(drawn % 100).padStart(2, '0');
  return `${PAIRS[Math.floor(drawn / 100)]} ${digits}`;
}

export function tokenVectors(): TokenVector[] {
  const quarters = [1_799_999_999, 1_800_000_000, 1_800_000_899.9, 1_800_000_900];
  return ['1', '2'].flatMap((key) =>
    ['a', 'b'].flatMap((pass) =>
      quarters.map((at) => {
        const eventKey = sha256Hex(`event key ${key}`);
        const passId = sha256Hex(`pass ${pass}`).slice(0, 32);
        return { eventKey, passId, at, token: tokenOf(eventKey, passId, at) };
      }),
    ),
  );
}

export function vectorsText(): string {
  return `${JSON.stringify(tokenVectors(), null, 2)}\n`;
}

/** `npx tsx packages/admission/test/generate-vectors.ts`: writes `vectors/admission/` anew. */
if (process.argv[1] === import.meta.filename) {
  mkdirSync(join(REFERRAL_TOKENS, '..'), { recursive: true });
  writeFileSync(REFERRAL_TOKENS, vectorsText());
}
