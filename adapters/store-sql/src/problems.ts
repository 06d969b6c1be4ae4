import { TenzijError } from '@tenzij/kernel';

/** Why the data can't be reached. Their texts are in the contracts' catalogue. */
export type StoreCode =
  | 'store.folder-not-writable'
  | 'store.folder-in-use'
  | 'store.folder-unreadable'
  | 'store.database-unreachable'
  | 'store.migration-changed'
  | 'store.newer-database';

export function storeError(code: StoreCode, params: Record<string, string | number> = {}): TenzijError {
  return new TenzijError(code, params);
}
