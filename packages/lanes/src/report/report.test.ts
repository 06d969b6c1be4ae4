import { LANGUAGES, type Language } from '@tenzij/kernel';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { launchChromium } from '../../../../tools/testing/chromium.ts';
import { overflow, violations } from '../../../../tools/testing/page-checks.ts';
import { planOf, resultOf, SMALL } from '../../test/plans.ts';
import { NINE_AND_ONE, readLanePlan } from '../index.ts';
import type { PlanResult } from '../simulate/types.ts';
import { laneReportHtml } from './index.ts';
import { lead } from './lead.ts';
import { EN } from './messages-en.ts';
import { NL } from './messages-nl.ts';
import { planFile } from './plan-file.ts';
import { refusalCharts } from './refusal-charts.ts';
import { changedTable, queueTable, refusalTable, waitTable } from './tables.ts';
import { wordsOf } from './words.ts';

const POLICY = SMALL.policy;
const FAILS = resultOf();
const RESULTS: Readonly<Record<string, PlanResult>> = {
  fails: FAILS,
  holds: resultOf({ lanes: { face: 2, regular: 4 } }),
  'nobody at regular': resultOf({ faceShare: 1 }),
  'no lane for anybody at regular': resultOf({ lanes: { face: 2, regular: 0 } }),
  'no face lane to change': resultOf({ lanes: { face: 0, regular: 2 }, faceShare: 0 }),
  'no policy': resultOf({ policy: null }),
  'no start': resultOf({ programmeStart: null, policy: { p90GapSeconds: 60 } }),
  'only the start counts': resultOf({ policy: { missedStartGap: 0.05 } }),
  'once only': resultOf({ replications: 1 }),
  nobody: resultOf({ arrivals: { profile: [] } }),
  'lanes that change': resultOf({
    laneChanges: [
      { at: 600, lane: 'regular', change: 1 },
      { at: 1_200, lane: 'face', change: -1 },
    ],
    faceShare: { from: 0.6, to: 0.9 },
    parties: [
      { size: 1, share: 0.5 },
      { size: 3, share: 0.5 },
    ],
    warmup: 60,
    referrals: { share: 0.1, join: 'back' },
    withdrawalShare: 0.05,
  }),
};
const CASES = Object.entries(RESULTS).map(([name, result]) => ({ name, result }));

const written = new Map<PlanResult, Map<Language, string>>();

/** The page of a result, written once. */
function html(result: PlanResult, language: Language = 'nl'): string {
  const pages = written.get(result) ?? new Map<Language, string>();
  written.set(result, pages);
  const page =
    pages.get(language) ?? laneReportHtml(result, { language, title: 'Negen en één', version: '0.1.0' });
  pages.set(language, page);
  return page;
}

function page(result: PlanResult, language: Language = 'nl') {
  return parseHTML(html(result, language)).document;
}

describe('the texts', () => {
  it('are there in both languages, with the same placeholders', () => {
    expect(Object.keys(EN).sort()).toEqual(Object.keys(NL).sort());
    const names = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort().join();
    const odd = (Object.keys(NL) as (keyof typeof NL)[]).filter(
      (key) => EN[key].trim() === '' || NL[key].trim() === '' || names(EN[key]) !== names(NL[key]),
    );
    expect(odd).toEqual([]);
  });

  it('say times, shares and intervals in words', () => {
    const [nl, en] = [wordsOf('nl'), wordsOf('en')];
    expect([4.25, 59.6, 65, 599, 754, 7_500, -30].map(nl.duration)).toEqual([
      '4,3 s',
      '1 min',
      '1 min 5 s',
      '9 min 59 s',
      '13 min',
      '2 u 5 min',
      '−30 s',
    ]);
    expect(en.exactly(3_661)).toBe('1 h 1 min 1 s');
    expect(nl.duration(Number.POSITIVE_INFINITY)).toBe('nooit');
    expect(en.points(0.01)).toBe('1 percentage point');
    expect([en.barePoints(-0.0004), en.barePoints(-0.006)]).toEqual(['0', '−0.6']);
    const of = (value: number, ci: readonly [number, number] | null) =>
      nl.interval({ value, ci }, nl.duration);
    expect(of(60, [45, 75])).toBe('tussen 45 s en 1 min 15 s');
    expect(of(0, [0, 0])).toBe('in elke herhaling');
    expect(of(60, [60, 60.2])).toBe('scheelt bijna niets');
    expect(of(60, null)).toBe('één herhaling: niet te zeggen hoe zeker');
    expect(en.moment(600, planOf())).toBe('20 min before the start');
    expect(en.moment(600, planOf({ programmeStart: null, policy: null }))).toBe('after 10 min');
  });
});

