import type { SealedChange, Store } from '../gate/ports.ts';

const VALUES = 'values';
const ADMITTED = 'admitted';
const SEALED = 'sealed';

/** What a gate keeps in IndexedDB. Each gate has a database of its own, named after its token's hash. */
export async function openStore(name: string): Promise<Store> {
  const database = await open(`tenzij-gate-${name}`);
  return {
    get: (key) => within(database, VALUES, 'readonly', (objects) => objects.get(key)),
    async put(key, value) {
      await within(database, VALUES, 'readwrite', (objects) => objects.put(value, key));
    },
    async admitted() {
      const keys = await within(database, ADMITTED, 'readonly', (objects) => objects.getAllKeys());
      return keys.map(String);
    },
    async addAdmitted(hash) {
      await within(database, ADMITTED, 'readwrite', (objects) => objects.put(true, hash));
    },
    sealed: (locator) => within(database, SEALED, 'readonly', (objects) => objects.get(locator)),
    changeSealed: (change) => changeSealed(database, change),
    wipe: (keep) => wipe(database, keep),
  };
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 2);
    opening.onupgradeneeded = () => {
      const there = opening.result.objectStoreNames;
      for (const objects of [VALUES, ADMITTED, SEALED])
        if (!there.contains(objects)) opening.result.createObjectStore(objects);
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

/** In one transaction, so that what is held and how far it reaches never differ. */
function changeSealed(database: IDBDatabase, { drop, add, value }: SealedChange): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction([SEALED, VALUES], 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
    const held = transaction.objectStore(SEALED);
    try {
      if (drop === 'all') held.clear();
      else for (const locator of drop) held.delete(locator);
      for (const [locator, ciphertext] of add) held.put(ciphertext, locator);
      transaction.objectStore(VALUES).put(value[1], value[0]);
    } catch {
      // What could not even be asked for would leave the rest to be kept.
      transaction.abort();
    }
  });
}

function wipe(database: IDBDatabase, keep: Readonly<Record<string, unknown>>): Promise<void> {
  return new Promise((resolve, reject) => {
    const all = [...database.objectStoreNames];
    const transaction = database.transaction(all, 'readwrite');
    for (const objects of all) transaction.objectStore(objects).clear();
    for (const [key, value] of Object.entries(keep)) transaction.objectStore(VALUES).put(value, key);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}

/** Runs one request and waits for its transaction, so that a change is on disk when this resolves. */
function within<T>(
  database: IDBDatabase,
  objects: string,
  mode: IDBTransactionMode,
  request: (objects: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(objects, mode);
    const asked = request(transaction.objectStore(objects));
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}
