import type { Image } from '@tenzij/face';
import { readImage } from '@tenzij/face-ort-node';
import { orThrow } from '@tenzij/kernel';
import sharp from 'sharp';
import { personPhotos } from '../../testing/photos.ts';
import type { OpenImage, System } from './system.ts';

const WARM_UP = 5;
const SIZES = [
  [640, 480],
  [960, 720],
] as const;

/** A system with what it needs for one verification. */
interface Verification {
  readonly system: System;
  readonly live: readonly OpenImage[];
  readonly stored: unknown;
  readonly took: Took[];
}

/** Milliseconds, on the clock and of processor time: the latter doesn't count waiting for other programs. */
interface Took {
  readonly clock: number;
  readonly processor: number;
}

/** One verification by each system in turn, round after round, so that all feel the same machine. */
export async function timeReport(systems: readonly System[], rounds: number): Promise<string> {
  const parts: string[] = [];
  for (const [width, height] of SIZES) {
    const images = await photos(width, height);
    const verifications = await Promise.all(systems.map((system) => prepare(system, images)));
    for (let round = -WARM_UP; round < rounds; round++) {
      for (const verification of verifications) await verify(verification, round);
    }
    for (const { live } of verifications) for (const image of live) image.close();
    parts.push(
      `Time: ${width} × ${height}, ${rounds} rounds, ms per verification`,
      ...table(verifications),
      '',
    );
  }
  return parts.join('\n');
}

async function photos(width: number, height: number): Promise<Image[]> {
  const { mated, other } = await personPhotos();
  const sized = [...mated, other].map((photo) => sharp(photo).resize(width, height).png().toBuffer());
  const images: Image[] = [];
  for (const photo of await Promise.all(sized)) images.push(orThrow(await readImage(photo)));
  return images;
}

async function prepare(system: System, images: readonly Image[]): Promise<Verification> {
  const live = images.map((image) => system.open(image));
  const [stored] = await Promise.all(live.map((image) => describe(system, image)));
  return { system, live, stored, took: [] };
}

/** A verification that finds no face stops early, which would look fast. */
async function describe(system: System, image: OpenImage): Promise<unknown> {
  const descriptor = await image.describe();
  if (descriptor === null) throw new Error(`${system.name} finds no face in a photo that is timed`);
  return descriptor;
}

async function verify({ system, live, stored, took }: Verification, round: number): Promise<void> {
  const image = live[Math.abs(round) % live.length] as OpenImage;
  const [start, startProcessor] = [performance.now(), process.cpuUsage()];
  system.similarity(stored, await describe(system, image));
  const clock = performance.now() - start;
  const { user, system: kernel } = process.cpuUsage(startProcessor);
  if (round >= 0) took.push({ clock, processor: (user + kernel) / 1000 });
}

/** The ratios say how many times as long a system takes as each of Tenzij's, by the same three measures. */
function table(verifications: readonly Verification[]): string[] {
  const rows = verifications.map(({ system, took }) => ({ name: system.name, measured: measures(took) }));
  const own = rows.filter(({ name }) => name.startsWith('Tenzij'));
  const heads = ['ms', ...own.map(({ name }) => `× ${name}`)].map((head) => head.padEnd(24));
  return [
    `${''.padEnd(22)}${heads.join('')}`,
    `${''.padEnd(22)}${'min     median  cpu min '.repeat(heads.length)}`,
    ...rows.map(({ name, measured }) => {
      const ratios = own.flatMap((row) =>
        measured.map((value, i) => value / (row.measured[i] ?? Number.NaN)),
      );
      const figures = [
        ...measured.map((value) => value.toFixed(1)),
        ...ratios.map((value) => value.toFixed(2)),
      ];
      return `  ${name.padEnd(20)}${figures.map((figure) => figure.padEnd(8)).join('')}`;
    }),
  ].map((line) => line.trimEnd());
}

/** Minimum and median on the clock, and the least processor time: cleaning up after the one before adds to it. */
function measures(took: readonly Took[]): number[] {
  const clock = took.map((one) => one.clock);
  return [Math.min(...clock), median(clock), Math.min(...took.map(({ processor }) => processor))];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
