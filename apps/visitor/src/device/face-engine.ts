import type { FaceEngine } from '@tenzij/face';
import type { ImageReader } from '@tenzij/face-ort-web';
import { type Clearance, ok, type Problem, type Result, refuse } from '@tenzij/kernel';
import { canRun } from './ability.ts';

/** What finds a face in what the camera shows, and turns it into a template. */
export interface Finder {
  readonly engine: FaceEngine;
  readonly read: ImageReader;
}

type FinderProblem = Problem<'visitor.phone-cannot' | 'visitor.models-unavailable' | 'visitor.engine-failed'>;

/**
 * Loads the program and the models this clearance names, from our own origin. They are large, so only who
 * said yes to the face pass gets them, on a phone that can use them.
 */
export async function loadFinder(clearance: Clearance): Promise<Result<Finder, FinderProblem>> {
  const able = canRun();
  if (!able.ok) return able;
  try {
    const web = await import('@tenzij/face-ort-web');
    // One selfie doesn't pay for the 27 MB that a GPU needs.
    const runtime = web.createWebRuntime({ gpu: 'never' });
    const engine = await web.fetchEngine('/models', clearance, runtime);
    if (engine.ok) return ok({ engine: engine.value, read: web.createImageReader() });
    // All of it came across, and it doesn't start: little memory, most of the time.
    if (engine.problem.code === 'face.model-failed') return refuse('visitor.engine-failed');
  } catch {
    // The program itself could not be fetched: the same to the visitor.
  }
  return refuse('visitor.models-unavailable');
}
