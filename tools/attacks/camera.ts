import type { Image } from '@tenzij/face';
import { type Light, type Picture, toSrgb } from './picture.ts';
import type { Random } from './random.ts';

/** What lies before the camera: a flat thing, as a picture of it, and how it is held. */
export interface Scene {
  readonly thing: Picture;
  /** Width of the thing, in widths of the frame. */
  readonly size: number;
  /** Degrees: about an upright line, about a level line, and in the picture. */
  readonly turn: readonly [number, number, number];
  /** How bright it is behind the thing, 0..1. */
  readonly background: number;
  /** Noise of the camera, in steps of 255. */
  readonly noise: number;
}

/** The frame of a phone that is held upright, in pixels. */
export const FRAME = { width: 480, height: 640 } as const;
/** Distance of the camera from the thing, in widths of the frame. */
const DISTANCE = 2.2;
/** Samples a pixel, in each direction: less than what would smooth all patterns, as in a camera. */
const SAMPLES = 2;

/** A frame of the scene: perspective, samples, noise. */
export function photograph(scene: Scene, random: Random): Image {
  const { width, height } = FRAME;
  const data = new Uint8Array(width * height * 3);
  const place = placing(scene);
  const [light, sum] = [new Float32Array(3), new Float32Array(3)];
  for (let i = 0; i < width * height; i++) {
    sum.fill(0);
    for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
      const x = ((i % width) + ((sample % SAMPLES) + 0.5) / SAMPLES) / width - 0.5;
      const y = (Math.floor(i / width) + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES - height / 2) / width;
      lookAt(scene, place(x, y), y, light);
      for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + (light[c] ?? 0) / SAMPLES ** 2;
    }
    for (let c = 0; c < 3; c++) {
      data[i * 3 + c] = Math.min(
        255,
        Math.max(0, Math.round(toSrgb(sum[c] ?? 0) + random.noise(scene.noise))),
      );
    }
  }
  return { width, height, channels: 3, data };
}

function lookAt(
  { thing, background }: Scene,
  [u, v]: readonly [number, number],
  y: number,
  into: Light,
): void {
  if (u >= 0 && u <= 1 && v >= 0 && v <= 1) {
    thing.lookUp(u, v, into);
    return;
  }
  into[0] = background * (0.8 - 0.3 * y);
  into[1] = background * (0.78 - 0.3 * y);
  into[2] = background * (0.74 - 0.3 * y);
}

/** From a place in the frame (widths, from its middle) along the line of sight to a place on the thing. */
function placing({ thing, size, turn }: Scene): (x: number, y: number) => readonly [number, number] {
  const [across, down, through] = turnedAxes(turn);
  const far = DISTANCE * through[2];
  return (x, y) => {
    const reach = far / (x * through[0] + y * through[1] + DISTANCE * through[2]);
    const at = [x * reach, y * reach, DISTANCE * reach - DISTANCE] as const;
    return [0.5 + dot(at, across) / size, 0.5 + (dot(at, down) / size) * thing.aspect];
  };
}

type Vector = readonly [number, number, number];

/** The directions right, down and through of a thing that was held straight, after it is turned. */
function turnedAxes([upright, level, inPicture]: Vector): readonly [Vector, Vector, Vector] {
  const [a, b, c] = [upright, level, inPicture].map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
    number,
  ];
  const turned = ([x, y, z]: Vector): Vector => {
    const [x1, z1] = [x * Math.cos(a) + z * Math.sin(a), z * Math.cos(a) - x * Math.sin(a)];
    const [y2, z2] = [y * Math.cos(b) + z1 * Math.sin(b), z1 * Math.cos(b) - y * Math.sin(b)];
    return [x1 * Math.cos(c) - y2 * Math.sin(c), x1 * Math.sin(c) + y2 * Math.cos(c), z2];
  };
  return [turned([1, 0, 0]), turned([0, 1, 0]), turned([0, 0, 1])];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
