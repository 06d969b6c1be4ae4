import type { EpochSeconds } from '@tenzij/kernel';

/** After its result a pass is left alone this long, also when the phone sealed it anew. */
const QUIET_SECONDS = 5;
/** A pass not seen for this long was taken away; until then it never left. */
const GONE_SECONDS = 1.5;

interface HandledPass {
  readonly texts: Set<string>;
  readonly passKey: string | null;
  readonly quietUntil: EpochSeconds;
  lastSeen: EpochSeconds;
}

export interface HandledPasses {
  /** Remembers that a pass had its result at `now`. */
  add(text: string, passKey: string | null, now: EpochSeconds): void;
  /** The first text that belongs to nobody who was just handled. */
  firstFresh(texts: readonly string[], now: EpochSeconds): Promise<string | null>;
}

/**
 * Keeps a pass that stays in view from starting again. A phone seals its pass anew every half minute, so
 * the text alone does not tell: `identify` gives the key of the pass inside, or `null` when it can't.
 */
export function createHandledPasses(identify: (text: string) => Promise<string | null>): HandledPasses {
  let handled: HandledPass[] = [];

  async function find(text: string): Promise<HandledPass | undefined> {
    const byText = handled.find((pass) => pass.texts.has(text));
    if (byText || !handled.some((pass) => pass.passKey !== null)) return byText;
    const passKey = await identify(text);
    return passKey === null ? undefined : handled.find((pass) => pass.passKey === passKey);
  }

  return {
    add(text, passKey, now) {
      handled.push({ texts: new Set([text]), passKey, quietUntil: now + QUIET_SECONDS, lastSeen: now });
    },
    async firstFresh(texts, now) {
      handled = handled.filter((pass) => now < pass.quietUntil || now < pass.lastSeen + GONE_SECONDS);
      let fresh: string | null = null;
      for (const text of texts) {
        const pass = await find(text);
        if (pass) {
          pass.lastSeen = now;
          pass.texts.add(text);
        } else fresh ??= text;
      }
      return fresh;
    },
  };
}
