import { expect, it } from 'vitest';
import { NOW, passOf } from '../../test/deployment.ts';
import { createFakeStore, createWorld } from '../../test/world.ts';

it('invariant 4: a gate that is open in another window serves nobody here, and touches nothing', async () => {
  const store = createFakeStore();
  const first = Object.assign(createWorld(store), { bundle: { lane: 'regular' as const } });
  await first.open();
  await first.present([await passOf('anna', { at: NOW })], 'admit');
  const before = structuredClone([store.events, [...store.journal], [...store.values]]);
  expect(store.journal.size).toBe(1);
  const second = Object.assign(createWorld(store, first.time), { openElsewhere: true });
  await second.open();
  expect(second.code()).toBe('gate.open-elsewhere');
  await second.open('erase');
  expect([second.code(), second.bundlesAsked]).toEqual(['gate.open-elsewhere', 0]);
  expect([store.events, [...store.journal], [...store.values]]).toEqual(before);
  second.openElsewhere = false;
  first.gate.stop();
  await second.open();
  expect(second.screen()).toBe('ready');
});
