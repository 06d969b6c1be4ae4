import { orThrow } from '@tenzij/kernel';
import { type LanePlan, readLanePlan } from '../src/index.ts';

/** As a plan file's value: an entrance of a minute with two lanes of either kind. */
export const SMALL = {
  arrivals: { profile: [{ from: 0, to: 60, count: 40 }] },
  faceShare: 0.6,
  lanes: { face: 2, regular: 2 },
  service: {
    face: { distribution: 'exponential', mean: 3 },
    regular: { distribution: 'exponential', mean: 4 },
  },
  replications: 3,
  seed: 5,
};

/** `SMALL` with other keys, read as a file's value is. */
export function planOf(changes: Record<string, unknown> = {}): LanePlan {
  return orThrow(readLanePlan({ ...SMALL, ...changes }));
}
