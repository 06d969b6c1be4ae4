import { describe, expect, it } from 'vitest';
import { inputOf, OPTIONS, pairsOf, population, reportOf } from '../test/samples.ts';
import { evaluate, isComputed, thresholdAt } from './index.ts';

const steady = (count: number, from: number, to: number) =>
  Array.from({ length: count }, (_, index) => from + ((to - from) * index) / count);

describe('figures computed by hand', () => {
  it('perfect separation: no error, and the rule of 3 for how sure that is', () => {
    const report = reportOf(inputOf(pairsOf(steady(60, 0.6, 0.9), steady(100, 0, 0.3))));
    expect(report.eer).toEqual({ value: 0, ci: [0, 0.05], remark: { code: 'rule-of-3', count: 60 } });
    expect(report.fnmrAt['1e-2']).toEqual({
      value: 0,
      ci: [0, 0.05],
      remark: { code: 'rule-of-3', count: 60 },
    });
    // One of a hundred may match: the lowest observed score above the second highest, 0.294.
    expect(report.thresholds['1e-2']).toMatchObject({ value: Math.fround(0.297) });
  });

  it('identical distributions: an equal error rate of a half', () => {
    const scores = steady(100, 0, 1);
    const report = reportOf(inputOf(pairsOf(scores, scores)));
    expect(report.eer.value).toBe(0.5);
    // The highest score alone matches: 1 of 100 impostors, and 99 of 100 genuine ones don't.
    expect(report.thresholds['1e-2']?.value).toBe(Math.fround(0.99));
    expect(report.fnmrAt['1e-2']?.value).toBe(0.99);
  });

  it('ties: a score that nearly all share can be no threshold at a low rate', () => {
    const report = reportOf(inputOf(pairsOf([0.5, 0.5, 0.75, 0.75], new Array(100).fill(0.5))));
    expect(report.thresholds['1e-2']?.value).toBe(0.75);
    expect(report.fnmrAt['1e-2']?.value).toBe(0.5);
    // FMR and FNMR go from (1, 0) at 0.5 to (0, 0.5) at 0.75: they cross at a third.
    expect(report.eer.value).toBeCloseTo(1 / 3, 12);
  });

  it('ties everywhere: the threshold is the next number above, and everybody is referred', () => {
    const report = reportOf(inputOf(pairsOf([0.5], new Array(100).fill(0.5))));
    expect(report.thresholds['1e-2']?.value).toBe(0.5 + 2 ** -24);
    expect(report.fnmrAt['1e-2']?.value).toBe(1);
    expect(report.eer).toMatchObject({ value: 0.5, ci: [0, 1] });
  });

  it('one pair of a person, one of two people: a rate, and an interval that says it is worth nothing', () => {
    expect(reportOf(inputOf(pairsOf([0.9], [0.1]))).eer).toMatchObject({ value: 0, ci: [0, 1] });
    expect(reportOf(inputOf(pairsOf([0.1], [0.9]))).eer).toMatchObject({ value: 1, ci: [0, 1] });
  });

  it('thresholds, rates and generalised rates of a sample with failures', () => {
    // Of 101 and 5 comparisons one each is lost: that of image 0, and that of image 10.
    const pairs = pairsOf([0, 0.25, 0.5, 0.75, 1], [0, ...steady(100, -1, 0)]);
    const report = reportOf(inputOf(pairs, { failed: [0, 10] }));
    expect(report.n).toEqual({
      genuine: 4,
      impostor: 100,
      images: 212,
      persons: null,
      lost: { genuine: 1, impostor: 1 },
    });
    expect(report.fte.value).toBe(2 / 212);
    expect(report.failures.map(({ image }) => image)).toEqual(['0.jpg', '10.jpg']);
    expect(report.generalised['1e-2']?.gfar.value).toBe(1 / 101);
    expect(report.generalised['1e-2']?.gfrr.value).toBe(1 / 5);
    expect(report.fnmrAt['1e-2']?.value).toBe(0);
  });

  it('the DET curve of four scores', () => {
    expect(reportOf(inputOf(pairsOf([0.5, 0.75], [0.25, 0.5]))).det).toEqual([
      { threshold: 0.25, fmr: 1, fnmr: 0 },
      { threshold: 0.5, fmr: 0.5, fnmr: 0 },
      { threshold: 0.75, fmr: 0, fnmr: 0.5 },
      { threshold: 0.75 + 2 ** -24, fmr: 0, fnmr: 1 },
    ]);
  });
});

