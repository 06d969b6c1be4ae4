import type { Picture } from './picture.ts';
import type { Random } from './random.ts';

/** The picture on a display: cooler, with its own contrast, cut into cells of three colours, glass over it. */
export function onScreen(picture: Picture, random: Random): Picture {
  const cells = random.between(350, 1400);
  const rows = cells / picture.aspect;
  const depth = random.between(0.15, 0.6);
  const contrast = random.between(0.9, 1.25);
  const tint = [random.between(0.86, 0.97), random.between(0.94, 1), random.between(1.02, 1.15)] as const;
  const brightness = random.between(0.7, 1.2);
  const glare = createGlare(random);
  return {
    aspect: picture.aspect,
    lookUp: (u, v, into) => {
      picture.lookUp(u, v, into);
      const line = 1 + depth * Math.cos(2 * Math.PI * v * rows);
      const shine = glare(u, v);
      for (let c = 0; c < 3; c++) {
        const cell = 1 + depth * Math.cos(2 * Math.PI * (u * cells - c / 3));
        const shown = (into[c] ?? 0) ** contrast * brightness * (tint[c] ?? 1);
        into[c] = 0.008 + shown * cell * line + shine;
      }
    },
  };
}

/** A lamp mirrored in the glass, in half of the cases. */
function createGlare(random: Random): (u: number, v: number) => number {
  const strength = random.chance(0.5) ? random.between(0.1, 0.7) : 0;
  const [x, y] = [random.between(0, 1), random.between(0, 1)];
  const [wide, high] = [random.between(0.05, 0.25), random.between(0.05, 0.25)];
  const haze = random.between(0, 0.03);
  return (u, v) => haze + strength * Math.exp(-(((u - x) / wide) ** 2) - ((v - y) / high) ** 2);
}
