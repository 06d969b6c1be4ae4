import {
  type DetectedFace,
  ENROLMENT_LIMITS,
  FACE_ERRORS,
  firstInstruction,
  isWithin,
  judgeQuality,
  type LimitedMeasure,
  type QualityMeasures,
} from '@tenzij/face';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GOOD_MEASURES } from '../../../../packages/face/test/good-face.ts';
import { nl } from '../texts/nl.ts';
import { instructionAfter } from './instruction.ts';
import {
  HELP_AFTER,
  isSteady,
  pauseAfter,
  placedFace,
  type Seen,
  SHOWN_AT_LEAST,
  STEADY_FRAMES,
  startWatch,
  type Watch,
  watch,
} from './watch.ts';

const LIMITED = Object.keys(ENROLMENT_LIMITS) as LimitedMeasure[];

/** Mostly good faces, so that runs of good frames occur; any measure can be off, or not a number. */
const measures = fc
  .option(fc.record({ measure: fc.constantFrom(...LIMITED), value: fc.double({ min: -60, max: 60 }) }), {
    freq: 3,
  })
  .map((off) => (off ? { ...GOOD_MEASURES, [off.measure]: off.value } : GOOD_MEASURES));

/** Frames with the milliseconds between them, as looking at them and the pause after give. */
const frames = fc.array(fc.record({ measures, after: fc.integer({ min: 1, max: 2_000 }) }), {
  maxLength: 60,
});

const seenIn = (of: QualityMeasures): Seen => firstInstruction(judgeQuality(of, ENROLMENT_LIMITS)) ?? 'good';

interface Step {
  readonly watched: Watch;
  readonly at: number;
  readonly seen: Seen;
  readonly measures: QualityMeasures;
}

function watchAll(all: readonly { readonly measures: QualityMeasures; readonly after: number }[]): Step[] {
  const steps: Step[] = [];
  let watched = startWatch(0);
  let at = 0;
  for (const { measures, after } of all) {
    at += after;
    const seen = seenIn(measures);
    watched = watch(watched, seen, at);
    steps.push({ watched, at, seen, measures });
  }
  return steps;
}

describe('watching', () => {
  it('takes no frame with a measure outside its limit, in it or in those just before it', () => {
    const isGood = (of: QualityMeasures) =>
      LIMITED.every((measure) => isWithin(of[measure], ENROLMENT_LIMITS[measure]));
    fc.assert(
      fc.property(frames, (all) => {
        for (const [i, { watched }] of watchAll(all).entries()) {
          const run = all.slice(Math.max(0, i + 1 - STEADY_FRAMES), i + 1);
          const deserves = run.length === STEADY_FRAMES && run.every(({ measures: of }) => isGood(of));
          expect(isSteady(watched)).toBe(deserves);
        }
      }),
    );
  });

  it('changes what it tells no sooner than it can be read, and only to what the frame shows', () => {
    fc.assert(
      fc.property(frames, (all) => {
        const steps = watchAll(all);
        let changedAt = Number.NEGATIVE_INFINITY;
        for (const [i, { watched, at, seen }] of steps.entries()) {
          const before = steps[i - 1]?.watched.told ?? 'none';
          if (watched.told === before) {
            expect(seen === before || at - changedAt < SHOWN_AT_LEAST).toBe(true);
            continue;
          }
          expect(at - changedAt).toBeGreaterThanOrEqual(SHOWN_AT_LEAST);
          expect(watched.told).toBe(seen);
          changedAt = at;
        }
      }),
    );
  });

  it('offers help once no frame was good for long, and does not take that back', () => {
    fc.assert(
      fc.property(frames, (all) => {
        let goodAt = 0;
        let helped = false;
        for (const { watched, at, seen } of watchAll(all)) {
          if (seen === 'good') goodAt = at;
          helped ||= at - goodAt >= HELP_AFTER;
          expect(watched.needsHelp).toBe(helped);
        }
      }),
    );
    let watched = startWatch(5);
    for (let at = 5; at < 5 + HELP_AFTER; at += 400) watched = watch(watched, 'none', at);
    expect(watched.needsHelp).toBe(false);
    expect(watch(watched, 'none', 5 + HELP_AFTER).needsHelp).toBe(true);
  });

  it('rests at least as long as it works, up to a limit', () => {
    expect([0, 100, 300, 5_000].map(pauseAfter)).toEqual([120, 120, 300, 500]);
  });
});

describe('where the face has to be', () => {
  const frame = { width: 480, height: 640 };
  const face = (x: number, y: number, size: number): DetectedFace => {
    const box = { x: x - size * 0.4, y: y - size / 2, width: size * 0.8, height: size };
    return { confidence: 0.9, box };
  };

  it('is told one thing at a time', () => {
    expect(placedFace([], frame)).toBe('none');
    expect(placedFace([face(240, 320, 200), face(100, 100, 180)], frame)).toBe('several');
    expect(placedFace([face(240, 320, 90)], frame)).toBe('closer');
    expect(placedFace([face(240, 320, 30)], frame)).toBe('closer');
    expect(placedFace([face(240, 320, 470)], frame)).toBe('back');
    expect(placedFace([face(100, 320, 200)], frame)).toBe('centre');
    const good = face(240, 320, 200);
    expect(placedFace([good], frame)).toBe(good);
  });
});

describe('a frame that is refused after it was taken', () => {
  it('asks for one thing, in the words of the camera', () => {
    const asked = Object.keys(FACE_ERRORS).filter((code) => instructionAfter(code) !== null);
    expect(asked.filter((code) => code.startsWith('face.quality-')).length).toBeGreaterThan(0);
    const others = ['face.not-live', 'face.none', 'face.several', 'face.too-small'];
    expect(asked.filter((code) => !code.startsWith('face.quality-'))).toEqual(others);
    for (const code of asked) expect(nl).toHaveProperty([`instruction.${instructionAfter(code)}`]);
  });

  it('asks nothing of the person when it is not about the frame', () => {
    for (const code of ['face.model-failed', 'clearance.expired', 'ui.offline', 'toString']) {
      expect(instructionAfter(code)).toBeNull();
    }
  });
});
