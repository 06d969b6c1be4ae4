/** What we need of the browser's storage. */
export type LookStorage = Pick<Storage, 'getItem' | 'setItem'>;

const keyOf = (deployment: string, person: string) => `tenzij.seen.${deployment}.${person}`;

/** When this person last said, in this browser, to have seen everything of a case; `null` when never. */
export function lastLook(storage: LookStorage, deployment: string, person: string): string | null {
  try {
    const kept = storage.getItem(keyOf(deployment, person));
    return kept !== null && !Number.isNaN(Date.parse(kept)) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps the moment (RFC 3339). A browser may refuse; then everything counts as new again next time. */
export function keepLook(storage: LookStorage, deployment: string, person: string, at: string): void {
  try {
    storage.setItem(keyOf(deployment, person), at);
  } catch {
    // Not kept: see lastLook.
  }
}
