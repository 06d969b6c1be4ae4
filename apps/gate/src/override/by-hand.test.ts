import { describe, expect, it } from 'vitest';
import { crewCodeOf, NOW, passOf } from '../../test/deployment.ts';
import { createFakeStore, createWorld, type World } from '../../test/world.ts';
import { BLIND_SECONDS } from '../gate/watch.ts';

const CODE = '482915';
const crewCode = crewCodeOf(CODE);
const UNPLUGGED = { code: 'gate.no-camera', params: {} } as const;

function regularWorld(changes: Partial<World> = {}, store = createFakeStore()): World {
  return Object.assign(createWorld(store), { bundle: { lane: 'regular', crewCode } }, changes);
}

async function opened(world: World): Promise<World> {
  await world.open();
  return world;
}

const problem = ({ gate }: World) => gate.get().screen;

async function pass(world: World, seconds: number): Promise<void> {
  for (let passed = 0; passed < seconds; passed += 0.5) {
    await world.time.pass(0.5);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

async function letIn(world: World): Promise<void> {
  world.gate.desk.open();
  await world.gate.desk.enter(CODE);
  expect(world.gate.get().desk).toMatchObject({ name: 'open', mayLetIn: true });
  world.gate.desk.letIn('gate-fault', 'somebody');
  await pass(world, 0.5);
  await world.until('admit');
}

describe('a regular lane without a camera', () => {
  it('lets people in by the crew’s hand, opens the turnstile for them, and goes back to its problem', async () => {
    const passages: string[] = [];
    const letThrough = async (id: string) => {
      passages.push(id);
      await world.time.wait(1000);
      return 'passed' as const;
    };
    const world = await opened(regularWorld({ camera: UNPLUGGED, turnstile: { letThrough } }));
    expect(problem(world)).toMatchObject({ name: 'problem', problem: UNPLUGGED, byHand: 'stands' });
    for (const times of [1, 2]) {
      await letIn(world);
      await pass(world, 3);
      expect(problem(world)).toMatchObject({ name: 'problem', byHand: 'stands' });
      expect(passages).toHaveLength(times);
    }
    expect(world.store.events).toMatchObject([
      { kind: 'override', id: passages[0], of: null, pass: null, reason: 'gate-fault' },
      { kind: 'override', id: passages[1] },
    ]);
    expect(world.store.values.get('counts-total')).toEqual({ admitted: 2, referred: 0 });
    expect([...world.store.journal]).toEqual([]);
  });

  it('does so without a network, from what it holds, and tells it later', async () => {
    const before = await opened(regularWorld());
    before.gate.stop();
    const world = await opened(
      regularWorld({ camera: UNPLUGGED, network: 'offline' }, createFakeStore(before.store)),
    );
    await letIn(world);
    await pass(world, 3);
    expect(world.store.events).toMatchObject([{ kind: 'override', reason: 'gate-fault' }]);
    world.news.server = 'works';
    world.network = 'online';
    await pass(world, 30);
    expect(world.store.events).toEqual([]);
    expect(world.gate.get().crew?.online).toBe(true);
  });

  it.each(['breaks', 'still'])('does so when its camera %s while it is open', async (how) => {
    const world = await opened(regularWorld());
    if (how === 'breaks') world.camera = 'breaks';
    else world.sight = 'still';
    await pass(world, 20);
    expect(problem(world)).toMatchObject({ name: 'problem', byHand: 'stands' });
    expect(world.gate.get().crew?.camera).toBeNull();
    await letIn(world);
  });

  it('reads passes again once its camera is back, and knows whom it let in', async () => {
    const world = await opened(regularWorld());
    await world.present([await passOf('anna', { at: NOW - 300 })], 'refer');
    world.inView = [];
    await pass(world, 8);
    world.camera = 'breaks';
    await pass(world, 1);
    world.camera = UNPLUGGED;
    world.gate.desk.open();
    await world.gate.desk.enter(CODE);
    world.gate.desk.letIn('document-checked', 'last-referred');
    await pass(world, 5);
    void world.gate.start();
    await pass(world, 1);
    expect(problem(world)).toMatchObject({ name: 'problem', problem: UNPLUGGED, byHand: 'stands' });
    world.camera = 'works';
    const asked = world.bundlesAsked;
    void world.gate.start();
    await pass(world, 1);
    await world.until('ready');
    // It went on as it was: nothing was fetched for it.
    expect(world.bundlesAsked).toBe(asked);
    await world.present([await passOf('anna', { at: world.time.now(), showing: 1 })], 'refer');
    expect(world.code()).toBe('pass.already-used');
  });

  it('lets people in while its camera is being opened, however long that takes, and asks for it once', async () => {
    const world = await opened(regularWorld({ camera: UNPLUGGED }));
    let open: () => void = () => undefined;
    world.camera = 'works';
    world.opening = new Promise((resolve) => {
      open = resolve;
    });
    void world.gate.start();
    await pass(world, 2);
    expect(problem(world)).toMatchObject({ byHand: 'tries' });
    void world.gate.start();
    await letIn(world);
    await pass(world, 60);
    expect(problem(world)).toMatchObject({ byHand: 'tries' });
    open();
    await pass(world, 1);
    await world.until('ready');
    expect(world.camerasOpen).toBe(1);
  });

  it('closes a camera that comes when the gate is closed', async () => {
    const world = await opened(regularWorld({ camera: UNPLUGGED }));
    let open: () => void = () => undefined;
    world.opening = new Promise((resolve) => {
      open = resolve;
    });
    void world.gate.start();
    await pass(world, 1);
    world.camera = 'works';
    world.gate.close();
    open();
    await pass(world, 1);
    expect([world.screen(), world.camerasOpen]).toEqual(['start', 0]);
  });

  it('shows that it is free when it opens in a fire alarm', async () => {
    const world = regularWorld({ camera: UNPLUGGED });
    world.alarm(true);
    void world.gate.start();
    await world.until('free');
    await pass(world, 1);
    world.alarm(false);
    await pass(world, 1);
    expect(problem(world)).toMatchObject({ name: 'problem', byHand: 'stands' });
  });

  it('stands open in a fire alarm, and is as it was after it', async () => {
    const world = await opened(regularWorld({ camera: UNPLUGGED }));
    world.alarm(true);
    await pass(world, 1);
    expect(world.screen()).toBe('free');
    world.alarm(false);
    await pass(world, 1);
    expect(problem(world)).toMatchObject({ name: 'problem', byHand: 'stands' });
  });
});

describe('a regular lane whose camera goes blind while somebody is let through', () => {
  /** The first write of an admission waits until it is let go; what was written and shown, and who went through. */
  async function blindAtWrite(begin: (world: World) => Promise<void>) {
    const passages: string[] = [];
    const letThrough = async (id: string) => {
      passages.push(id);
      return 'passed' as const;
    };
    const world = await opened(regularWorld({ turnstile: { letThrough } }));
    world.sight = 'still';
    await pass(world, BLIND_SECONDS - 2);
    const { record } = world.store;
    let write: () => void = () => undefined;
    const written = new Promise<void>((resolve) => {
      write = resolve;
    });
    let isHeld = false;
    world.store.record = async (step) => {
      if (step.transaction?.state === 'decided') {
        isHeld = true;
        await written;
      }
      return record(step);
    };
    await begin(world);
    for (let step = 0; step < 20 && !isHeld; step++) await pass(world, 0.1);
    world.inView = [];
    await pass(world, 4);
    write();
    await pass(world, 5);
    expect(problem(world)).toMatchObject({ problem: { code: 'gate.camera-blind' }, byHand: 'stands' });
    expect([...world.store.journal]).toEqual([]);
    return { world, passages };
  }
  const kinds = ({ store }: World) => store.events.map(({ kind }) => kind);

  it('lets them through, counts them once, and only then goes on by hand', async () => {
    const { world, passages } = await blindAtWrite(async (it) => {
      it.inView = [await passOf('anna', { at: it.time.now() })];
    });
    expect(kinds(world)).toEqual(['admitted']);
    expect(passages).toEqual([world.store.events[0]?.id]);
    expect(world.store.values.get('counts-total')).toEqual({ admitted: 1, referred: 0 });
  });

  it('carries out what the crew ordered once', async () => {
    const { world, passages } = await blindAtWrite(async (it) => {
      it.gate.desk.open();
      await it.gate.desk.enter(CODE);
      it.gate.desk.letIn('gate-fault', 'somebody');
    });
    expect(kinds(world)).toEqual(['override']);
    expect(passages).toEqual([world.store.events[0]?.id]);
    expect(world.gate.get().desk.name).toBe('closed');
  });
});

describe('without a camera nobody is let in by hand', () => {
  it.each([
    ['invariant 4: at a face lane', { bundle: { lane: 'face', crewCode } }],
    ['where the crew has no code', { bundle: { lane: 'regular' } }],
  ] as const)('%s', async (_where, changes) => {
    const world = await opened(regularWorld({ camera: UNPLUGGED, ...changes }));
    expect(problem(world)).toEqual({ name: 'problem', problem: UNPLUGGED });
    world.gate.desk.open();
    await world.gate.desk.enter(CODE);
    world.gate.desk.letIn('gate-fault', 'somebody');
    await pass(world, 3);
    expect([world.screen(), world.store.events]).toEqual(['problem', []]);
  });

  it('nor when something else is wrong', async () => {
    const world = await opened(regularWorld({ known: false }));
    expect(problem(world)).not.toHaveProperty('byHand');
  });
});
