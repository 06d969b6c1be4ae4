import { describe, expect, it } from 'vitest';
import type { GateState, Screen } from '../gate/state.ts';
import { CLOSED, type DeskState } from '../override/state.ts';
import { loadNewVersion } from './new-version.ts';

/** A page among its service workers. */
function page(screen: Screen, isControlled = true) {
  let state = { screen, desk: CLOSED } as unknown as GateState;
  const [listeners, changes] = [[] as (() => void)[], [] as (() => void)[]];
  const workers = {
    controller: isControlled ? {} : null,
    addEventListener: (_type: string, listener: () => void) => changes.push(listener),
  } as unknown as ServiceWorkerContainer;
  const page = { reloads: 0 };
  const gate = {
    get: () => state,
    subscribe(listener: () => void) {
      listeners.push(listener);
      return () => undefined;
    },
  };
  loadNewVersion(gate, workers, () => page.reloads++);
  return {
    reloads: () => page.reloads,
    newVersion: () => changes.map((change) => change()),
    become(changed: { screen?: Screen; desk?: DeskState }) {
      state = { ...state, ...changed };
      for (const listener of listeners) listener();
    },
  };
}

const LOOK: Screen = { name: 'look', instruction: null };

describe('a newer version of the page', () => {
  it('is loaded at once where nobody is served', () => {
    const idle = page({ name: 'ready' });
    idle.newVersion();
    expect(idle.reloads()).toBe(1);
  });

  it('waits for the visitor who is served, and for the crew, and is loaded once', () => {
    const busy = page(LOOK);
    busy.newVersion();
    busy.become({ screen: { name: 'admit' } });
    busy.become({ screen: { name: 'ready' }, desk: { name: 'code', said: null, waitUntil: null } });
    expect(busy.reloads()).toBe(0);
    busy.become({ desk: CLOSED });
    busy.become({ screen: { name: 'ready' } });
    expect(busy.reloads()).toBe(1);
  });

  it('is not the one that the page came with', () => {
    const first = page({ name: 'ready' }, false);
    first.newVersion();
    first.become({ screen: { name: 'ready' } });
    expect(first.reloads()).toBe(0);
    first.newVersion();
    expect(first.reloads()).toBe(1);
  });
});
