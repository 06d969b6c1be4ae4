import { ok, type Problem, type Result, refuse } from '@tenzij/kernel';

/**
 * Keeps what a visitor's phone holds in IndexedDB, which stays on the phone: one value per ticket.
 * Private windows and full disks can refuse it; then the page works from memory.
 */
export interface PassStore<T> {
  get(key: string): Promise<Result<T | null, StoreProblem>>;
  /** Every value, in no particular order. */
  all(): Promise<Result<readonly T[], StoreProblem>>;
  put(key: string, value: T): Promise<Result<true, StoreProblem>>;
  /**
   * Reads and writes in one transaction, so that no other tab comes between; resolves to what is then kept.
   * A change to `null` erases; one that gives back the value it got writes nothing.
   */
  update(key: string, change: (current: T | null) => T | null): Promise<Result<T | null, StoreProblem>>;
  /** Resolves once the value is gone from the database, not merely marked. */
  erase(key: string): Promise<Result<true, StoreProblem>>;
  /** Erases all that is over, in one transaction: also what an older version of the page wrote. */
  sweep(isOver: (value: unknown, key: string) => boolean): Promise<Result<true, StoreProblem>>;
}

export type StoreProblem = Problem<'store.unavailable'>;

const DATABASE = 'tenzij-passes';
const OBJECTS = 'passes';
const VERSION = 1;

/**
 * Opens the store. `isValue` judges what is read back: a value of an older version of the page counts as
 * none.
 */
export async function openPassStore<T>(
  isValue: (value: unknown) => value is T,
  factory: IDBFactory | undefined = globalThis.indexedDB,
): Promise<Result<PassStore<T>, StoreProblem>> {
  const opened = await attempt(() => openDatabase(factory));
  if (!opened.ok) return opened;
  const database = opened.value;
  return ok({
    get: (key) =>
      attempt(async () => {
        const value = await within(database, 'readonly', (objects) => objects.get(key));
        return isValue(value) ? value : null;
      }),
    all: () =>
      attempt(async () => {
        const values = await within(database, 'readonly', (objects) => objects.getAll());
        return Array.isArray(values) ? values.filter(isValue) : [];
      }),
    update: (key, next) => attempt(() => updateIn(database, key, isValue, next)),
    put: (key, value) => change(database, (objects) => objects.put(value, key)),
    erase: (key) => change(database, (objects) => objects.delete(key)),
    sweep: (isOver) => change(database, (objects) => sweepIn(objects, isOver)),
  });
}

async function change(
  database: IDBDatabase,
  request: (objects: IDBObjectStore) => IDBRequest,
): Promise<Result<true, StoreProblem>> {
  const done = await attempt(() => within(database, 'readwrite', request));
  return done.ok ? ok(true) : done;
}

async function updateIn<T>(
  database: IDBDatabase,
  key: string,
  isValue: (value: unknown) => value is T,
  change: (current: T | null) => T | null,
): Promise<T | null> {
  const outcome: { kept: T | null } = { kept: null };
  await within(database, 'readwrite', (objects) => {
    const read = objects.get(key);
    read.onsuccess = () => {
      const current = isValue(read.result) ? read.result : null;
      outcome.kept = change(current);
      if (outcome.kept === null) objects.delete(key);
      else if (outcome.kept !== current) objects.put(outcome.kept, key);
    };
    return read;
  });
  return outcome.kept;
}

function sweepIn(objects: IDBObjectStore, isOver: (value: unknown, key: string) => boolean): IDBRequest {
  const each = objects.openCursor();
  each.onsuccess = () => {
    const cursor = each.result;
    if (!cursor) return;
    if (isOver(cursor.value, String(cursor.key))) cursor.delete();
    cursor.continue();
  };
  return each;
}

async function attempt<T>(work: () => Promise<T>): Promise<Result<T, StoreProblem>> {
  try {
    return ok(await work());
  } catch {
    return refuse('store.unavailable');
  }
}

function openDatabase(factory: IDBFactory | undefined): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    if (!factory) throw new Error('This browser has no IndexedDB.');
    const opening = factory.open(DATABASE, VERSION);
    opening.onupgradeneeded = () => opening.result.createObjectStore(OBJECTS);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
    opening.onblocked = () => reject(new Error('Another tab holds an older version open.'));
  });
}

/** Runs a request, with those it leads to, and waits for its transaction, so that the change is on disk when this resolves. */
function within(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  request: (objects: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(OBJECTS, mode, { durability: 'strict' });
    const asked = request(transaction.objectStore(OBJECTS));
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}
