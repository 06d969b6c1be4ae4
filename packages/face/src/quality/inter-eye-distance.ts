import type { Point } from '../geometry.ts';

/**
 * Inter-eye distance: image pixels between the eye centres, as it would be if the face looked straight
 * ahead; a head that is turned by `yaw` degrees shows it shorter. `points` are the five of step 3.
 */
export function interEyeDistance(points: readonly Point[], yaw: number): number {
  const [left, right] = points;
  if (!left || !right) throw new RangeError('the five points of a normalised face are needed');
  return Math.hypot(right.x - left.x, right.y - left.y) / Math.cos((yaw * Math.PI) / 180);
}
