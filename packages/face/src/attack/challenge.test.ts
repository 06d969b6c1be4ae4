import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatFace, seen, solidFace, turned } from '../../test/solid-face.ts';
import {
  CHALLENGE_RULES,
  type Challenge,
  type ChallengeFrame,
  nextChallenge,
  type Side,
  startChallenge,
} from './challenge.ts';
import { headTurn } from './head-turn.ts';

const BOX = { x: 100, y: 80, width: 120, height: 150 };
const { turnedDegrees, facingDegrees, frames: FRAMES, longestGap, timeLimit } = CHALLENGE_RULES;

function run(side: Side, frames: readonly ChallengeFrame[], start = 0): Challenge {
  return frames.reduce(nextChallenge, startChallenge(side, start));
}

const matching = (turn: number) => ({ box: BOX, turn, matched: true });

/** Frames 100 ms apart, of a matching face that stays where it is; `null`: no face. */
function film(...turns: readonly (number | null)[]): ChallengeFrame[] {
  return turns.map((turn, i) => ({ at: 100 * (i + 1), face: turn === null ? null : matching(turn) }));
}

/** The same, with these frames (counted from 0) of a face that doesn't match. */
function unmatched(frames: readonly ChallengeFrame[], ...which: readonly number[]): ChallengeFrame[] {
  return frames.map(({ at, face }, i) => ({
    at,
    face: face && { ...face, matched: !which.includes(i) },
  }));
}

const facing = Array.from({ length: FRAMES }, () => 2);
const toLeft = Array.from({ length: FRAMES }, () => 28);
const passing = film(...facing, 15, ...toLeft);

describe('passes', () => {
  it('somebody who looks straight ahead and then turns to the side that is asked', () => {
    expect(run('left', passing)).toEqual({ phase: 'passed' });
    expect(run('right', film(...facing, ...toLeft.map((turn) => -turn)))).toEqual({ phase: 'passed' });
  });

  it('somebody whose face comes and goes before that', () => {
    expect(run('left', film(null, 2, null, 30, -30, 2, ...facing, ...toLeft))).toEqual({ phase: 'passed' });
  });

  it('somebody of whom a frame between the two does not match', () => {
    expect(run('left', unmatched(passing, FRAMES))).toEqual({ phase: 'passed' });
  });

  it('somebody whose head takes a whole turn between two frames', () => {
    const after = { ...BOX, x: BOX.x + BOX.width / 3, width: 0.9 * BOX.width };
    const quick = Array.from({ length: FRAMES }, (_, i) => ({
      at: 100 * FRAMES + 340 * (i + 1),
      face: { box: after, turn: 30, matched: true },
    }));
    expect(run('left', [...film(...facing), ...quick])).toEqual({ phase: 'passed' });
  });

  it('nobody later than the first frame that decides', () => {
    const states = passing.map((_, i) => run('left', passing.slice(0, i + 1)).phase);
    expect(states).toEqual(['facing', 'facing', 'turning', 'turning', 'turning', 'turning', 'passed']);
  });
});

describe('fails', () => {
  it.each([
    ['wrong-side', film(...facing, ...toLeft.map((turn) => -turn))],
    ['face-lost', film(...facing, null, ...toLeft)],
    ['face-lost', [...film(...facing), { at: 100 * FRAMES + longestGap + 1, face: matching(5) }]],
    ['other-face', [...film(...facing), { at: 350, face: { ...matching(5), box: { ...BOX, x: 190 } } }]],
    ['time-up', [...film(...facing), { at: timeLimit + 1, face: matching(28) }]],
    ['clock', [...film(...facing), { at: 299, face: matching(28) }]],
    ['clock', [...film(...facing), { at: Number.NaN, face: matching(28) }]],
  ] as const)('for %s', (reason, frames) => {
    expect(run('left', frames)).toEqual({ phase: 'failed', reason });
  });

  it('and stays failed, whatever comes', () => {
    const lost = film(...facing, null);
    const again = passing.map((frame) => ({ ...frame, at: frame.at + 1000 }));
    expect(run('left', [...lost, ...again])).toEqual({ phase: 'failed', reason: 'face-lost' });
  });
});

const face = fc.record({
  box: fc.record({
    x: fc.integer({ min: 90, max: 110 }),
    y: fc.integer({ min: 70, max: 90 }),
    width: fc.constant(120),
    height: fc.constant(150),
  }),
  turn: fc.oneof(fc.constantFrom(0, 5, 28, -28), fc.double({ min: -60, max: 60, noNaN: true })),
  matched: fc.oneof({ arbitrary: fc.constant(true), weight: 3 }, fc.constant(false)),
});
const frame = fc.record({
  after: fc.integer({ min: 0, max: 150 }),
  face: fc.oneof({ arbitrary: face, weight: 20 }, { arbitrary: fc.constant(null), weight: 1 }),
});
/** Any frames, often those of somebody who does as asked, with anything between. */
const anyFilm = fc
  .tuple(fc.array(frame, { maxLength: 12 }), fc.array(frame, { maxLength: 12 }), fc.boolean())
  .map(([before, after, obeys]) => {
    const still = (turn: number) =>
      Array.from({ length: FRAMES }, () => ({ after: 50, face: matching(turn) }));
    const steps = obeys ? [...before, ...still(0), ...after, ...still(30)] : [...before, ...after];
    let at = 0;
    return steps.map((step): ChallengeFrame => {
      at += step.after;
      return { at, face: step.face };
    });
  });

