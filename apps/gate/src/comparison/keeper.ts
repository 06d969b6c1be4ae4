import { ComparisonTerms } from '@tenzij/contracts';
import type { Keeper } from './ports.ts';

/** Two short texts, in the browser's own store; a browser that keeps nothing asks the server at each start. */
export function createKeeper(gate: string, storage: Pick<Storage, 'getItem' | 'setItem'>): Keeper {
  const [termsKey, countKey] = [`tenzij.comparison.${gate}.terms`, `tenzij.comparison.${gate}.count`];
  let terms = readTerms(read(termsKey));
  let count = readCount(read(countKey));

  function read(key: string): string | null {
    try {
      return storage.getItem(key);
    } catch {
      return null;
    }
  }
  function write(key: string, text: string): void {
    try {
      storage.setItem(key, text);
    } catch {
      // Not kept beyond this page.
    }
  }
  return {
    terms: () => terms,
    keepTerms(next) {
      terms = next;
      write(termsKey, JSON.stringify(next));
    },
    count: () => count,
    keepCount(next) {
      count = next;
      write(countKey, String(next));
    },
  };
}

function readTerms(text: string | null): ComparisonTerms | null {
  try {
    const terms = ComparisonTerms.safeParse(JSON.parse(text ?? 'null'));
    return terms.success ? terms.data : null;
  } catch {
    return null;
  }
}

function readCount(text: string | null): number {
  return /^\d{1,9}$/.test(text ?? '') ? Number(text) : 0;
}
