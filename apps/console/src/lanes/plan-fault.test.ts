import { NINE_AND_ONE, readLanePlan } from '@tenzij/lanes';
import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { EN } from '../texts/en.ts';
import { NL, type TextKey } from '../texts/nl.ts';
import { draftOf, fileOf, type LanesDraft } from './lanes-draft.ts';
import { lanesTexts } from './lanes-texts.ts';
import { faultsOf } from './plan-fault.ts';

const EXAMPLE = draftOf(NINE_AND_ONE);
const textsOf = (locale: 'nl' | 'en') => {
  const intl = createIntl({ locale, messages: locale === 'nl' ? NL : EN });
  return (id: TextKey, values?: Record<string, string | number>) => intl.formatMessage({ id }, values);
};

function faults(part: Partial<LanesDraft>) {
  const file = fileOf({ ...EXAMPLE, ...part });
  const read = readLanePlan(file);
  return read.ok ? [] : faultsOf(file, read.problem, textsOf('nl'), 'nl');
}

describe('what is wrong with a plan', () => {
  it('stands at every field without a number', () => {
    const wrong = faults({
      arrivals: [{ from: 0, to: 'straks', count: null }],
      laneChanges: [{ at: null, lane: 'face', change: 1 }],
      faceShare: { from: null, to: 0.4 },
    });
    expect(wrong.map(({ field }) => field)).toEqual([
      'arrivals.profile[0].to',
      'arrivals.profile[0].count',
      'faceShare.from',
      'laneChanges[0].at',
    ]);
    expect(wrong[0]?.text).toBe('Vul hier een getal in.');
  });

  it.each<[Partial<LanesDraft>, string, RegExp]>([
    [{ faceShare: 1.2 }, 'faceShare', /^Dit is te hoog. Het hoogste is 100\.$/],
    [{ withdrawalShare: -0.1 }, 'withdrawalShare', /^Dit is te laag. Het laagste is 0\.$/],
    [{ lanes: { face: 2.5, regular: 1 } }, 'lanes.face', /heel getal/],
    [{ parties: [{ size: 2, share: 0.7 }] }, 'parties', /^De delen zijn samen 70 %/],
    [{ replications: 1000, arrivals: [{ from: 0, to: 60, count: 900_000 }] }, 'replications', /minder keren/],
    [{ arrivals: [{ from: 0, to: 60, count: 2_000_000 }] }, 'arrivals.profile[0].count', /1\.000\.000/],
    [
      {
        arrivals: [
          { from: 0, to: 60, count: 1 },
          { from: 30, to: 90, count: 1 },
        ],
      },
      'arrivals.profile[1].from',
      /voordat het vorige ophoudt/,
    ],
    [{ programmeStart: null }, 'policy.missedStartGap', /vast moment/],
    [
      { policy: { p90GapSeconds: null, missedStartGap: null, reason: 'Omdat.' } },
      'policy.p90GapSeconds',
      /geen grens/,
    ],
  ])('stands at its field in the words and units of the form (%#)', (part, field, text) => {
    expect(faults(part)).toEqual([{ field, text: expect.stringMatching(text) }]);
  });
});

describe('the history of a plan', () => {
  it.each(['nl', 'en'] as const)('has a name for each part, and reads as words (%s)', (language) => {
    const { label, show } = lanesTexts(textsOf(language) as never);
    const paths = (value: unknown, path = ''): string[] =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).flatMap(([key, part]) => paths(part, path === '' ? key : `${path}.${key}`))
        : [path];
    const all = paths(fileOf({ ...EXAMPLE, faceShare: { from: 0, to: 1 } }));
    expect(all.filter((path) => label(path) === path)).toEqual([]);
    expect(show?.('referrals.share', 0.03)).toMatch(/^3 ?%$/);
    expect(show?.('referrals.join', 'front')).not.toBe('front');
    expect(show?.('arrivals.profile', [{ from: 0, to: 60, count: 5 }])).toMatch(/5 (mensen|people)$/);
    expect(show?.('laneChanges', [{ at: 60, lane: 'face', change: -1 }])).toMatch(/-1 (gezicht|face)$/);
  });
});