describe('invariant 11: what the sample cannot support is not computed, with a reason', () => {
  it.each([
    ['no genuine', pairsOf([], steady(200, 0, 1)), 'evaluation.no-genuine'],
    ['no impostor', pairsOf(steady(200, 0, 1), []), 'evaluation.no-impostor'],
    ['nothing at all', [], 'evaluation.no-genuine'],
  ])('%s', (_what, pairs, code) => {
    const report = reportOf(inputOf(pairs));
    const none = { value: null, ci: null, reason: { code } };
    expect(report.eer).toMatchObject(none);
    expect(report.det).toMatchObject(none);
    expect(report.fnmrAt['1e-2']).toMatchObject({ value: null, ci: null });
    expect(JSON.stringify(report)).not.toMatch(/NaN|"value":null,"ci":\[/);
  });

  it('a rate of 1e-4 of 1,500 comparisons', () => {
    const report = reportOf(inputOf(pairsOf([0.9], steady(1500, 0, 0.5))));
    const reason = {
      code: 'evaluation.too-few-impostor',
      params: { fmr: '1e-4', needed: 10_000, have: 1500 },
    };
    expect(report.thresholds['1e-4']).toEqual({ value: null, ci: null, reason });
    expect(report.fnmrAt['1e-4']).toEqual({ value: null, ci: null, reason });
    expect(isComputed(report.thresholds['1e-3'] ?? {})).toBe(true);
    expect(thresholdAt(report, '1e-4')).toEqual({ ok: false, problem: reason });
    expect(thresholdAt(report, '5e-4')).toMatchObject({ problem: { code: 'evaluation.fmr-not-in-report' } });
    expect(thresholdAt(report, 'toString')).toMatchObject({ ok: false });
    expect(thresholdAt(report, '1e-3')).toMatchObject({ ok: true, value: { fnmr: 0 } });
  });

  it('exactly 1/target comparisons are enough, one less is not', () => {
    const at = (count: number) => reportOf(inputOf(pairsOf([0.9], steady(count, 0, 0.5)))).thresholds['1e-3'];
    expect(at(1000)?.value).toBe(Math.fround(0.4995));
    expect(at(999)?.value).toBeNull();
  });
});

describe('groups', () => {
  it('differ by what differs, at one threshold for all', () => {
    const { genuine, impostor } = { genuine: steady(400, 0.1, 0.9), impostor: steady(8000, 0, 0.2) };
    const pairs = pairsOf(genuine, impostor);
    // Of one person's pairs the lower half of the scores is group A's; impostors alternate.
    const groupOf = (pair: number) => ((pair < 400 ? pair < 200 : pair % 2 === 0) ? 'A' : 'B');
    const groups = pairs.flatMap((_, pair) => [groupOf(pair), groupOf(pair)]);
    const report = reportOf(inputOf(pairs, { groups }), { operatingFmr: '1e-2' });
    const threshold = report.thresholds['1e-2']?.value ?? 0;
    const missed = genuine.filter((score) => Math.fround(score) < threshold).length;
    expect(report.groups.map(({ group, genuine: n, impostor: m }) => [group, n, m])).toEqual([
      ['A', 200, 4000],
      ['B', 200, 4000],
    ]);
    expect(report.groups.map(({ fnmr }) => fnmr.value)).toEqual([missed / 200, 0]);
    expect(report.groups.map(({ fmr }) => fmr.value)).toEqual([40 / 4000, 40 / 4000]);
    expect(report.differentials.fmr.ratio.value).toBe(1);
    expect(report.differentials.fnmr).toMatchObject({
      worst: null,
      ratio: { reason: { code: 'evaluation.ratio-of-zero', params: { group: 'B' } } },
    });
  });

  it('that are too small say so, and stop the comparison', () => {
    const pairs = pairsOf(steady(60, 0, 0.9), steady(2000, 0, 0.2));
    const groups = pairs.flatMap((_, pair) => (pair % 2 === 0 ? ['big', 'big'] : ['small', 'other']));
    const report = reportOf(inputOf(pairs, { groups }), { operatingFmr: '1e-2' });
    const small = report.groups.find(({ group }) => group === 'small');
    expect(small?.fmr).toMatchObject({
      reason: { code: 'evaluation.group-too-small', params: { needed: 300 } },
    });
    expect(report.differentials.fmr.ratio).toMatchObject({
      value: null,
      reason: { code: 'evaluation.groups-too-small', params: { groups: 'other, small' } },
    });
  });

  /** Everybody with everybody; a third of the genuine and one in 50 of the impostor scores are wrong. */
  function crowd(persons: number, perPerson: number) {
    const images = Array.from({ length: persons * perPerson }, (_, image) => image);
    const pairs = images.flatMap((a) =>
      images.slice(a + 1).map((b) => {
        const same = a % persons === b % persons;
        const odd = (a * 7 + b * 3) % (same ? 3 : 50) === 0;
        return { a, b, same, score: (same !== odd ? 0.8 : 0.2) + (a * images.length + b) * 1e-6 };
      }),
    );
    return { pairs, subjects: images.map((image) => `${image % persons}`) };
  }

  it('of few people are too small, however many photos there are of them', () => {
    const { pairs: all, subjects: everybody } = crowd(80, 20);
    // Twenty photos of two people, three of each of the others.
    const isUsed = (image: number) => image % 80 < 2 || image < 3 * 80;
    const pairs = all.filter(({ a, b }) => isUsed(a) && isUsed(b));
    const subjects = everybody.slice(0, 1 + everybody.findLastIndex((_, image) => isUsed(image)));
    const groups = subjects.map((subject) => (Number(subject) < 2 ? 'two' : 'rest'));
    const of = (known: object) =>
      reportOf(inputOf(pairs, { groups, ...known }), { operatingFmr: '1e-2', replicates: 100 });
    const two = of({ subjects }).groups.find(({ group }) => group === 'two');
    expect(two).toMatchObject({
      genuine: 380,
      impostor: 400,
      fnmr: {
        value: null,
        reason: { code: 'evaluation.group-too-few-persons', params: { have: 2, needed: 30 } },
      },
      fmr: {
        value: null,
        reason: { code: 'evaluation.group-too-few-pairs', params: { have: 1, needed: 300 } },
      },
    });
    const unknown = of({}).groups.find(({ group }) => group === 'two');
    expect(unknown?.fnmr).toMatchObject({ value: expect.any(Number) });
  });

  it('without an error are as sure as their number of people makes them', () => {
    const { pairs, subjects } = crowd(60, 3);
    const groups = subjects.map((subject) => (Number(subject) < 30 ? 'A' : 'B'));
    const right = pairs.map((pair) => ({ ...pair, score: pair.same ? 0.9 : pair.score / 4 }));
    const report = reportOf(inputOf(right, { groups, subjects }), { operatingFmr: '1e-2' });
    expect(report.groups.map(({ genuine, fnmr }) => [genuine, fnmr])).toEqual(
      ['A', 'B'].map(() => [90, { value: 0, ci: [0, 0.1], remark: { code: 'rule-of-3', count: 30 } }]),
    );
  });

  it('are refused above a thousand', () => {
    const pairs = pairsOf([], steady(501, 0, 1));
    const input = (count: number) =>
      inputOf(pairs, { groups: Array.from({ length: 1002 }, (_, image) => `${image % count}`) });
    expect(evaluate(input(1001), OPTIONS)).toMatchObject({
      ok: false,
      problem: { code: 'evaluation.too-many-groups', params: { have: 1001, limit: 1000 } },
    });
    expect(reportOf(input(1000)).groups).toHaveLength(1000);
  });

  it('that were not given are not measured', () => {
    const { groups, differentials } = reportOf(inputOf(pairsOf([1], steady(100, 0, 1))));
    expect(groups).toEqual([]);
    expect(differentials.fnmr.ratio).toMatchObject({ reason: { code: 'evaluation.too-few-groups' } });
  });
});

describe('error versus discard', () => {
  it('leaves out the worst images, and keeps equals together', () => {
    const pairs = pairsOf([0, ...new Array(9).fill(0.9)], steady(100, 0.1, 0.3));
    const input = inputOf(pairs);
    const images = input.images.map((image, index) => ({
      image: image.image,
      ok: true as const,
      quality: { best: index === 0 ? 0 : index, same: 1 },
    }));
    const report = reportOf({ ...input, images }, { operatingFmr: '1e-2' });
    const [best, same] = report.discard;
    if (!Array.isArray(best?.points) || !Array.isArray(same?.points)) throw new Error('not computed');
    expect(best.points).toHaveLength(31);
    expect(best.points[0]).toMatchObject({ share: 0, discarded: 0, genuine: 10, fnmr: { value: 0.1 } });
    expect(best.points[1]).toMatchObject({ share: 0.01, discarded: 2 / 220, genuine: 9, fnmr: { value: 0 } });
    // 10 % of 220 images are 22: all twenty of the genuine pairs.
    expect(best.points[10]).toMatchObject({
      genuine: 0,
      fnmr: { reason: { code: 'evaluation.no-genuine' } },
    });
    expect(same.points[30]).toMatchObject({ discarded: 0, genuine: 10, fnmr: { value: 0.1 } });
  });

  it('needs the quality of every image', () => {
    const input = inputOf(pairsOf([1], steady(100, 0, 1)));
    const images = input.images.map((image, index) =>
      index === 0 ? { image: image.image, ok: true as const, quality: { sharpness: 1 } } : image,
    );
    expect(reportOf({ ...input, images }).discard).toMatchObject([
      { measure: 'sharpness', points: { reason: { code: 'evaluation.quality-incomplete' } } },
    ]);
  });
});

describe('what cannot be measured is refused', () => {
  const good = inputOf(pairsOf([0.9], [0.1]));
  const columns = good.comparisons;
  it.each([
    ['no images', { ...good, images: [] }, 'evaluation.no-images'],
    ['an image that is not there', { ...good, images: good.images.slice(1) }, 'evaluation.input-invalid'],
    [
      'a short column',
      { ...good, comparisons: { ...columns, same: new Uint8Array(1) } },
      'evaluation.input-invalid',
    ],
    ['a score that is none', inputOf(pairsOf([Number.NaN], [])), 'evaluation.input-invalid'],
    ['an image with itself', inputOf([{ a: 1, b: 1, same: true, score: 1 }]), 'evaluation.input-invalid'],
    ['a group too few', { ...good, groups: ['x'] }, 'evaluation.input-invalid'],
    [
      'persons that contradict',
      { ...good, subjects: ['a', 'b', 'c', 'd'] },
      'evaluation.subjects-contradict',
    ],
  ])('%s', (_what, input, code) => {
    expect(evaluate(input, OPTIONS)).toMatchObject({ ok: false, problem: { code } });
  });

  it('but the score of a lost comparison is not read', () => {
    const report = reportOf(inputOf(pairsOf([Number.NaN], [0.5]), { failed: [0] }));
    expect(report.n.lost.genuine).toBe(1);
  });

  it.each([
    { seed: -1 },
    { seed: 0.5 },
    { replicates: 10 },
    { extraFmr: '0' },
    { extraFmr: '1' },
    { extraFmr: 'one' },
    { operatingFmr: '5e-4' },
    { card: 'x' },
  ])('option %o', (option) => {
    expect(evaluate(good, { ...OPTIONS, ...option })).toMatchObject({
      problem: { code: 'evaluation.option-invalid' },
    });
  });
});

it('one more rate can be asked, and keeps its key', () => {
  const report = reportOf(inputOf(pairsOf([0.9], steady(5000, 0, 0.5))), { extraFmr: '5e-4' });
  expect(Object.keys(report.thresholds)).toEqual(['1e-2', '1e-3', '5e-4', '1e-4']);
  // 5e-4 of 5,000 is two and a half: two may match.
  expect(report.thresholds['5e-4']?.value).toBe(Math.fround(0.5 * (4998 / 5000)));
});

it('the rule of 3 counts persons when they are known: comparisons of one person hang together', () => {
  const people = (image: number) => `person ${image % 4}`;
  const images = Array.from({ length: 24 }, (_, image) => image);
  const pairs = images.flatMap((a) =>
    images
      .filter((b) => b > a)
      .map((b) => ({ a, b, same: people(a) === people(b), score: people(a) === people(b) ? 0.9 : 0.1 })),
  );
  const known = reportOf(inputOf(pairs, { subjects: images.map(people) }));
  expect(known.n).toMatchObject({ genuine: 60, persons: 4 });
  expect(known.fnmrAt['1e-2']).toEqual({
    value: 0,
    ci: [0, 0.75],
    remark: { code: 'rule-of-3', count: 4 },
  });
  expect(reportOf(inputOf(pairs)).fnmrAt['1e-2']?.ci).toEqual([0, 0.05]);
});

it('persons are resampled when they are known, and give wider intervals', () => {
  const known = population();
  const { subjects, ...unknown } = known;
  expect(subjects).toHaveLength(known.images.length);
  const [by, without] = [reportOf(known), reportOf(unknown)];
  expect([by.bootstrap.unit, without.bootstrap.unit]).toEqual(['persons', 'comparisons']);
  expect([by.n.persons, without.n.persons]).toEqual([40, null]);
  const width = (ci: readonly number[] | null | undefined) => (ci?.[1] ?? 0) - (ci?.[0] ?? 0);
  expect(width(by.thresholds['1e-2']?.ci)).toBeGreaterThan(width(without.thresholds['1e-2']?.ci));
  expect(by.eer.value).toBe(without.eer.value);
});
