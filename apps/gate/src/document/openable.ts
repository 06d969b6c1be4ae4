import type { Openable } from '../running/openable.ts';
import type { DocumentGate } from './gate.ts';

/** The gate as what keeps gates open knows them. Its crew has no desk on it. */
export function openableOf(gate: DocumentGate): Openable {
  return {
    get: () => ({ screen: gate.get().screen, desk: { name: 'closed' } }),
    subscribe: gate.subscribe,
    start: gate.open,
    close: gate.close,
    fail: gate.fail,
  };
}
