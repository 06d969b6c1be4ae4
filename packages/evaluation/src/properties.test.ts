import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inputOf, OPTIONS, type Pair, pairsOf, population, reportOf } from '../test/samples.ts';
import { evaluate, type Figure, isComputed, readReport } from './index.ts';

// Sixteenths, so that scores tie often and adding a constant is exact.
const score = fc.integer({ min: -16, max: 16 }).map((number) => number / 16);
const scores = fc.array(score, { minLength: 1, maxLength: 30 });
const many = fc.array(score, { minLength: 100, maxLength: 140 });
const runs = { numRuns: 25 };

it('the DET curve is monotone, from all to none', () => {
  fc.assert(
    fc.property(scores, scores, (genuine, impostor) => {
      const { det } = reportOf(inputOf(pairsOf(genuine, impostor)));
      if (!isComputed(det)) throw new Error('not computed');
      expect(det[0]).toMatchObject({ fmr: 1, fnmr: 0 });
      expect(det.at(-1)).toMatchObject({ fmr: 0, fnmr: 1 });
      for (const [index, point] of det.slice(1).entries()) {
        const before = det[index];
        expect(point.threshold).toBeGreaterThan(before?.threshold ?? 2);
        expect(point.fmr).toBeLessThanOrEqual(before?.fmr ?? 0);
        expect(point.fnmr).toBeGreaterThanOrEqual(before?.fnmr ?? 1);
      }
    }),
    runs,
  );
});

it('the equal error rate lies between the two rates on either side of the crossing', () => {
  fc.assert(
    fc.property(scores, scores, (genuine, impostor) => {
      const { det, eer } = reportOf(inputOf(pairsOf(genuine, impostor)));
      if (!isComputed(det) || !isComputed(eer)) throw new Error('not computed');
      const after = det.findIndex(({ fmr, fnmr }) => fmr <= fnmr);
      const [low, high] = [det[after - 1], det[after]];
      expect(eer.value).toBeGreaterThanOrEqual(Math.max(high?.fmr ?? 1, low?.fnmr ?? 1) - 1e-12);
      expect(eer.value).toBeLessThanOrEqual(Math.min(low?.fmr ?? 0, high?.fnmr ?? 0) + 1e-12);
    }),
    runs,
  );
});

it('the threshold keeps the false match rate, and the next lower score would not', () => {
  fc.assert(
    fc.property(scores, many, (genuine, impostor) => {
      const threshold = reportOf(inputOf(pairsOf(genuine, impostor))).thresholds['1e-2']?.value as number;
      const fmr = (at: number) => impostor.filter((value) => value >= at).length / impostor.length;
      expect(fmr(threshold)).toBeLessThanOrEqual(0.01);
      const lower = [...genuine, ...impostor].filter((value) => value < threshold);
      expect(fmr(Math.max(...lower))).toBeGreaterThan(0.01);
    }),
    runs,
  );
});

it('the order of pairs changes nothing, byte for byte, with persons and without', () => {
  const { subjects, ...unknown } = population(12, 3);
  for (const input of [{ ...unknown, subjects: subjects ?? [] }, unknown]) {
    const expected = JSON.stringify(reportOf(input));
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (stream) => {
        const { a, b, same, score: values } = input.comparisons;
        const order = [...a.keys()].map((index) => [stream.next().value as number, index] as const);
        const by = order.sort((x, y) => x[0] - y[0]).map(([, index]) => index);
        const comparisons = {
          // Which image comes first in a pair doesn't matter either.
          a: Int32Array.from(by, (index) => b[index] as number),
          b: Int32Array.from(by, (index) => a[index] as number),
          same: Uint8Array.from(by, (index) => same[index] as number),
          score: Float32Array.from(by, (index) => values[index] as number),
        };
        expect(JSON.stringify(reportOf({ ...input, comparisons }))).toBe(expected);
      }),
      { numRuns: 5 },
    );
  }
});

it('a constant added to all scores moves thresholds and nothing else', () => {
  fc.assert(
    fc.property(scores, many, fc.integer({ min: -4, max: 4 }), (genuine, impostor, shift) => {
      const move = (pairs: Pair[]) => pairs.map((pair) => ({ ...pair, score: pair.score + shift }));
      // A score above all others, so that no threshold lies past the last score, where numbers get coarser.
      const pairs = pairsOf([...genuine, 2], impostor);
      const [before, after] = [reportOf(inputOf(pairs)), reportOf(inputOf(move(pairs)))];
      expect(after.eer).toEqual(before.eer);
      expect(after.fnmrAt).toEqual(before.fnmrAt);
      expect(after.generalised).toEqual(before.generalised);
      const [low, high] = [before.thresholds['1e-2'], after.thresholds['1e-2']];
      expect(high?.value).toBe((low?.value as number) + shift);
    }),
    runs,
  );
});

it('every interval holds its value, and every report can be read back as it was', () => {
  fc.assert(
    fc.property(
      fc.array(score, { maxLength: 20 }),
      fc.array(score, { maxLength: 120 }),
      (genuine, impostor) => {
        const report = reportOf(inputOf(pairsOf(genuine, impostor)));
        const figures: Figure[] = [
          report.fte,
          report.eer,
          ...Object.values(report.thresholds),
          ...Object.values(report.fnmrAt),
          ...Object.values(report.generalised).flatMap(({ gfar, gfrr }) => [gfar, gfrr]),
        ];
        for (const figure of figures.filter(isComputed)) {
          expect(figure.ci?.[0]).toBeLessThanOrEqual(figure.value as number);
          expect(figure.ci?.[1]).toBeGreaterThanOrEqual(figure.value as number);
        }
        const json = JSON.stringify(report);
        const read = readReport(JSON.parse(json));
        expect(read.ok && JSON.stringify(read.value)).toBe(json);
      },
    ),
    runs,
  );
});

it('the same seed gives the same bytes, another seed other intervals around the same values', () => {
  const input = population();
  const [first, again, other] = [7, 7, 8].map((seed) => evaluate(input, { ...OPTIONS, seed }));
  expect(JSON.stringify(again)).toBe(JSON.stringify(first));
  if (!first?.ok || !other?.ok) throw new Error('refused');
  expect(other.value.eer.value).toBe(first.value.eer.value);
  expect(other.value.eer.ci).not.toEqual(first.value.eer.ci);
});
