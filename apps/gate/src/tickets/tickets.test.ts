import { type GateTicketCode, type GateTicketing, ticketKeyOf } from '@tenzij/contracts';
import { sha256, sha256Hex, softwareSigner, toHex, utf8 } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { signTicket } from '../../../../adapters/ticketing-pretix/test/signed/sign-ticket.ts';
import { NOW, passOf } from '../../test/deployment.ts';
import { createFakeTime } from '../../test/fake-time.ts';
import { createFakeStore, createWorld, type World } from '../../test/world.ts';

const SHOP = sha256(utf8('test key of a shop'));
const TICKETING: GateTicketing = {
  kind: 'pretix',
  list: 'pretix-1',
  items: [7],
  subevent: null,
  keys: [toHex(softwareSigner(SHOP).publicKey.bytes)],
};

const listed = (code: string, state: GateTicketCode['state'] = 'holds'): GateTicketCode => ({
  ...{ key: sha256Hex(ticketKeyOf(code)), state, item: 7, from: null, until: null, pass: null },
});

/** A lane of a deployment that takes the tickets of a shop. */
function ticketWorld(lane: 'face' | 'regular' = 'regular', ...world: Parameters<typeof createWorld>): World {
  const made = createWorld(...world);
  made.bundle = { lane, ticketing: TICKETING };
  made.tickets = { list: 'pretix-1', codes: [listed('one'), listed('two'), listed('three')], asOf: NOW };
  return made;
}

async function opened(world: World): Promise<World> {
  await world.open();
  await world.watch(3);
  return world;
}

async function show(world: World, text: string, screen: 'admit' | 'refer'): Promise<string | null> {
  await world.present([text], screen);
  const code = world.code();
  world.inView = [];
  await world.watch(8);
  return code;
}

describe('a regular lane', () => {
  it('takes a listed and a signed ticket with the network cut, each once, and says so later', async () => {
    const world = await opened(ticketWorld());
    expect(world.store.ticketCodes.size).toBe(3);
    world.network = 'offline';
    await show(world, 'three', 'admit');
    const signed = await signTicket({ seed: 'abc', item: 7 }, SHOP);
    await show(world, signed, 'admit');
    expect(await show(world, 'three', 'refer')).toBe('pass.already-used');
    expect(await show(world, signed, 'refer')).toBe('pass.already-used');
    expect(await show(world, 'unheard of', 'refer')).toBe('gate.ticket-unknown');
    const told = world.store.events.map(({ kind, ...event }) => [
      kind,
      'ticket' in event ? event.ticket : null,
    ]);
    expect(told).toEqual([
      ['admitted', 'three'],
      ['admitted', signed],
      ['referred', null],
      ['referred', null],
      ['referred', null],
    ]);
  });

  it('takes passes as ever beside them', async () => {
    const world = await opened(ticketWorld());
    await show(world, await passOf('Anna'), 'admit');
  });

  it('knows of who went in elsewhere, by ticket or by pass', async () => {
    const world = ticketWorld();
    world.news.server = 'works';
    await opened(world);
    world.news.told.push({ kind: 'admitted', key: sha256Hex(ticketKeyOf('one')), at: NOW });
    await world.news.send();
    await world.watch(8);
    expect(await show(world, 'one', 'refer')).toBe('pass.already-used');
  });

  it('refers tickets when their list is too old, and takes passes still', async () => {
    const world = ticketWorld();
    world.tickets = { ...world.tickets, asOf: NOW - 86_400 };
    await opened(world);
    expect(await show(world, 'one', 'refer')).toBe('gate.tickets-old');
    await show(world, await passOf('Anna'), 'admit');
  });

  it('follows what its seller takes back', async () => {
    const world = await opened(ticketWorld());
    world.tickets = { ...world.tickets, codes: [...world.tickets.codes, listed('two', 'revoked')] };
    await world.watch(8);
    expect(await show(world, 'two', 'refer')).toBe('gate.ticket-withdrawn');
  });

  it('forgets the tickets of a shop that is no more, and begins anew with another', async () => {
    const world = await opened(ticketWorld());
    world.tickets = { list: 'pretix-2', codes: [listed('four')], asOf: NOW };
    world.bundle = { ...world.bundle, ticketing: { ...TICKETING, list: 'pretix-2' } };
    await world.watch(8);
    expect([...world.store.ticketCodes.keys()]).toEqual([listed('four').key]);
    // Not before the bundle says so: nothing is known of a list that it does not name.
    expect(await show(world, 'four', 'refer')).toBe('gate.tickets-old');
  });

  it('refers, and does not stop, when the disk fails', async () => {
    const world = ticketWorld();
    world.store.ticketCode = () => Promise.reject(new Error('broken'));
    await opened(world);
    expect(await show(world, 'one', 'refer')).toBe('gate.failed');
  });

  it('remembers its tickets over a restart', async () => {
    const before = await opened(ticketWorld());
    before.network = 'offline';
    await show(before, 'one', 'admit');
    before.gate.stop();
    const after = ticketWorld('regular', createFakeStore(before.store), createFakeTime(before.time.now()));
    after.network = 'offline';
    await opened(after);
    expect(await show(after, 'one', 'refer')).toBe('pass.already-used');
    await show(after, 'two', 'admit');
  });
});

