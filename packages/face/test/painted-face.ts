import { type Image, inputImage, type Point } from '@tenzij/face';
import { orThrow } from '@tenzij/kernel';
import { QUALITY_FRAME } from '../src/quality/frame.ts';

/** Brightness, 0..255, at a place in the quality frame. */
export type Paint = (x: number, y: number) => number;

export interface PaintedFace {
  readonly image: Image;
  readonly points: readonly Point[];
}

/** A grey image in which the quality frame is painted `scale` times as large, with a margin around it. */
export function paintedFace(paint: Paint, scale = 1, channels: 3 | 4 = 3): PaintedFace {
  const margin = 20;
  const side = Math.ceil(QUALITY_FRAME.side * scale) + 2 * margin;
  const data = new Uint8Array(side * side * channels).fill(255);
  const place = (pixel: number) => (pixel - margin + 0.5) / scale - 0.5;
  for (let i = 0; i < side * side; i++) {
    const value = paint(place(i % side), place(Math.floor(i / side)));
    data.fill(value, i * channels, i * channels + 3);
  }
  const points = QUALITY_FRAME.points.map(([x, y]) => ({
    x: (x + 0.5) * scale - 0.5 + margin,
    y: (y + 0.5) * scale - 0.5 + margin,
  }));
  return { image: orThrow(inputImage(side, side, data)), points };
}

/** Squares of so many pixels of the frame, dark and light by turns. */
export function checkerboard(square: number, dark = 60, light = 180): Paint {
  return (x, y) => ((Math.floor(x / square) + Math.floor(y / square)) % 2 === 0 ? dark : light);
}

/** Even noise around a value, the same every time. */
export function grain(spread: number, around = 128): Paint {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.round(around + spread * (state / 2 ** 31 - 1));
  };
}

/** The mean over a square of `2 · reach + 1` pixels of the frame. */
export function blurred(paint: Paint, reach: number): Paint {
  return (x, y) => {
    let sum = 0;
    for (let dy = -reach; dy <= reach; dy++) {
      for (let dx = -reach; dx <= reach; dx++) sum += paint(x + dx, y + dy);
    }
    return Math.round(sum / (2 * reach + 1) ** 2);
  };
}
