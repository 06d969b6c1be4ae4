import type { Point } from '@tenzij/face';

/** A place on a head: millimetres from between the eyes; image right, down, towards the camera. */
export type Place = readonly [x: number, y: number, z: number];

/** The landmarks that tell how far a head is turned, by number, of a symmetric head made up for tests. */
const HEAD: Readonly<Record<number, Place>> = {
  2: [-68, 42, -55],
  14: [68, 42, -55],
  8: [0, 115, 12],
  27: [0, 0, 14],
  30: [0, 45, 40],
  36: [-45, 0, -5],
  39: [-18, 0, 2],
  42: [18, 0, 2],
  45: [45, 0, -5],
};
/** The lids, by the corners they lie between. */
const LIDS: readonly (readonly [number, number, number])[] = [
  [37, 36, 39],
  [38, 36, 39],
  [40, 36, 39],
  [41, 36, 39],
  [43, 42, 45],
  [44, 42, 45],
  [46, 42, 45],
  [47, 42, 45],
];

/** 68 places; those that no test needs lie between the eyes. */
export function solidFace(): Place[] {
  const places = Array.from({ length: 68 }, (_, i): Place => HEAD[i] ?? [0, 0, 0]);
  for (const [lid, a, b] of LIDS) {
    const [from, to] = [places[a] ?? [0, 0, 0], places[b] ?? [0, 0, 0]];
    places[lid] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, (from[2] + to[2]) / 2 + 3];
  }
  return places;
}

/** The same face on paper: as a camera far away sees it from the front. */
export function flatFace(): Place[] {
  return solidFace().map(([x, y]): Place => [x, y, 0]);
}

/** Paper bent round a cylinder of this radius, whose axis stands at `angle` (0: upright; radians). */
export function bent(places: readonly Place[], radius: number, angle: number): Place[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return places.map(([x, y]): Place => {
    const [along, round] = [-sin * x + cos * y, (cos * x + sin * y) / radius];
    const [over, deep] = [radius * Math.sin(round), radius * (Math.cos(round) - 1)];
    return [cos * over - sin * along, sin * over + cos * along, deep];
  });
}

/** Turns a head: `left` to its own left, then `down`, then `tilt` in the picture; degrees. */
export function turned(places: readonly Place[], left: number, down = 0, tilt = 0): Place[] {
  const [a, b, c] = [left, down, tilt].map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
    number,
  ];
  return places.map(([x, y, z]): Place => {
    const [x1, z1] = [x * Math.cos(a) + z * Math.sin(a), z * Math.cos(a) - x * Math.sin(a)];
    const [y2, z2] = [y * Math.cos(b) + z1 * Math.sin(b), z1 * Math.cos(b) - y * Math.sin(b)];
    return [x1 * Math.cos(c) - y2 * Math.sin(c), x1 * Math.sin(c) + y2 * Math.cos(c), z2];
  });
}

/** What a camera at this distance (mm) sees, in pixels. */
export function seen(places: readonly Place[], distance = 500): Point[] {
  return places.map(([x, y, z]) => {
    const scale = distance / (distance - z);
    return { x: 300 + x * scale, y: 200 + y * scale };
  });
}