describe('who has a pass and the ticket of the shop as well', () => {
  const keyOfAnna = toHex(sha256(utf8('pass of Anna')).slice(0, 16));
  const ofAnna = { ...listed('one'), pass: sha256Hex(keyOfAnna) };
  async function offline(store = createFakeStore(), seconds = NOW) {
    const world = ticketWorld('regular', store, createFakeTime(seconds));
    world.tickets = { ...world.tickets, codes: [ofAnna, listed('two')] };
    await opened(world);
    world.network = 'offline';
    return world;
  }

  it('comes in on the ticket, and then not on a pass that was made after the list', async () => {
    const world = await offline();
    await show(world, 'one', 'admit');
    const pass = await passOf('Anna', { at: world.time.now() });
    expect(await show(world, pass, 'refer')).toBe('pass.already-used');
    expect(world.store.events.map(({ kind }) => kind)).toEqual(['admitted', 'referred']);
    expect(world.store.events[0]).not.toHaveProperty('passHash');
  });

  it('comes in on the pass, and then not on the ticket, also after a restart', async () => {
    const before = await offline();
    await show(before, await passOf('Anna'), 'admit');
    expect(await show(before, 'one', 'refer')).toBe('pass.already-used');
    before.gate.stop();
    const after = await offline(createFakeStore(before.store), before.time.now());
    expect(await show(after, 'one', 'refer')).toBe('pass.already-used');
    await show(after, 'two', 'admit');
  });

  it('can use either again when the turnstile says that nobody went through', async () => {
    const world = await offline();
    world.turnstile = { letThrough: async () => 'not-passed' };
    world.inView = ['one'];
    await world.watch(0.5);
    world.inView = [];
    await world.watch(8);
    expect(world.store.events.map(({ kind }) => kind)).toEqual(['admitted', 'annulled']);
    world.turnstile = null;
    await show(world, await passOf('Anna', { at: world.time.now() }), 'admit');
    expect(await show(world, 'one', 'refer')).toBe('pass.already-used');
  });

  it.each(['passed', 'not-passed'] as const)(
    'whose list comes to tell of another pass is known by the code when they had %s',
    async (passage) => {
      const world = await offline();
      world.turnstile = { letThrough: async () => passage };
      world.inView = ['one'];
      await world.watch(0.5);
      world.inView = [];
      await world.watch(8);
      expect(world.store.events[0]).toMatchObject({ kind: 'admitted', ticket: 'one' });
      expect(world.store.passes.size).toBe(passage === 'passed' ? 2 : 0);
      world.turnstile = null;
      world.network = 'online';
      const ofBea = { ...ofAnna, pass: sha256Hex(toHex(sha256(utf8('pass of Bea')).slice(0, 16))) };
      world.tickets = { ...world.tickets, codes: [...world.tickets.codes, ofBea] };
      await world.watch(8);
      expect(world.store.ticketCodes.get(ofBea.key)).toMatchObject({ pass: ofBea.pass });
      const code = await show(world, 'one', passage === 'passed' ? 'refer' : 'admit');
      expect(code).toBe(passage === 'passed' ? 'pass.already-used' : null);
    },
  );

  it('is known by what was remembered of the ticket before the list told of its passes', async () => {
    const world = await opened(ticketWorld());
    world.network = 'offline';
    await show(world, 'one', 'admit');
    world.network = 'online';
    world.tickets = { ...world.tickets, codes: [...world.tickets.codes, ofAnna] };
    await world.watch(8);
    expect(await show(world, 'one', 'refer')).toBe('pass.already-used');
  });
});

describe('a face lane', () => {
  it('refers tickets to the regular lane, looks at nobody, and keeps no list', async () => {
    const world = await opened(ticketWorld('face'));
    expect(world.store.ticketCodes.size).toBe(0);
    expect(await show(world, 'one', 'refer')).toBe('gate.ticket-lane');
    expect(world.faceCalls).not.toContain('capture');
  });
});

it('without a shop everything that is no pass is none of ours', async () => {
  const world = createWorld();
  world.bundle = { lane: 'regular' };
  await opened(world);
  expect(await show(world, 'one', 'refer')).toBe('pass.not-a-pass');
});
