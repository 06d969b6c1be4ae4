import {
  createEngine,
  DEFAULT_MODEL,
  type FaceEngine,
  type ModelSession,
  type NormalisedFace,
  type QualityLimits,
} from '@tenzij/face';
import type { LoadedDetector } from '../src/attack/live-check.ts';
import { syntheticImage } from './synthetic.ts';

/** A session that gives these outputs, whatever goes in, and counts how often it ran. */
export interface FakeSession extends ModelSession {
  runs: number;
}

export function fakeSession(outputs: Readonly<Record<string, Float32Array>>): FakeSession {
  const session: FakeSession = {
    runs: 0,
    run: () => {
      session.runs++;
      const named = Object.entries(outputs).map(([name, data]) => [name, { data, dims: [data.length] }]);
      return Promise.resolve(Object.fromEntries(named));
    },
    release: () => Promise.resolve(),
  };
  return session;
}

export function failingSession(): ModelSession {
  return { run: () => Promise.reject(new Error('no memory')), release: () => Promise.resolve() };
}

/** The outputs of a detector that sees one face in the middle, with this score. */
export function oneFaceOutputs(score = 0.9): Record<'scores' | 'boxes', Float32Array> {
  const { anchors } = DEFAULT_MODEL.input.detection;
  const scores = new Float32Array(anchors * 2);
  const boxes = new Float32Array(anchors * 4);
  scores[1] = score;
  boxes.set([0.3, 0.2, 0.7, 0.8]);
  return { scores, boxes };
}

/** 68 landmarks spread over the crop. */
export function landmarkOutputs(): Record<'output', Float32Array> {
  return { output: Float32Array.from({ length: 136 }, (_, i) => 0.2 + ((i * 37) % 61) / 100) };
}

export function representationOutputs(): Record<'output', Float32Array> {
  return { output: Float32Array.from({ length: 512 }, (_, i) => Math.sin(i + 1)) };
}

export const FAKE_IMAGE = syntheticImage({ width: 320, height: 240, channels: 3, pattern: 'ramp' });

export const FAKE_FACE: NormalisedFace = {
  image: syntheticImage({ width: 112, height: 112, channels: 3, pattern: 'texture' }),
  landmarks: [],
  points: [],
};

interface FakeSessions {
  readonly detection: ModelSession;
  readonly landmarks: ModelSession;
  readonly representation: ModelSession;
}

/** An engine that sees one face in every image, except where other sessions are given. */
export function fakeEngine(sessions: Partial<FakeSessions> = {}, attack?: LoadedDetector): FaceEngine {
  return createEngine(
    {
      detection: fakeSession(oneFaceOutputs()),
      landmarks: fakeSession(landmarkOutputs()),
      representation: fakeSession(representationOutputs()),
      ...sessions,
    },
    DEFAULT_MODEL,
    attack,
  );
}

/** Limits that a made-up picture keeps. */
export const NO_LIMITS: QualityLimits = {
  interEyeDistance: { atLeast: Number.NEGATIVE_INFINITY },
  yaw: { atMost: Number.POSITIVE_INFINITY },
  pitch: { atMost: Number.POSITIVE_INFINITY },
  underExposure: { atMost: Number.POSITIVE_INFINITY },
  overExposure: { atMost: Number.POSITIVE_INFINITY },
  dynamicRange: { atLeast: Number.NEGATIVE_INFINITY },
  noise: { atMost: Number.POSITIVE_INFINITY },
  sharpness: { atLeast: Number.NEGATIVE_INFINITY },
  eyesVisible: { atLeast: Number.NEGATIVE_INFINITY },
  mouthVisible: { atLeast: Number.NEGATIVE_INFINITY },
};
