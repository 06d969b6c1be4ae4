import { readFile } from 'node:fs/promises';
import {
  DEFAULT_ATTACK_DETECTOR,
  DEFAULT_MODEL,
  type Image,
  loadEngine,
  scoreLive,
  theOneFace,
} from '@tenzij/face';
import { loadModels, nodeRuntime, readImage } from '@tenzij/face-ort-node';
import { ok, orThrow, type Result, sha256Hex } from '@tenzij/kernel';

export interface LiveScore {
  /** 0..1. */
  readonly live: number;
  /** Pixels. */
  readonly faceWidth: number;
}

/** Looks at one presentation as a gate would. Refused when there isn't one face, large enough. */
export type Look = (image: Image) => Promise<Result<LiveScore>>;

/** What `prepareModels` left in a folder. */
export async function loadLook(folder: string): Promise<Look> {
  const { file, input } = DEFAULT_ATTACK_DETECTOR;
  const models = orThrow(await loadModels(folder, DEFAULT_MODEL));
  const engine = orThrow(await loadEngine(nodeRuntime, models, DEFAULT_MODEL));
  const session = await nodeRuntime.load(await readModel(folder, file));
  return async (image) => {
    const faces = await engine.detect(image);
    if (!faces.ok) return faces;
    const face = theOneFace(faces.value);
    if (!face.ok) return face;
    const score = await scoreLive(image, face.value, { session, input });
    return score.ok ? ok({ live: score.value.live, faceWidth: face.value.box.width }) : score;
  };
}

/** The score of a photo in a file, from its bytes. */
export async function lookAtFile(look: Look, bytes: Uint8Array): Promise<Result<LiveScore>> {
  const image = await readImage(bytes);
  return image.ok ? look(image.value) : image;
}

async function readModel(folder: string, sha256: string): Promise<Uint8Array> {
  const bytes = await readFile(`${folder}/${sha256}.onnx`);
  if (sha256Hex(bytes) !== sha256)
    orThrow({ ok: false, problem: { code: 'face.model-mismatch', params: {} } });
  return bytes;
}
