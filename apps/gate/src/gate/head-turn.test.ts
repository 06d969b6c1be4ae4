import { CHALLENGE_RULES } from '@tenzij/face';
import { describe, expect, it } from 'vitest';
import { clearance, LOOK_SECONDS, passOf } from '../../test/deployment.ts';
import { BOX, createWorld, type InFront, type World } from '../../test/world.ts';

const SECONDS = CHALLENGE_RULES.timeLimit / 1000;

async function openWorld(changes: Partial<World> = {}): Promise<World> {
  const asked = await clearance({ attackDetection: { passive: null, challenge: 'head-turn' } });
  const world = Object.assign(createWorld(), { bundle: { clearance: asked } }, changes);
  await world.open();
  return world;
}

/** As many comparisons as fit when each comes 0.6 s after the last. */
const TRIES = Math.ceil(SECONDS / 0.6);

const frames = (turn: number | null, more: object = {}): InFront[] =>
  Array.from({ length: CHALLENGE_RULES.frames }, () => ({ person: 'anna', turn, ...more }));

/** The look's first match, and then as many as show that the head looks straight ahead. */
const matched: readonly InFront[] = [{ person: 'anna' }, ...frames(0)];
const TOO_FAR: InFront = { problem: 'face.quality-face-forward' };
const JUMPED = { ...BOX, x: BOX.x + BOX.width };

