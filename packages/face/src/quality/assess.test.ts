import { describe, expect, it } from 'vitest';
import { GOOD_MEASURES } from '../../test/good-face.ts';
import { judgeQuality } from './assess.ts';
import { QUALITY_ERRORS } from './errors.ts';
import { firstInstruction, instructions, requireQuality } from './instructions.ts';
import { ENROLMENT_LIMITS, isWithin, type LimitedMeasure, VERIFICATION_LIMITS } from './limits.ts';

/** One value a measure that fails even at a gate, and what to do about it. */
const BAD: readonly (readonly [LimitedMeasure, number, string])[] = [
  ['interEyeDistance', 11, 'closer'],
  ['mouthVisible', 0.1, 'uncover-mouth'],
  ['underExposure', 0.9, 'more-light'],
  ['overExposure', 0.6, 'less-light'],
  ['dynamicRange', 4, 'clear-view'],
  ['noise', 0.4, 'more-light'],
  ['eyesVisible', 0.05, 'uncover-eyes'],
  ['yaw', -46, 'face-forward'],
  ['yaw', 46, 'face-forward'],
  ['pitch', 31, 'head-down'],
  ['pitch', -31, 'head-up'],
  ['sharpness', 0.2, 'hold-still'],
];

describe('judging quality', () => {
  it('finds nothing wrong with a good face, however it is turned in the image', () => {
    const report = judgeQuality(GOOD_MEASURES, ENROLMENT_LIMITS);
    expect(report.failing).toEqual([]);
    expect(firstInstruction(report)).toBeNull();
    expect(requireQuality(report)).toEqual({ ok: true, value: report });
  });

  it.each(BAD)('%s of %d: %s', (measure, value, instruction) => {
    for (const limits of [ENROLMENT_LIMITS, VERIFICATION_LIMITS]) {
      const report = judgeQuality({ ...GOOD_MEASURES, [measure]: value }, limits);
      expect(report.failing).toEqual([measure]);
      expect(firstInstruction(report)).toBe(instruction);
      const code = `face.quality-${instruction}`;
      expect(requireQuality(report)).toMatchObject({ ok: false, problem: { code } });
      expect(Object.keys(QUALITY_ERRORS)).toContain(code);
    }
  });

  it('asks for distance, covers and light before the rest, and for each once', () => {
    const dark = {
      ...GOOD_MEASURES,
      sharpness: 0,
      eyesVisible: 0,
      underExposure: 1,
      noise: 1,
      interEyeDistance: 5,
    };
    const asked = instructions(judgeQuality(dark, VERIFICATION_LIMITS));
    expect(asked).toEqual(['closer', 'uncover-eyes', 'more-light', 'hold-still']);
  });

  it('is stricter at enrolment, in every measure', () => {
    for (const [measure, limit] of Object.entries(VERIFICATION_LIMITS)) {
      const bound = 'atLeast' in limit ? limit.atLeast : limit.atMost;
      expect(isWithin(bound, limit)).toBe(true);
      expect(isWithin(bound, ENROLMENT_LIMITS[measure as LimitedMeasure])).toBe(false);
    }
  });

  it('lets no measure pass that is not a number', () => {
    for (const limit of Object.values(ENROLMENT_LIMITS)) expect(isWithin(Number.NaN, limit)).toBe(false);
  });

  it('has no text without an instruction', () => {
    const asked = new Set(BAD.map(([, , instruction]) => `face.quality-${instruction}`));
    expect(new Set(Object.keys(QUALITY_ERRORS))).toEqual(asked);
  });
});
