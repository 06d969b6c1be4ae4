import type { Point } from '../geometry.ts';
import { HEAD_MODEL } from './head-model.ts';

/** How the head is turned, in degrees; 0, 0, 0 looks straight into the camera, upright. */
export interface HeadPose {
  /** −90..90, positive with the nose towards the right of the image. */
  readonly yaw: number;
  /** −90..90, positive looking up. */
  readonly pitch: number;
  /** −180..180, positive turned clockwise in the image. */
  readonly roll: number;
}

type Vector = readonly [number, number, number];

/** Per point of the model what it adds to a fitted axis: the pseudo-inverse of the model's coordinates. */
const WEIGHTS = pseudoInverse();

/**
 * The pose that best explains the landmarks (68, image pixels), by least squares under scaled
 * orthographic projection. `null` when the landmarks span nothing.
 */
export function headPose(landmarks: readonly Point[]): HeadPose | null {
  const across: [number, number, number] = [0, 0, 0];
  const down: [number, number, number] = [0, 0, 0];
  for (const { landmark, weight } of WEIGHTS) {
    const { x, y } = landmarks[landmark] ?? { x: Number.NaN, y: Number.NaN };
    for (let axis = 0; axis < 3; axis++) {
      across[axis] = (across[axis] ?? 0) + (weight[axis] ?? 0) * x;
      down[axis] = (down[axis] ?? 0) + (weight[axis] ?? 0) * y;
    }
  }
  return poseOf(across, down);
}

/** From the images of the model's axes, which noise leaves not quite perpendicular. */
function poseOf(across: Vector, down: Vector): HeadPose | null {
  const [a, b] = [unit(across), unit(down)];
  if (!a || !b) return null;
  const [sum, difference] = [unit(combine(a, b, 1)), unit(combine(a, b, -1))];
  if (!sum || !difference) return null;
  const right = combine(sum, difference, 1);
  const below = combine(sum, difference, -1);
  // The length of both is √2, so this one's is 2.
  const [zx, zy, zz] = cross(right, below);
  return {
    yaw: degrees(Math.asin(Math.min(1, Math.max(-1, zx / 2)))),
    pitch: degrees(Math.atan2(-zy, zz)),
    roll: degrees(Math.atan2(below[0], right[0])),
  };
}

/** The model has zero mean and mirror symmetry: x goes by itself, and only y and z depend on each other. */
function pseudoInverse(): readonly { readonly landmark: number; readonly weight: Vector }[] {
  const sum = (of: (point: (typeof HEAD_MODEL)[number]) => number) =>
    HEAD_MODEL.reduce((total, point) => total + of(point), 0);
  const [meanY, meanZ] = [sum(({ y }) => y) / HEAD_MODEL.length, sum(({ z }) => z) / HEAD_MODEL.length];
  const xx = sum(({ x }) => x * x);
  const yy = sum(({ y }) => (y - meanY) ** 2);
  const zz = sum(({ z }) => (z - meanZ) ** 2);
  const yz = sum(({ y, z }) => (y - meanY) * (z - meanZ));
  const determinant = yy * zz - yz * yz;
  return HEAD_MODEL.map((point) => {
    const [x, y, z] = [point.x, point.y - meanY, point.z - meanZ];
    const weight = [x / xx, (zz * y - yz * z) / determinant, (yy * z - yz * y) / determinant] as const;
    return { landmark: point.landmark, weight };
  });
}

function unit([x, y, z]: Vector): Vector | null {
  const length = Math.hypot(x, y, z);
  return length > 0 && Number.isFinite(length) ? [x / length, y / length, z / length] : null;
}

function combine(a: Vector, b: Vector, times: number): Vector {
  return [a[0] + times * b[0], a[1] + times * b[1], a[2] + times * b[2]];
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}