describe('a clearance that asks for a turn of the head', () => {
  it('admits who matches and then turns to the side that is asked', async () => {
    const world = await openWorld({ film: [...matched, ...frames(28)] });
    await world.present([await passOf('anna')], 'look');
    await world.time.pass(0.5);
    await world.until('admit');
    expect(world.sounds).toEqual(['look', 'admit']);
    expect(world.faceCalls.slice(1)).toEqual([
      ...matched.map(() => 'capture'),
      ...frames(28).map(() => 'capture'),
    ]);
    expect(world.liveTemplates.flatMap(({ bytes }) => [...bytes]).every((value) => value === 0)).toBe(true);
  });

  it.each(['face.quality-face-forward', 'face.not-live'])(
    'follows who is refused with %s while turning, and admits when the turned head matches',
    async (problem) => {
      const film = [...matched, { problem }, { person: 'anna', turn: 60 }];
      const world = await openWorld({ film, inFront: { person: 'anna', turn: 28 } });
      await world.present([await passOf('anna')], 'look');
      await world.time.pass(1.2);
      await world.until('admit');
      expect(world.faceCalls.slice(1 + matched.length, 3 + matched.length)).toEqual(['capture', 'follow']);
    },
  );

  it('leaves who faced the camera, and did not match, alone for a while', async () => {
    const world = await openWorld({ film: [{ person: 'anna' }], inFront: { person: 'bea', turn: 0 } });
    await world.present([await passOf('anna')], 'look');
    await passUntil(world, 'refer', SECONDS + 1);
    expect(world.code()).toBe('face.turn-not-seen');
    expect(world.faceCalls.length).toBeLessThanOrEqual(2 + TRIES);
  });

  it('compares who turned, and did not match, no more often than that', async () => {
    const world = await openWorld({ film: [...matched], inFront: { person: 'bea', turn: 30 } });
    await world.present([await passOf('anna')], 'look');
    await passUntil(world, 'refer', SECONDS + 1);
    const turning = world.faceCalls.slice(1 + matched.length);
    expect(turning.filter((call) => call === 'capture').length).toBeLessThanOrEqual(TRIES);
    expect(turning.filter((call) => call === 'follow').length).toBeGreaterThan(TRIES);
  });

  it('shows the side only once the face was seen to match', async () => {
    const world = await openWorld({ side: 'right', inFront: { problem: 'face.none' } });
    await world.present([await passOf('anna')], 'look');
    world.film = [...matched];
    world.inFront = { person: 'anna', turn: -5 };
    await world.time.pass(0.3);
    await world.until('turn');
    expect(world.gate.get().screen).toEqual({ name: 'turn', side: 'right' });
    world.inFront = { person: 'anna', turn: -30 };
    await world.time.pass(0.5);
    await world.until('admit');
  });

  it('has a second try, to a side that is drawn anew', async () => {
    const world = await openWorld({ film: [...matched, { person: 'anna', turn: -28 }] });
    await world.present([await passOf('anna')], 'look');
    await world.time.pass(0.3);
    expect(world.gate.get().screen).toEqual({ name: 'look', instruction: 'again' });
    world.side = 'right';
    world.film = [...frames(0), ...frames(-28)];
    await world.time.pass(1.5);
    await world.until('admit');
  });

  it.each<[string, readonly InFront[], InFront]>([
    ['does not turn', matched, { person: 'anna', turn: 3 }],
    ['turns to the other side', matched, { person: 'anna', turn: -30 }],
    ['is out of view for one frame', [...matched, { problem: 'face.none' }], { person: 'anna', turn: 30 }],
    ['is joined by somebody', [...matched, { problem: 'face.several' }], { person: 'anna', turn: 30 }],
    ['is a face of which no turn can be told', matched, { person: 'anna', turn: null }],
    ['matches, and another head turns', [...matched], { person: 'bea', turn: 30, box: JUMPED }],
    ['matches, and another head turns in the same place', matched, { person: 'bea', turn: 30 }],
    [
      'matches, and another head turns, with the first between',
      [...matched, ...frames(28).flatMap((it) => [it, it, { person: 'bea', turn: 28 }])],
      { person: 'bea', turn: 30 },
    ],
    ['is turned too far to be compared', matched, TOO_FAR],
    ['matches once, and another head looks and turns', [{ person: 'anna' }], { person: 'bea', turn: 30 }],
    [
      'matches once, and another head looks straight ahead and turns',
      [{ person: 'anna' }, ...frames(0, { person: 'bea' }), ...frames(28, { person: 'bea' })],
      { person: 'bea', turn: 30 },
    ],
    [
      'matches now and then, with somebody else between',
      [{ person: 'anna' }, ...frames(0).flatMap((it) => [it, { person: 'bea' }])],
      { person: 'bea', turn: 30 },
    ],
  ])('invariant 4: refers who %s', async (_who, film, then) => {
    const world = await openWorld({ film: [...film], inFront: then });
    await world.present([await passOf('anna')], 'look');
    await passUntil(world, 'refer', SECONDS + 1);
    expect(world.code()).toBe('face.turn-not-seen');
    expect(world.store.passes.size).toBe(0);
  });

  it('invariant 4: refers somebody else without asking for a turn', async () => {
    const world = await openWorld({ inFront: { person: 'bea', turn: 0 } });
    await world.present([await passOf('anna')], 'look');
    await world.time.pass(3);
    await world.until('refer');
    expect(world.code()).toBe('admission.no-match');
    expect(world.faceCalls).not.toContain('follow');
  });

  it.each<[string, InFront, number, string]>([
    ['throws', 'throws', 1, 'admission.unexpected'],
    ['fails', { problem: 'face.model-failed' }, 1, 'face.model-failed'],
    ['hangs', 'hangs', LOOK_SECONDS + SECONDS + 6, 'gate.timed-out'],
  ])('invariant 4: refers when the engine %s while the head turns', async (_what, then, wait, code) => {
    const world = await openWorld({ film: [...matched], inFront: then });
    await world.present([await passOf('anna')], 'look');
    await passUntil(world, 'refer', wait);
    expect(world.code()).toBe(code);
    expect(world.carriedTemplates.every(({ bytes }) => bytes.every((value) => value === 0))).toBe(true);
    world.finishHanging('anna');
    await world.time.pass(0.1);
    expect(world.screen()).toBe('refer');
    expect(world.store.passes.size).toBe(0);
  });

  it('invariant 4: refers when the engine fails while it follows the head', async () => {
    const world = await openWorld({
      film: [...matched, TOO_FAR, { problem: 'face.model-failed' }],
      inFront: { person: 'anna', turn: 30 },
    });
    await world.present([await passOf('anna')], 'look');
    await passUntil(world, 'refer', 1);
    expect(world.code()).toBe('face.model-failed');
  });

  it('leaves the turn its whole time, also for who is seen late', async () => {
    const world = await openWorld();
    await world.present([await passOf('anna')], 'look');
    await world.time.pass(LOOK_SECONDS - 0.5);
    world.inFront = { person: 'anna', turn: 0 };
    await world.time.pass(SECONDS - 1);
    expect(world.screen()).toBe('turn');
    world.inFront = { person: 'anna', turn: 30 };
    await world.time.pass(0.3);
    await world.until('admit');
  });

  it('ends when time is up, however often it started again', async () => {
    const world = await openWorld({ film: [...matched, { problem: 'face.none' }] });
    world.inFront = { person: 'anna', turn: 0 };
    await world.present([await passOf('anna')], 'look');
    await world.time.pass(SECONDS - 0.5);
    expect(world.screen()).toBe('turn');
    await world.time.pass(1);
    await world.until('refer');
  });

  it('asks to look straight ahead first', async () => {
    const world = await openWorld({ inFront: { person: 'anna', turn: 15 } });
    await world.present([await passOf('anna')], 'look');
    await world.time.pass(1);
    expect(world.gate.get().screen).toEqual({ name: 'look', instruction: 'face-forward' });
  });
});

/** Lets time pass, but not beyond this screen: a result is there for two seconds only. */
async function passUntil(world: World, screen: string, seconds: number): Promise<void> {
  for (let passed = 0; passed < seconds && world.screen() !== screen; passed += 0.2)
    await world.time.pass(0.2);
  await world.until(screen);
}
