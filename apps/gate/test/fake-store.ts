import type { GateEvent } from '@tenzij/contracts';
import type { Store } from '../src/gate/ports.ts';
import type { Transaction } from '../src/gate/steps.ts';
import type { Reading } from '../src/queue/ports.ts';

/** A disk for tests: what is in it can be looked at, and it can be full. */
export interface FakeStore extends Store, Disk {
  full: boolean;
}

export interface Disk {
  readonly values: Map<string, unknown>;
  /** What is kept of admitted passes, by hash. */
  readonly passes: Map<string, unknown>;
  /** What the server has yet to hear, oldest first. */
  readonly events: GateEvent[];
  readonly journal: Map<string, Transaction>;
  /** By locator. */
  readonly sealedTemplates: Map<string, Uint8Array>;
  /** Of another system, by hash. */
  readonly ticketCodes: Map<string, unknown>;
  /** Of queue cards, by id. */
  readonly cardReadings: Map<string, Reading>;
}

/** `disk`: what is on it already; it is copied. */
export function createFakeStore(disk: Partial<Disk> = {}): FakeStore {
  const values = new Map(disk.values);
  const passes = new Map(disk.passes);
  const events = [...(disk.events ?? [])];
  const journal = new Map(disk.journal);
  const sealedTemplates = new Map(disk.sealedTemplates);
  const ticketCodes = new Map(disk.ticketCodes);
  const cardReadings = new Map(disk.cardReadings);
  function write(work: () => void): Promise<void> {
    if (store.full) return Promise.reject(new Error('disk full'));
    work();
    return Promise.resolve();
  }
  const store: FakeStore = {
    values,
    passes,
    events,
    journal,
    sealedTemplates,
    ticketCodes,
    cardReadings,
    full: false,
    get: async (key) => values.get(key),
    put: (key, value) => write(() => values.set(key, structuredClone(value))),
    remembered: async () => [...passes],
    unsettled: async () => [...journal.values()].sort((one, other) => one.at - other.at),
    record: (step) =>
      write(() => {
        events.push(...structuredClone(step.events));
        for (const [hash, kept] of step.remember ?? [])
          if (kept === null) passes.delete(hash);
          else passes.set(hash, structuredClone(kept));
        if (step.transaction) journal.set(step.transaction.id, step.transaction);
        if (step.ended !== undefined) journal.delete(step.ended);
        for (const [key, value] of Object.entries(step.values ?? {})) values.set(key, structuredClone(value));
      }),
    queued: async (limit) => events.slice(0, limit),
    dequeue: (ids) =>
      write(() => {
        const left = events.filter(({ id }) => !ids.includes(id));
        events.splice(0, events.length, ...left);
      }),
    keepReadings: (readings) =>
      write(() => {
        for (const reading of readings) cardReadings.set(reading.id, structuredClone(reading));
      }),
    readings: async (limit) => [...cardReadings.values()].slice(0, limit),
    dropReadings: (ids) =>
      write(() => {
        for (const id of ids) cardReadings.delete(id);
      }),
    async wipe(keep) {
      for (const held of [values, passes, journal, sealedTemplates, ticketCodes, cardReadings]) held.clear();
      for (const [key, value] of Object.entries(keep)) values.set(key, structuredClone(value));
    },
    ticketCode: async (hash) => ticketCodes.get(hash),
    changeTickets: ({ dropAll, put, value: [key, value] }) =>
      write(() => {
        if (dropAll) ticketCodes.clear();
        for (const [hash, code] of put) ticketCodes.set(hash, structuredClone(code));
        values.set(key, structuredClone(value));
      }),
    sealed: async (locator) => sealedTemplates.get(locator),
    changeSealed: ({ drop, add, value: [key, value] }) =>
      write(() => {
        if (drop === 'all') sealedTemplates.clear();
        else for (const locator of drop) sealedTemplates.delete(locator);
        for (const [locator, ciphertext] of add) sealedTemplates.set(locator, ciphertext);
        values.set(key, value);
      }),
  };
  return store;
}
