import type { Language } from '@tenzij/kernel';

const REASONS: Readonly<Record<Language, string>> = {
  nl: 'Wie geen gezicht wil laten scannen, mag dat niet merken: twee minuten langer wachten is het meeste, en niemand mist daardoor het begin.',
  en: 'Whoever doesn’t want their face scanned must not notice it: two minutes longer is the most, and nobody misses the start because of it.',
};

/**
 * The example of the minister's fifth answer: nine face lanes and one regular lane. Three thousand people come in the
 * hour and a half before the programme, one in five chooses the regular lane. It is a plan file's value.
 */
export const NINE_AND_ONE = {
  arrivals: {
    curve: {
      people: 3_000,
      points: [
        { before: 5_400, share: 0 },
        { before: 3_600, share: 0.22 },
        { before: 1_800, share: 0.66 },
        { before: 900, share: 0.88 },
        { before: 300, share: 1 },
      ],
    },
  },
  parties: [
    { size: 1, share: 0.3 },
    { size: 2, share: 0.5 },
    { size: 4, share: 0.2 },
  ],
  faceShare: 0.8,
  lanes: { face: 9, regular: 1 },
  service: {
    face: { distribution: 'lognormal', mean: 8, cv: 0.5 },
    regular: { distribution: 'lognormal', mean: 10, cv: 0.6 },
  },
  referrals: { share: 0.03, join: 'front' },
  withdrawalShare: 0.005,
  walking: { toProgramme: 180, betweenLanes: 20 },
  programmeStart: 5_400,
  replications: 20,
  seed: 9,
  policy: {
    p90GapSeconds: 120,
    missedStartGap: 0.01,
    reason: REASONS.nl,
  },
} as const;

/** The same with its reason in words that the reader reads. */
export function nineAndOne(language: Language): typeof NINE_AND_ONE {
  return { ...NINE_AND_ONE, policy: { ...NINE_AND_ONE.policy, reason: REASONS[language] } };
}
