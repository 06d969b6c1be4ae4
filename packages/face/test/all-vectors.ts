import type { FaceVector } from './vector.ts';

const FILES = import.meta.glob('../../../vectors/face/*.json', { eager: true, import: 'default' });

/** Every vector by the name of its file. Vite collects them, in the tests and in the browser alike. */
export const FACE_VECTORS: readonly (readonly [name: string, vector: FaceVector])[] = Object.entries(
  FILES as Readonly<Record<string, FaceVector>>,
).map(([path, vector]) => [path.replace(/^.*\/|\.json$/g, ''), vector]);
