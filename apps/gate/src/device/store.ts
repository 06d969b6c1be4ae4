import type { GateEvent } from '@tenzij/contracts';
import type { Store } from '../gate/ports.ts';
import type { Transaction } from '../gate/steps.ts';
import type { Reading } from '../queue/ports.ts';

const VALUES = 'values';
const ADMITTED = 'admitted';
const SEALED = 'sealed';
const TICKETS = 'tickets';
/** Numbered in the order in which they were put; the index finds one by its id. */
const EVENTS = 'events';
const JOURNAL = 'journal';
const READINGS = 'readings';
const BY_ID = 'id';

/** What a gate keeps in IndexedDB. Each gate has a database of its own, named after its token's hash. */
export async function openStore(name: string): Promise<Store> {
  const database = await open(`tenzij-gate-${name}`);
  return {
    get: (key) => read(database, VALUES, (objects) => objects.get(key)),
    put: (key, value) => change(database, [VALUES], (of) => of(VALUES).put(value, key)),
    remembered: () => everyPass(database),
    async unsettled() {
      const all = await read<Transaction[]>(database, JOURNAL, (objects) => objects.getAll());
      return all.sort((one, other) => one.at - other.at);
    },
    record: ({ events, remember = [], transaction, ended, values = {} }) =>
      change(database, [VALUES, ADMITTED, EVENTS, JOURNAL], (of) => {
        for (const event of events) of(EVENTS).add(event);
        for (const [hash, kept] of remember)
          if (kept === null) of(ADMITTED).delete(hash);
          else of(ADMITTED).put(kept, hash);
        if (transaction) of(JOURNAL).put(transaction, transaction.id);
        if (ended !== undefined) of(JOURNAL).delete(ended);
        for (const [key, value] of Object.entries(values)) of(VALUES).put(value, key);
      }),
    queued: (limit) => read<GateEvent[]>(database, EVENTS, (objects) => objects.getAll(null, limit)),
    dequeue: (ids) => change(database, [EVENTS], (of) => dequeue(of(EVENTS), ids)),
    sealed: (locator) => read(database, SEALED, (objects) => objects.get(locator)),
    changeSealed: ({ drop, add, value: [key, value] }) =>
      // In one transaction, so that what is held and how far it reaches never differ.
      change(database, [SEALED, VALUES], (of) => {
        if (drop === 'all') of(SEALED).clear();
        else for (const locator of drop) of(SEALED).delete(locator);
        for (const [locator, ciphertext] of add) of(SEALED).put(ciphertext, locator);
        of(VALUES).put(value, key);
      }),
    ticketCode: (hash) => read(database, TICKETS, (objects) => objects.get(hash)),
    changeTickets: ({ dropAll, put, value: [key, value] }) =>
      change(database, [TICKETS, VALUES], (of) => {
        if (dropAll) of(TICKETS).clear();
        for (const [hash, code] of put) of(TICKETS).put(code, hash);
        of(VALUES).put(value, key);
      }),
    keepReadings: (readings) =>
      change(database, [READINGS], (of) => {
        for (const reading of readings) of(READINGS).put(reading, reading.id);
      }),
    readings: (limit) => read<Reading[]>(database, READINGS, (objects) => objects.getAll(null, limit)),
    dropReadings: (ids) =>
      change(database, [READINGS], (of) => {
        for (const id of ids) of(READINGS).delete(id);
      }),
    wipe(keep) {
      const all = [...database.objectStoreNames].filter((objects) => objects !== EVENTS);
      return change(database, all, (of) => {
        for (const objects of all) of(objects).clear();
        for (const [key, value] of Object.entries(keep)) of(VALUES).put(value, key);
      });
    },
  };
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 5);
    opening.onupgradeneeded = () => {
      const { result } = opening;
      const missing = (objects: string) => !result.objectStoreNames.contains(objects);
      for (const objects of [VALUES, ADMITTED, SEALED, JOURNAL, TICKETS, READINGS].filter(missing))
        result.createObjectStore(objects);
      if (missing(EVENTS))
        result.createObjectStore(EVENTS, { autoIncrement: true }).createIndex(BY_ID, 'id', { unique: true });
    };
    opening.onsuccess = () => {
      // A newer version of this page, in another tab, may not have to wait for this one.
      opening.result.onversionchange = () => opening.result.close();
      resolve(opening.result);
    };
    opening.onerror = () => reject(opening.error);
  });
}

/** Runs one request and waits for its transaction. */
function read<T>(
  database: IDBDatabase,
  objects: string,
  request: (objects: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(objects, 'readonly');
    const asked = request(transaction.objectStore(objects));
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** All that `work` asks for, or nothing; on the disk itself when this resolves, also when the power goes. */
function change(
  database: IDBDatabase,
  objects: readonly string[],
  work: (of: (objects: string) => IDBObjectStore) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(objects, 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    try {
      work((name) => transaction.objectStore(name));
    } catch {
      // What could not even be asked for would leave the rest to be kept.
      transaction.abort();
    }
  });
}

function everyPass(database: IDBDatabase): Promise<readonly (readonly [string, unknown])[]> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(ADMITTED, 'readonly');
    const keys = transaction.objectStore(ADMITTED).getAllKeys();
    const kept = transaction.objectStore(ADMITTED).getAll();
    transaction.oncomplete = () => resolve(keys.result.map((key, at) => [String(key), kept.result[at]]));
    transaction.onabort = () => reject(transaction.error);
  });
}

function dequeue(events: IDBObjectStore, ids: readonly string[]): void {
  for (const id of ids) {
    const found = events.index(BY_ID).getKey(id);
    found.onsuccess = () => {
      if (found.result !== undefined) events.delete(found.result);
    };
  }
}
