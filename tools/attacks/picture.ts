import type { Image } from '@tenzij/face';

/** Red, green and blue in linear light, 0 (black) to 1 (white). */
export type Light = Float32Array;

/** A picture that can be looked up anywhere: (0, 0) is its top left corner, (1, 1) its bottom right. */
export interface Picture {
  /** Width over height. */
  readonly aspect: number;
  /** Puts the light at a place into `into`; outside, that of the nearest edge. */
  lookUp(u: number, v: number, into: Light): void;
}

/** sRGB, 0..255, to linear light. */
const LINEAR = Float32Array.from({ length: 256 }, (_, value) => {
  const level = value / 255;
  return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
});

/** Linear light to sRGB, 0..255. */
export function toSrgb(light: number): number {
  const level = Math.min(1, Math.max(0, light));
  return 255 * (level <= 0.0031308 ? level * 12.92 : 1.055 * level ** (1 / 2.4) - 0.055);
}

/** A photo, looked up bilinearly. */
export function pictureOf({ width, height, channels, data }: Image): Picture {
  const value = (x: number, y: number, c: number) => LINEAR[data[(y * width + x) * channels + c] ?? 0] ?? 0;
  return {
    aspect: width / height,
    lookUp: (u, v, into) => {
      const x = Math.min(Math.max(u * width - 0.5, 0), width - 1);
      const y = Math.min(Math.max(v * height - 0.5, 0), height - 1);
      const [left, top] = [Math.floor(x), Math.floor(y)];
      const [right, bottom] = [Math.min(left + 1, width - 1), Math.min(top + 1, height - 1)];
      const [over, down] = [x - left, y - top];
      for (let c = 0; c < 3; c++) {
        const upper = value(left, top, c) * (1 - over) + value(right, top, c) * over;
        const lower = value(left, bottom, c) * (1 - over) + value(right, bottom, c) * over;
        into[c] = upper * (1 - down) + lower * down;
      }
    },
  };
}

/** A picture with an edge of one light around it, `edge` widths of the picture broad. */
export function withEdge(picture: Picture, edge: number, light: number): Picture {
  const [width, height] = [1 + 2 * edge, 1 / picture.aspect + 2 * edge];
  return {
    aspect: width / height,
    lookUp: (u, v, into) => {
      const x = u * width - edge;
      const y = (v * height - edge) * picture.aspect;
      if (x >= 0 && x <= 1 && y >= 0 && y <= 1) picture.lookUp(x, y, into);
      else into.fill(light);
    },
  };
}
