import type { Plan } from '@tenzij/dossier';

/** The programme begins an hour and a half after the first visitors come, in seconds. */
const START = 5_400;

/**
 * How the specimen's organiser expects its entrance to go: a plan file's value, made up like the rest, with the lanes
 * and the rule of its plan. As many choose the one lane as the other, and each can take them.
 */
export function specimenLanes({ lanes, parity }: Pick<Plan, 'lanes' | 'parity'>): unknown {
  return {
    arrivals: {
      curve: {
        people: 600,
        points: [
          { before: START, share: 0 },
          { before: 3_600, share: 0.25 },
          { before: 1_800, share: 0.65 },
          { before: 600, share: 1 },
        ],
      },
    },
    parties: [
      { size: 1, share: 0.3 },
      { size: 2, share: 0.5 },
      { size: 4, share: 0.2 },
    ],
    faceShare: 0.5,
    lanes,
    service: {
      face: { distribution: 'lognormal', mean: 6, cv: 0.5 },
      regular: { distribution: 'lognormal', mean: 7, cv: 0.5 },
    },
    referrals: { share: 0.03, join: 'front' },
    withdrawalShare: 0.005,
    walking: { toProgramme: 180, betweenLanes: 10 },
    programmeStart: START,
    replications: 20,
    seed: 1,
    policy: parity && { p90GapSeconds: parity.p90GapSeconds, reason: parity.reason },
  };
}