/** Where the film, by a slower rule of its own, shows a match facing and then one turned left; `null`: nowhere. */
function facedThenTurned(frames: readonly ChallengeFrame[]): { faced: number; turned: number } | null {
  const holds = (from: number, ok: (turn: number) => boolean) =>
    frames.slice(from, from + FRAMES).filter(({ face }) => face?.matched && ok(face.turn)).length === FRAMES;
  for (let faced = 0; faced + FRAMES <= frames.length; faced++) {
    if (!holds(faced, (turn) => Math.abs(turn) <= facingDegrees)) continue;
    for (let at = faced + FRAMES; at + FRAMES <= frames.length; at++) {
      if (holds(at, (turn) => turn >= turnedDegrees)) return { faced, turned: at };
    }
  }
  return null;
}

describe('has to match', () => {
  it.each(passing.flatMap((_, i) => (i === FRAMES ? [] : [i])))('frame %i', (i) => {
    expect(run('left', unmatched(passing, i)).phase).not.toBe('passed');
  });

  it('on end: a frame that does not starts the count again', () => {
    const holed = unmatched(film(...facing, ...toLeft, ...toLeft), FRAMES + 1);
    expect(run('left', holed.slice(0, FRAMES + 4))).toMatchObject({ phase: 'turning', count: 2 });
    expect(run('left', holed)).toEqual({ phase: 'passed' });
  });

  it('the head that turns, and not only the photo it comes in place of', () => {
    const others = passing.map((_, i) => i).slice(FRAMES);
    expect(run('left', unmatched(passing, ...others))).toMatchObject({ phase: 'turning', count: 0 });
  });

  it.each([
    ['comes 0.44 s later', 440, 0],
    ['overlaps by a third', 100, BOX.width / 2],
  ])('in one sequence: not when what %s', (_what, after, aside) => {
    const box = { ...BOX, x: BOX.x + aside };
    const next = { at: 100 * FRAMES + after, face: { ...matching(28), box } };
    expect(run('left', [...film(...facing), next])).toMatchObject({ phase: 'failed' });
  });
});

describe('whatever the frames', () => {
  it('passing takes facing and after it a turn to the side that is asked, each of who matches', () => {
    let passed = 0;
    fc.assert(
      fc.property(anyFilm, (frames) => {
        if (run('left', frames).phase !== 'passed') return;
        passed++;
        expect(facedThenTurned(frames)).not.toBeNull();
      }),
      { numRuns: 1000 },
    );
    expect(passed).toBeGreaterThan(20);
  });

  it('one film never passes on both sides', () => {
    fc.assert(
      fc.property(anyFilm, (frames) => {
        const phases = (['left', 'right'] as const).map((side) => run(side, frames).phase);
        expect(phases).not.toEqual(['passed', 'passed']);
      }),
      { numRuns: 1000 },
    );
  });

  it('losing the face between facing and passing fails', () => {
    fc.assert(
      fc.property(fc.integer({ min: FRAMES, max: passing.length - 1 }), (at) => {
        const holed = passing.map((step, i) => (i === at ? { ...step, face: null } : step));
        expect(run('left', holed)).toEqual({ phase: 'failed', reason: 'face-lost' });
      }),
    );
  });

  it('a clock that goes back fails, wherever it does', () => {
    const back = fc.tuple(fc.integer({ min: 1, max: passing.length - 1 }), fc.integer({ min: 1, max: 5000 }));
    fc.assert(
      fc.property(back, ([from, by]) => {
        const jumped = passing.map((step, i) => (i < from ? step : { ...step, at: step.at - 100 - by }));
        expect(run('left', jumped)).toEqual({ phase: 'failed', reason: 'clock' });
      }),
    );
  });
});

describe('with the turn that landmarks show', () => {
  const yaws = [0, 0, 0, 0, 8, 16, 24, 30, 32, 32, 32, 32];
  const filmOf = (places: ReturnType<typeof solidFace>) =>
    yaws.map((yaw, i) => ({
      at: 100 * (i + 1),
      face: matching(headTurn(seen(turned(places, yaw))) ?? 0),
    }));

  it('a head that turns passes', () => {
    expect(run('left', filmOf(solidFace()))).toEqual({ phase: 'passed' });
  });

  it('a photo that is turned in front of the camera does not', () => {
    expect(run('left', filmOf(flatFace()))).toMatchObject({ phase: 'turning' });
  });

  it('a photo that is moved, tilted and squeezed at will does not', () => {
    const move = fc.tuple(...Array.from({ length: 6 }, () => fc.double({ min: -2, max: 2, noNaN: true })));
    fc.assert(
      fc.property(
        fc.array(move, { minLength: 8, maxLength: 20 }),
        fc.constantFrom('left', 'right'),
        (moves, side) => {
          const frames = moves.map(([a = 0, b = 0, c = 0, d = 0, tx = 0, ty = 0], i) => {
            const points = seen(flatFace()).map(({ x, y }) => ({
              x: a * x + b * y + tx,
              y: c * x + d * y + ty,
            }));
            return { at: 50 * (i + 1), face: matching(headTurn(points) ?? 0) };
          });
          expect(run(side, frames).phase).not.toBe('passed');
        },
      ),
    );
  });
});
