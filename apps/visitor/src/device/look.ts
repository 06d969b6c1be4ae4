import { assessQuality, ENROLMENT_LIMITS, type FaceEngine, firstInstruction, type Image } from '@tenzij/face';
import { ok, type Result } from '@tenzij/kernel';
import { placedFace, type Seen } from '../journey/watch.ts';

/**
 * Looks at one frame by steps 2 and 3: where the face is, then how good its picture is, by the limits that
 * the template will be held to. No template is made, and the crop of the face is overwritten.
 */
export async function lookAt(image: Image, engine: FaceEngine): Promise<Result<Seen>> {
  const faces = await engine.detect(image);
  if (!faces.ok) return faces;
  const placed = placedFace(faces.value, image);
  if (typeof placed === 'string') return ok(placed);
  const face = await engine.normalise(image, placed);
  if (!face.ok) return face;
  try {
    const report = assessQuality(image, face.value, ENROLMENT_LIMITS);
    // It refuses landmarks that no head can have: then there is something, but no face.
    return ok(report.ok ? (firstInstruction(report.value) ?? 'good') : 'none');
  } finally {
    forget(face.value.image);
  }
}

/** Overwrites an image in memory. */
export function forget(image: Image): void {
  image.data.fill(0);
}
