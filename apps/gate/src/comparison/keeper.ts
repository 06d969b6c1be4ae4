import { ComparisonTerms } from '@tenzij/contracts';
import type { Problem } from '@tenzij/kernel';
import type { Keeper } from './ports.ts';

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A few short texts, in the browser's own store; a browser that keeps nothing asks the server at each start. */
export function createKeeper(gate: string, storage: Kept): Keeper {
  const place = (what: string) => `tenzij.comparison.${gate}.${what}`;
  let terms = readTerms(read('terms'));
  let refusal = readRefusal(read('refusal'));
  let count = readCount(read('count'));
  let isWithdrawn = read('withdrawn') !== null;

  function read(what: string): string | null {
    try {
      return storage.getItem(place(what));
    } catch {
      return null;
    }
  }
  function write(what: string, text: string | null): void {
    try {
      if (text === null) storage.removeItem(place(what));
      else storage.setItem(place(what), text);
    } catch {
      // Not kept beyond this page.
    }
  }
  return {
    terms: () => terms,
    keepTerms(next) {
      // The issuer is the one of the first time, for good: what it signs is all that makes this gate erase anything.
      const isSame = terms?.deployment.id === next.deployment.id && terms.issuerKeys.length > 0;
      terms = isSame && terms ? { ...next, issuerKeys: terms.issuerKeys } : next;
      write('terms', JSON.stringify(terms));
    },
    refusal: () => refusal,
    keepRefusal(next) {
      refusal = next;
      write('refusal', next && JSON.stringify(next));
    },
    count: () => count,
    keepCount(next) {
      count = next;
      write('count', String(next));
    },
    isWithdrawn: () => isWithdrawn,
    withdraw() {
      [terms, refusal, count, isWithdrawn] = [null, null, 0, true];
      for (const what of ['terms', 'refusal', 'count']) write(what, null);
      write('withdrawn', 'yes');
    },
  };
}

function readTerms(text: string | null): ComparisonTerms | null {
  const terms = ComparisonTerms.safeParse(parsed(text));
  return terms.success ? terms.data : null;
}

function readRefusal(text: string | null): Problem | null {
  const { code, params } = (parsed(text) ?? {}) as Partial<Problem>;
  return typeof code === 'string' && typeof params === 'object' ? { code, params } : null;
}

function readCount(text: string | null): number {
  return /^\d{1,9}$/.test(text ?? '') ? Number(text) : 0;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
