import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeRuntime } from '@tenzij/face-ort-node';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../../tools/testing/chromium.ts';
import { personPhotos } from '../../../tools/testing/photos.ts';
import { zeroDenormals } from '../src/denormals.mjs';
import { convertDlib } from '../src/dlib.mjs';
import { shippedFiles } from '../src/prepare.mjs';
import { fetchTarball, sha256 } from '../src/source.mjs';
import { readTarball } from '../src/tar.mjs';
import { loadOriginal, originalDescriptor } from './dlib-original.ts';

const { packages, files: shipped } = await shippedFiles();
const DLIB = shipped.find(({ made }) => made === 'dlib') ?? stop('no file is made from dlib');
const SOURCE = packages[DLIB.from] ?? stop(`no package ${DLIB.from}`);
const [MANIFEST = '', SHARD = ''] = Object.keys(DLIB.sources);
const CONVERTED = DLIB.sha256;

const SIDE = 150;
const MEAN = [122.782, 117.001, 104.298];
const SCALE = 255;

let files: Map<string, Uint8Array>;
beforeAll(async () => {
  files = readTarball(await fetchTarball(SOURCE));
});

describe('converting the network of dlib', () => {
  it('gives the same file every time, without denormal weights', () => {
    const model = convertDlib(files);
    expect(sha256(model)).toBe(CONVERTED);
    expect(sha256(convertDlib(new Map(files)))).toBe(CONVERTED);
    expect(zeroDenormals(model).zeroed).toBe(0);
  });

  it('refuses another tarball', async () => {
    const pack = (_spec: string, into: string) => writeFile(join(into, 'other.tgz'), 'something else');
    await expect(fetchTarball(SOURCE, pack)).rejects.toMatchObject({ code: 'models.integrity-mismatch' });
  });

  it.each<[string, (shard: Uint8Array) => [string, Uint8Array | undefined]]>([
    ['no manifest', () => [MANIFEST, undefined]],
    ['a manifest that is none', (shard) => [MANIFEST, shard.subarray(0, 100)]],
    ['a manifest of another network', () => [MANIFEST, new TextEncoder().encode('[]')]],
    ['no weights', () => [SHARD, undefined]],
    ['half the weights', (shard) => [SHARD, shard.subarray(0, shard.length / 2)]],
    ['a byte too many', (shard) => [SHARD, Uint8Array.from([...shard, 0])]],
  ])('refuses %s', (_what, change) => {
    const [path, content] = change(files.get(SHARD) as Uint8Array);
    const changed = new Map(files);
    if (content) changed.set(path, content);
    else changed.delete(path);
    expect(() => convertDlib(changed)).toThrow('models.integrity-mismatch');
  });

  it('makes another file of other weights, which its hash then refuses', () => {
    const shard = Uint8Array.from(files.get(SHARD) as Uint8Array);
    shard[1000] = (shard[1000] as number) ^ 1;
    expect(sha256(convertDlib(new Map(files).set(SHARD, shard)))).not.toBe(CONVERTED);
  });
});

describe('the converted network beside the original', () => {
  let browser: Browser;
  let page: Page;
  let faces: readonly Uint8Array[];

  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
    await loadOriginal(page);
    const { mated, other } = await personPhotos();
    faces = await Promise.all([...mated, other].flatMap((photo) => [cut(photo, 300), cut(photo, 420)]));
  });
  afterAll(() => browser.close());

  it('gives the same 128 numbers, within 1e-5, of six cuts of three faces', async () => {
    for (const [i, descriptor] of (await converted(faces)).entries()) {
      const original = await originalDescriptor(page, faces[i] as Uint8Array);
      expect(original).toHaveLength(128);
      expect(furthest(descriptor, original)).toBeLessThan(1e-5);
    }
  });

  it('tells one person from another, as the original does', async () => {
    const [first, , second, , other] = await converted(faces);
    const near = distance(first, second);
    const far = distance(first, other);
    expect(near).toBeLessThan(far);
  });
});

/** A square from the middle of a photo with the face in its middle, as 150 × 150 RGB. */
async function cut(photo: Buffer, side: number): Promise<Uint8Array> {
  const region = { left: (960 - side) / 2, top: (720 - side) / 2, width: side, height: side };
  return sharp(photo).extract(region).resize(SIDE, SIDE).raw().toBuffer();
}

/** The descriptors of the converted network, all faces in one run. */
async function converted(faces: readonly Uint8Array[]): Promise<Float32Array[]> {
  const session = await nodeRuntime.load(convertDlib(files));
  const data = new Float32Array(faces.length * 3 * SIDE * SIDE);
  for (const [i, pixels] of faces.entries()) data.set(planes(pixels), i * 3 * SIDE * SIDE);
  const { output } = await session.run({ input: { data, dims: [faces.length, 3, SIDE, SIDE] } });
  await session.release();
  return faces.map((_, i) => (output?.data ?? new Float32Array()).subarray(i * 128, (i + 1) * 128));
}

function planes(pixels: Uint8Array): Float32Array {
  const size = SIDE * SIDE;
  return Float32Array.from({ length: 3 * size }, (_, i) => {
    const plane = Math.floor(i / size);
    return (at(pixels, (i % size) * 3 + plane) - at(MEAN, plane)) / SCALE;
  });
}

/** Euclidean, as the network was trained for. */
function distance(a: ArrayLike<number> = [], b: ArrayLike<number> = []): number {
  return Math.hypot(...Array.from(a).map((value, i) => value - at(b, i)));
}

function furthest(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).reduce((most, value, i) => Math.max(most, Math.abs(value - at(b, i))), 0);
}

function stop(message: string): never {
  throw new Error(message);
}

function at(values: ArrayLike<number>, i: number): number {
  const value = values[i];
  if (value === undefined) throw new RangeError(`nothing at ${i}`);
  return value;
}
