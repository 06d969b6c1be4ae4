import type { Point } from '@tenzij/face';
import { HEAD_MODEL } from '../src/quality/head-model.ts';

interface Angles {
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
}

/**
 * The 68 landmarks of a head turned by so many degrees: first up, then to the image's right, then
 * clockwise. Seen from afar, `size` pixels from eye to eye, with its middle at (x, y). Landmarks that
 * the head model hasn't lie in the middle.
 */
export function turnedFace(
  { yaw, pitch, roll }: Angles,
  { size, x, y }: Point & { readonly size: number },
): Point[] {
  const points: Point[] = Array.from({ length: 68 }, () => ({ x, y }));
  for (const point of HEAD_MODEL) {
    const up = turn(point.y, point.z, -pitch);
    const right = turn(point.x, up[1], yaw);
    const rolled = turn(right[0], up[0], roll);
    points[point.landmark] = { x: x + size * rolled[0], y: y + size * rolled[1] };
  }
  return points;
}

/** Turns the first axis towards the second. */
function turn(first: number, second: number, by: number): [number, number] {
  const [cos, sin] = [Math.cos((by * Math.PI) / 180), Math.sin((by * Math.PI) / 180)];
  return [cos * first - sin * second, sin * first + cos * second];
}
