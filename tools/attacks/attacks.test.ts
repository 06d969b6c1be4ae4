import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inputImage } from '@tenzij/face';
import { orThrow } from '@tenzij/kernel';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FRAME, photograph } from './camera.ts';
import { isInRepository } from './folders.ts';
import { attackImage, generate } from './generate.ts';
import { pictureOf } from './picture.ts';
import { createRandom } from './random.ts';
import { SPECIES, type Species } from './species.ts';

const ALL = Object.keys(SPECIES) as Species[];

/** Grey, with a white spot in the middle. */
function spot() {
  const data = new Uint8Array(100 * 100 * 3).fill(100);
  for (let y = 48; y < 52; y++) data.fill(255, (y * 100 + 48) * 3, (y * 100 + 52) * 3);
  return orThrow(inputImage(100, 100, data));
}

const { data: pixels } = spot();
const photo = await sharp(pixels, { raw: { width: 100, height: 100, channels: 3 } })
  .png()
  .toBuffer();

describe('an attack image', () => {
  it.each(ALL)('of species %s is the same for the same seed only', async (species) => {
    const make = (seed: number) => attackImage(photo, species, createRandom(seed, species, 'a.jpg'));
    const [first, again, other] = [await make(1), await make(1), await make(2)];
    expect(again.equals(first)).toBe(true);
    expect(other.equals(first)).toBe(false);
    expect(await sharp(first).metadata()).toMatchObject({ ...FRAME, format: 'jpeg' });
  });

  it('has a finer pattern in it than the photo before the same camera', async () => {
    /** Mean difference of neighbours, past what the photo and the noise have. */
    const texture = async (species: Species) => {
      const { data, info } = await sharp(await attackImage(photo, species, createRandom(3, 'x')))
        .extract({ left: 60, top: 200, width: 120, height: 80 })
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const steps = data.filter((_, i) => i % info.width > 0).length;
      return data.reduce((sum, value, i) => sum + (i ? Math.abs(value - (data[i - 1] ?? 0)) : 0), 0) / steps;
    };
    expect(await texture('screen')).toBeGreaterThan(1.5 * (await texture('control')));
  });
});

describe('the camera', () => {
  const scene = { thing: pictureOf(spot()), size: 0.5, background: 0.5, noise: 0 };
  /** Mean place of the white spot, and the columns the thing covers in the middle row. */
  const view = (turn: readonly [number, number, number]) => {
    const { data } = photograph({ ...scene, turn }, createRandom(1));
    const at = (x: number, y: number) => data[(y * FRAME.width + x) * 3] ?? 0;
    const white = Array.from({ length: FRAME.width * FRAME.height }, (_, i) => i).filter(
      (i) => at(i % FRAME.width, Math.floor(i / FRAME.width)) > 245,
    );
    const row = Array.from({ length: FRAME.width }, (_, x) => at(x, FRAME.height / 2));
    return {
      x: white.reduce((sum, i) => sum + (i % FRAME.width), 0) / white.length,
      y: white.reduce((sum, i) => sum + Math.floor(i / FRAME.width), 0) / white.length,
      wide: row.filter((value) => Math.abs(value - 100) < 3 || value > 245).length,
    };
  };

  it('shows a thing that is held straight in the middle, in its size', () => {
    const { x, y, wide } = view([0, 0, 0]);
    expect(x).toBeCloseTo(FRAME.width / 2 - 0.5, 0);
    expect(y).toBeCloseTo(FRAME.height / 2 - 0.5, 0);
    expect(Math.abs(wide - FRAME.width / 2)).toBeLessThan(8);
  });

  it('shows it narrower when it is turned, around the same middle', () => {
    const { x, wide } = view([60, 0, 0]);
    expect(Math.abs(x - FRAME.width / 2)).toBeLessThan(3);
    expect(wide).toBeLessThan(0.6 * (FRAME.width / 2));
  });
});

describe('files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tenzij-attacks-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('are written to the given folder, one for each photo and species', async () => {
    await writeFile(join(folder, 'a.png'), photo);
    const out = join(folder, 'out');
    const order = { from: folder, out, species: ['screen', 'print'], seed: 1, most: 9 } as const;
    expect(await generate(order)).toBe(2);
    expect((await readdir(folder)).sort()).toEqual(['a.png', 'out']);
    expect((await readdir(out, { recursive: true })).sort()).toEqual([
      'print',
      join('print', 'a.jpg'),
      'screen',
      join('screen', 'a.jpg'),
    ]);
  });

  it('never go into the repository, by whatever way', async () => {
    const root = join(import.meta.dirname, '..', '..');
    const link = join(folder, 'link');
    await symlink(root, link);
    for (const inside of [root, join(root, 'tools', 'new', 'er'), link, join(link, 'x')]) {
      expect([inside, isInRepository(inside)]).toEqual([inside, true]);
    }
    expect(isInRepository(join(folder, 'out'))).toBe(false);
    expect(isInRepository(`${root}-attacks`)).toBe(false);
    expect(isInRepository(join(root, '..'))).toBe(false);
  });
});
