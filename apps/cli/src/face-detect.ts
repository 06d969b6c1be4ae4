import { type Language, orThrow } from '@tenzij/kernel';
import { openEngine, readPhoto } from './face-engine.ts';
import { describeFaces, type FoundFace } from './face-report.ts';

export interface DetectOptions {
  readonly json?: true;
}

/** Steps 1 to 3: says where faces are. No template, so no clearance. */
export async function detectFaces(file: string, { json }: DetectOptions, language: Language): Promise<void> {
  const image = await readPhoto(file);
  const engine = await openEngine();
  const faces: FoundFace[] = [];
  for (const face of orThrow(await engine.detect(image))) {
    const { points } = orThrow(await engine.normalise(image, face));
    faces.push({ box: face.box, points });
  }
  await engine.release();
  process.stdout.write(describeFaces(faces, json ? 'json' : language));
}
