import { FACE_ERRORS } from '@tenzij/face';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passOf } from '../../test/deployment.ts';
import { createWorld } from '../../test/world.ts';
import { createGuide, type Instruction, instructionFor } from './instructions.ts';

interface Told {
  readonly at: number;
  readonly instruction: Instruction | null;
}

/** What is shown, and when, for frames that are this many seconds apart. */
function guided(frames: readonly { readonly after: number; readonly wanted: Instruction | null }[]): Told[] {
  let now = 100;
  const told: Told[] = [];
  const guide = createGuide(
    () => now,
    (instruction) => told.push({ at: now, instruction }),
  );
  for (const { after, wanted } of frames) {
    now += after;
    guide.see(wanted);
  }
  return told;
}

const every = (after: number, ...wanted: (Instruction | null)[]) =>
  guided(wanted.map((it) => ({ after, wanted: it }))).map(({ instruction }) => instruction);

describe('an instruction', () => {
  it('is given once it held, and not for a frame or two', () => {
    expect(every(0.15, 'closer')).toEqual([]);
    expect(every(0.15, 'closer', 'closer', 'closer')).toEqual(['closer']);
    expect(every(0.15, 'closer', 'closer', null, 'closer', 'closer')).toEqual([]);
    expect(every(5, 'closer')).toEqual([]);
  });

  it('stays long enough to be read, and goes when it is mended', () => {
    const closer = Array.from({ length: 4 }, () => 'closer' as const);
    expect(every(0.15, ...closer, null, null)).toEqual(['closer']);
    expect(every(0.15, ...closer, null, null, null, null, null)).toEqual(['closer', null]);
  });

  it('never changes faster than people read, whatever the frames', () => {
    const wanted = fc.constantFrom<Instruction | null>(null, 'closer', 'alone', 'hold-still');
    const frame = fc.record({ after: fc.integer({ min: 0, max: 700 }).map((it) => it / 1000), wanted });
    // Now and then the same for some frames, as it is before a camera.
    const film = fc
      .array(fc.tuple(frame, fc.integer({ min: 1, max: 8 })), { maxLength: 20 })
      .map((runs) => runs.flatMap(([it, times]) => Array.from({ length: times }, () => it)));
    let changes = 0;
    fc.assert(
      fc.property(film, (frames) => {
        const told = guided(frames);
        for (const [i, { at, instruction }] of told.entries()) {
          const before = told[i - 1];
          if (!before) continue;
          changes++;
          expect(at - before.at).toBeGreaterThan(0.799);
          expect(instruction).not.toBe(before.instruction);
        }
      }),
    );
    expect(changes).toBeGreaterThan(50);
  });

  it('is there for every face that is refused for what a person can change', () => {
    const mendable = Object.keys(FACE_ERRORS).filter((code) => /quality|none|several|not-live/.test(code));
    expect(mendable.filter((code) => instructionFor(code) === null)).toEqual([]);
    expect(instructionFor('face.model-failed')).toBeNull();
    expect(instructionFor('toString')).toBeNull();
  });
});

describe('the look screen', () => {
  it.each([
    ['face.quality-closer', 'closer'],
    ['face.several', 'alone'],
    ['face.not-live', 'plain-view'],
    ['face.quality-hold-still', 'hold-still'],
  ])('says what to do about %s, and refers with it when time is up', async (problem, instruction) => {
    const world = Object.assign(createWorld(), { inFront: { problem } });
    await world.open();
    await world.present([await passOf('anna')], 'look');
    expect(world.gate.get().screen).toEqual({ name: 'look', instruction: null });
    await world.time.pass(1.5);
    expect(world.gate.get().screen).toEqual({ name: 'look', instruction });
    await world.time.pass(5);
    await world.until('refer');
    expect(world.code()).toBe(problem);
  });

  it('admits once it is mended', async () => {
    const world = createWorld();
    world.inFront = { problem: 'face.quality-more-light' };
    await world.open();
    await world.present([await passOf('anna')], 'look');
    await world.time.pass(2);
    world.inFront = { person: 'anna' };
    await world.time.pass(0.2);
    await world.until('admit');
  });

  it('asks the attack detector no more than twice a second', async () => {
    const world = Object.assign(createWorld(), { inFront: { problem: 'face.not-live' } });
    await world.open();
    await world.present([await passOf('anna')], 'look');
    await world.time.pass(3);
    expect(world.faceCalls.filter((call) => call === 'capture').length).toBeLessThanOrEqual(6);
  });
});