describe('the lead', () => {
  it('says first how much longer, then whether that meets the rule and how sure, then the rest', () => {
    const { outcome, verdict, sentences } = lead(FAILS, 'nl');
    const gap = FAILS.comparison.gap.value as number;
    expect(outcome).toBe('fails');
    expect(verdict).toBe('Voldoet niet aan de regel');
    expect(sentences[0]).toContain(`wacht ${wordsOf('nl').duration(gap)} langer (tussen `);
    expect(sentences[1]).toMatch(/voldoet niet.*onzekerheid.*hoogstens 1 min langer/);
    const said = sentences.join(' ');
    expect(said).toContain(`bij 2 voor gezicht: ${FAILS.recommendation?.regular}. Het plan heeft er 1.`);
    expect(said).toContain(`Kiest ${wordsOf('nl').percent(FAILS.breaksAt as number)} van de mensen of meer`);
    expect(said).toContain('(1 gezicht, 2 gewoon)');
  });

  it.each([
    ['holds', 'holds'],
    ['nobody at regular', 'unknown'],
    ['no lane for anybody at regular', 'fails'],
    ['no policy', 'no-policy'],
  ] as const)('knows what became of a plan: %s', (name, outcome) => {
    expect(lead(RESULTS[name] as PlanResult, 'en').outcome).toBe(outcome);
  });

  it('calls an outcome doubtful when its interval crosses the limit', () => {
    const doubt = (holds: boolean): PlanResult => ({
      ...FAILS,
      parity: FAILS.parity && { ...FAILS.parity, holds, certain: false },
    });
    expect(lead(doubt(true), 'en').outcome).toBe('holds-doubtful');
    expect(lead(doubt(false), 'en')).toMatchObject({
      outcome: 'fails-doubtful',
      verdict: 'Doesn’t meet it, but that isn’t certain',
    });
  });

  it('has no interval to speak of after one replication', () => {
    const { sentences } = lead(RESULTS['once only'] as PlanResult, 'en');
    expect(sentences[0]).toContain('(one replication: how sure it is can’t be said)');
    expect(sentences[1]).toMatch(/^In this one replication the plan/);
    expect(sentences[1]).not.toContain('interval');
  });

  it('tells of who waits less how much less, with the interval the right way round', () => {
    const gap = { value: -60, ci: [-90, -30] as const };
    const { sentences } = lead({ ...FAILS, comparison: { gap, missedGap: null } }, 'en');
    expect(sentences[0]).toBe(
      'People who choose the regular lane wait 1 min less (between 30 s and 1 min 30 s).',
    );
  });

  it('says that nothing can be compared, and that some never get a turn', () => {
    expect(lead(RESULTS['nobody at regular'] as PlanResult, 'en').sentences[0]).toMatch(/^Nobody is in one/);
    expect(lead(RESULTS['no lane for anybody at regular'] as PlanResult, 'en').sentences[0]).toMatch(
      /^Not everybody gets a turn/,
    );
  });

  it('says of a few who never get a turn, and of everybody who doesn’t, that they wait for ever', () => {
    const said = (change: object) => lead(resultOf(change), 'en').sentences;
    const late = said({
      laneChanges: [{ at: 1_790, lane: 'regular', change: -1 }],
      lanes: { face: 2, regular: 1 },
    });
    expect(late.filter((sentence) => sentence.startsWith('Not everybody'))).toHaveLength(1);
    const shut = said({ lanes: { face: 0, regular: 0 } });
    expect(shut[0]).toMatch(/^Not everybody gets a turn/);
    expect(shut.join(' ')).not.toMatch(/as long|within never|longer \(/);
  });

  it('says that a plan that fails for the first who refuses fails always', () => {
    const withdrawn = resultOf({ lanes: { face: 2, regular: 0 }, withdrawalShare: 0.1 });
    expect(withdrawn.breaksAt).toBe(0);
    expect(lead(withdrawn, 'en').sentences.join(' ')).toContain('the plan never meets the rule');
  });

  it('says from which share a plan fails that holds for fewer, however few', () => {
    const service = { ...SMALL.service, regular: { distribution: 'exponential', mean: 120 } };
    const early = resultOf({ service, policy: { p90GapSeconds: 60 } });
    expect(early.breaksAt).toBe(0.04);
    expect(lead(early, 'en').sentences.join(' ')).toContain('If 4% of people or more choose');
  });

  it('says that a plan which fails at a share holds again at larger ones', () => {
    const there = resultOf({
      lanes: { face: 1, regular: 2 },
      service: {
        face: { ...SMALL.service.face, mean: 6 },
        regular: { distribution: 'exponential', mean: 10 },
      },
      referrals: { share: 0.9, join: 'front' },
      withdrawalShare: 0.05,
      policy: { p90GapSeconds: 60 },
    });
    expect(there.refusals.some(({ refusal, holds }) => holds && refusal > (there.breaksAt ?? 1))).toBe(true);
    const said = lead(there, 'en').sentences.join(' ');
    expect(said).toContain(`If ${wordsOf('en').percent(there.breaksAt as number)} of people choose`);
    expect(said).toContain('At some larger shares it does');
    expect(said).not.toMatch(/or more choose|never meets/);
  });

  it('says of a face queue without end that the other waits without end less', () => {
    const shut = resultOf({ lanes: { face: 0, regular: 1 } });
    const of = (result: PlanResult) => refusalTable(result, 'en').rows[5]?.cells[0]?.value;
    expect(of(shut)).toBe('without end less');
    expect(of(RESULTS['no lane for anybody at regular'] as PlanResult)).toBe('without end');
    expect(changedTable(shut, 'en')).toBe(null);
  });

  it('doesn’t call it meeting the rule when a face lane is changed and the other one closes', () => {
    const closing = { laneChanges: [{ at: 600, lane: 'face', change: -1 }], lanes: { face: 2, regular: 4 } };
    const last = lead(resultOf(closing), 'en').sentences.at(-1);
    expect(last).toMatch(/\(1 face, 5 regular\), not everybody gets a turn\.$/);
  });

  it('gives no rule of its own', () => {
    const { sentences } = lead(RESULTS['no policy'] as PlanResult, 'en');
    expect(sentences[1]).toContain('Tenzij has none of its own');
    expect(sentences.join(' ')).not.toContain('fewest regular lanes');
  });
});

describe('the tables', () => {
  it('have the groups with their intervals, of the longest wait as well', () => {
    const { head, rows } = waitTable(FAILS, 'en');
    expect(rows.map(({ name }) => name)).toEqual(['Chose face', 'Chose regular', 'Referred']);
    const regular = rows[1]?.cells ?? [];
    expect(regular).toHaveLength(head.length - 1);
    expect(regular[3]?.value).toBe(wordsOf('en').duration(FAILS.groups.regular.p90.value as number));
    expect(regular[3]?.note).toMatch(/^between /);
    expect(regular[5]?.value).toBe(wordsOf('en').duration(FAILS.groups.regular.maximum.value as number));
    expect(regular[5]?.note).toMatch(/^between /);
    expect(rows[2]?.cells.slice(1).map(({ value }) => value)).toEqual(Array(6).fill('nobody'));
  });

  it('have a row for each share of refusal, and few enough moments to read', () => {
    const { rows } = refusalTable(FAILS, 'en');
    expect(rows.map(({ name }) => name).slice(0, 3)).toEqual(['0%', '5%', '10%']);
    expect(rows[0]?.cells[0]?.value).toBe('nobody');
    expect(rows[0]?.cells.at(-1)?.value).toBe('can’t be said');
    expect(rows[20]?.name).toBe('100%');
    expect(queueTable(FAILS, 'en').rows.length).toBeLessThan(20);
  });
});

describe('the pictures', () => {
  it('are one for each part of the policy, with the point where parity breaks above its limit', () => {
    expect(refusalCharts(FAILS, 'nl')).toHaveLength(2);
    expect(refusalCharts(RESULTS['only the start counts'] as PlanResult, 'nl')).toHaveLength(1);
    expect(refusalCharts(RESULTS['no policy'] as PlanResult, 'nl')).toEqual([]);
    const marked = page(FAILS).querySelectorAll('[stroke-dasharray="2 3"]');
    expect(marked.length).toBeGreaterThan(0);
    const share = wordsOf('nl').percent(FAILS.breaksAt as number);
    expect(html(FAILS)).toContain(`Bij ${share}: voldoet niet`);
    expect(html(RESULTS.holds as PlanResult)).not.toContain(`Bij ${share}: voldoet niet`);
  });

  it('keep the limit in sight where the queue grows without end', () => {
    const gap = (value: number) => ({ gap: { value, ci: [value, value] as const }, missedGap: null });
    const points = FAILS.refusals.map((point) => ({ ...point, comparison: gap(point.refusal * 100_000) }));
    const [chart] = refusalCharts({ ...FAILS, refusals: points }, 'en');
    // A fifth refuses in the plan: the axis goes half as far again as the wait of that.
    const highest = ((0.2 * 100_000) / 60) * 1.5 * 1.05;
    expect(chart?.options.y).toMatchObject({ domain: [0, expect.closeTo(highest, 5)] });
  });
});

describe('the page', () => {
  it.each(CASES)('leaves nothing open and has no number that is none: $name', ({ result }) => {
    for (const language of LANGUAGES) {
      const text = html(result, language).replace(/<style>.*?<\/style>|<pre.*?<\/pre>/gs, '');
      expect(text.match(/\{\w+\}/g)).toBeNull();
      expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);
    }
  });

  it.each(CASES)(
    'has the same sections in both languages, and a table beside each picture: $name',
    ({ result }) => {
      const [nl, en] = LANGUAGES.map((language) => page(result, language));
      const ids = (document: typeof nl) =>
        [...(document?.querySelectorAll('section') ?? [])].map((one) => one.getAttribute('aria-labelledby'));
      expect(ids(nl)).toEqual(ids(en));
      expect(ids(nl)).toHaveLength(9);
      for (const figure of nl?.querySelectorAll('figure') ?? []) {
        expect(figure.querySelectorAll('svg[role=img][aria-label]').length).toBeGreaterThan(0);
        expect(figure.querySelectorAll('table')).toHaveLength(1);
        expect(figure.querySelectorAll('figcaption').length).toBe(figure.querySelectorAll('svg').length);
      }
      expect(nl?.querySelectorAll('figure').length).toBe(result.parity === null ? 2 : 3);
    },
  );

  it('says the rule with its reason, as the organiser’s, and never that it is lawful', () => {
    expect(html(FAILS)).toContain(`<blockquote><p>${POLICY.reason}</p></blockquote>`);
    expect(html(FAILS)).toContain('De grens is die van de organisator');
    const silent = resultOf({ policy: { p90GapSeconds: 60 } });
    expect(html(silent, 'en')).toContain('There is no reason with it');
    for (const { result } of CASES) {
      const text = html(result, 'en').replace('doesn’t say what is lawful', '');
      expect(text).not.toMatch(/\b(il)?legal|lawful/i);
    }
  });

  it('escapes what somebody wrote', () => {
    const evil = '<script>alert("x")</script><img src=x onerror=\'y\'>&amp;';
    const result = resultOf({ policy: { ...POLICY, reason: evil } });
    const text = laneReportHtml(result, { language: 'en', title: evil, version: evil });
    expect(text).not.toContain('<script');
    expect(text).not.toContain('<img');
    expect(text.split('&lt;script&gt;alert(').length).toBeGreaterThan(4);
  });

  it('holds the plan, its seed and the version, with which it can be replayed', () => {
    const document = page(FAILS, 'en');
    const kept = JSON.parse(document.querySelector('pre code')?.textContent ?? '');
    expect(readLanePlan(kept)).toEqual({ ok: true, value: FAILS.plan });
    expect(document.querySelector('section[aria-labelledby=replay] dl')?.textContent).toMatch(
      /0\.1\.0.*3.*4/,
    );
  });

  it('writes every plan down so that it reads back as it was', () => {
    const plans = [...CASES.map(({ result }) => result.plan), readLanePlan(NINE_AND_ONE)].map((plan) =>
      'ok' in plan ? (plan.ok ? plan.value : undefined) : plan,
    );
    for (const plan of plans) {
      if (!plan) throw new Error('the example is not a plan');
      expect(readLanePlan(JSON.parse(JSON.stringify(planFile(plan))))).toEqual({ ok: true, value: plan });
    }
  });

  it('has no accessibility faults on a phone, fits it, and fetches nothing', async () => {
    const browser = await launchChromium();
    try {
      const tab = await browser.newPage({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
      const requests: string[] = [];
      await tab.route('**/*', (route) => {
        if (route.request().url() === 'https://report.test/')
          return route.fulfill({ contentType: 'text/html', body: html(FAILS) });
        requests.push(route.request().url());
        return route.abort();
      });
      tab.on('console', (message) => requests.push(message.text()));
      await tab.goto('https://report.test/');
      expect(await violations(tab)).toEqual([]);
      expect(await overflow(tab)).toBe(0);
      expect(requests.filter((url) => !url.includes('favicon'))).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
