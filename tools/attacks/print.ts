import type { Picture } from './picture.ts';
import type { Random } from './random.ts';

/** Directions of the dots of cyan, magenta and yellow, in degrees. */
const SCREENS = [15, 75, 0] as const;

/** The picture on paper: paper for white, ink for black, dots for what is between, and light over a curl. */
export function onPaper(picture: Picture, random: Random): Picture {
  const paper = [random.between(0.78, 0.9), random.between(0.76, 0.88), random.between(0.68, 0.84)] as const;
  const ink = random.between(0.02, 0.06);
  const dots = createDots(random.between(110, 320), random.between(0, 1), picture.aspect);
  const light = createCurl(random);
  return {
    aspect: picture.aspect,
    lookUp: (u, v, into) => {
      picture.lookUp(u, v, into);
      const falls = light(u, v);
      for (let c = 0; c < 3; c++) {
        const covered = dots(1 - (into[c] ?? 0), u, v, c);
        into[c] = (ink + ((paper[c] ?? 0.8) - ink) * (1 - covered)) * falls;
      }
    },
  };
}

/**
 * How much of a place is covered where `wanted` (0..1) is asked: in dots that grow, or evenly, as on photo
 * paper; `share` 1 is all dots.
 */
function createDots(lines: number, share: number, aspect: number) {
  const axes = SCREENS.map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return [Math.cos(angle) * lines * 2 * Math.PI, Math.sin(angle) * lines * 2 * Math.PI] as const;
  });
  return (wanted: number, u: number, v: number, c: number): number => {
    const [along, across] = axes[c] ?? [0, 0];
    const y = v / aspect;
    const wave = (Math.cos(u * along + y * across) * Math.cos(y * along - u * across) + 1) / 2;
    const dot = Math.min(1, Math.max(0, (wanted - wave) * 4 + 0.5));
    return wanted * (1 - share) + dot * share;
  };
}

/** Light that changes over the paper, because it is curled. */
function createCurl(random: Random): (u: number, v: number) => number {
  const angle = random.between(0, Math.PI);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const strength = random.between(0.05, 0.35);
  const phase = random.between(0, 2 * Math.PI);
  const level = random.between(0.6, 1);
  return (u, v) => level * (1 + strength * Math.sin(phase + 2.5 * (u * cos + v * sin)));
}
