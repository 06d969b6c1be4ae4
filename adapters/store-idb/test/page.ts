import { openPassStore } from '../src/index.ts';

/** The store, for the test to use from outside the page. */
const isNote = (value: unknown): value is { note: string } =>
  typeof value === 'object' && value !== null && 'note' in value;

Object.assign(window, { openStore: (factory?: IDBFactory) => openPassStore(isNote, factory) });
