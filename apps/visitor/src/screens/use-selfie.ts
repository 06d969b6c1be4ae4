import { ENROLMENT_LIMITS, type Image } from '@tenzij/face';
import { type Clearance, ok, type Result, type Template } from '@tenzij/kernel';
import type { ApiRefusal } from '@tenzij/ui';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Finder, loadFinder } from '../device/face-engine.ts';
import { withSelfie } from '../device/selfie.ts';
import { now } from '../device/world.ts';
import type { Seen, Watch } from '../journey/watch.ts';
import { useControl } from '../parts/journey-context.ts';

type Phase = 'ready' | 'opening' | 'watching' | 'working' | 'failed';

export interface Selfie {
  readonly phase: Phase;
  /** What the person in front of the camera is told. */
  readonly told: Seen;
  /** It takes long: time to say that there is another way. */
  readonly needsHelp: boolean;
  /** Why there is no frame; what went wrong after it is the journey's own problem. */
  readonly problem: ApiRefusal | null;
  readonly video: RefObject<HTMLVideoElement | null>;
  /** Opens the camera, or starts over. Only ever called by the visitor's own press. */
  start(): void;
}

type Loading = Promise<Result<Finder>>;

/** The camera from the visitor's press to the frame; it is off in every other phase. */
export function useSelfie(clearance: Clearance): Selfie {
  const { enrol } = useControl();
  const video = useRef<HTMLVideoElement>(null);
  const run = useRef<AbortController | null>(null);
  const load = useFinder(clearance);
  const [phase, setPhase] = useState<Phase>('ready');
  const [told, setTold] = useState<Seen>('none');
  const [needsHelp, setNeedsHelp] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  useEffect(() => () => run.current?.abort(), []);

  const start = async () => {
    run.current?.abort();
    run.current = new AbortController();
    const { signal } = run.current;
    setProblem(null);
    setNeedsHelp(false);
    setPhase('opening');
    const loading = load();
    const onChange = (watched: Watch) => {
      setTold(watched.told);
      setNeedsHelp(watched.needsHelp);
      setPhase('watching');
    };
    const session = { video: () => video.current, finder: loading, signal, onChange };
    const taken = await withSelfie(session, async (image) => {
      setPhase('working');
      await enrol(() => templateOf(image, loading, clearance));
    });
    if (signal.aborted) return;
    if (!taken.ok) setProblem(taken.problem);
    setPhase('failed');
  };
  return { phase, told, needsHelp, problem, video, start: () => void start() };
}

/** Loads the models while the visitor reads, and again on a next try when that failed. */
function useFinder(clearance: Clearance): () => Loading {
  const loading = useRef<Loading | null>(null);
  const load = () => {
    loading.current ??= loadFinder(clearance).then((finder) => {
      if (!finder.ok) loading.current = null;
      return finder;
    });
    return loading.current;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per clearance
  useEffect(() => {
    load();
    return () => {
      void releaseWhenLoaded(loading.current);
      loading.current = null;
    };
  }, [clearance]);
  return load;
}

async function releaseWhenLoaded(loading: Loading | null): Promise<void> {
  const finder = await loading;
  if (finder?.ok) await finder.value.engine.release();
}

async function templateOf(image: Image, loading: Loading, clearance: Clearance): Promise<Result<Template>> {
  const finder = await loading;
  if (!finder.ok) return finder;
  const { deployment, mode, model } = clearance;
  const use = { deployment: deployment.id, mode, modelId: model.id, now: now() };
  const captured = await finder.value.engine.capture(image, clearance, use, ENROLMENT_LIMITS);
  return captured.ok ? ok(captured.value.template) : captured;
}
