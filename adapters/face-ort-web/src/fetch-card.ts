import type { Result } from '@tenzij/kernel';
import { type FetchModelsProblem, fetchChecked } from './fetch-checked.ts';

/** How one kind of card is read, and what names it. */
interface CardKind<Card> {
  readonly read: (json: unknown) => Result<Card>;
  readonly hash: (card: Card) => string;
}

/** The card with this hash, from `<baseUrl>/<SHA-256>.json`. */
export function fetchCard<Card>(
  baseUrl: string,
  hash: string,
  kind: CardKind<Card>,
): Promise<Result<Card, FetchModelsProblem>> {
  return fetchChecked(baseUrl, `${hash}.json`, (bytes) => {
    const card = kind.read(parsed(bytes));
    return card.ok && kind.hash(card.value) === hash ? card.value : null;
  });
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
