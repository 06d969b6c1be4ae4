import { ENROLMENT_LIMITS, type Image } from '@tenzij/face';
import { type Clearance, ok, type Problem, type Result, refuse, type Template } from '@tenzij/kernel';
import type { ApiRefusal } from '@tenzij/ui';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Finder } from '../device/face-engine.ts';
import { withSelfie } from '../device/selfie.ts';
import { now } from '../device/world.ts';
import { HELP_AFTER, type Seen, type Watch } from '../journey/watch.ts';
import { useControl, useJourney } from '../parts/journey-context.ts';
import { useFinder } from './use-finder.ts';
import { useInterruption } from './use-interruption.ts';

/** `done`: the camera is off again, with a template to look at or with what went wrong. */
type Phase = 'ready' | 'opening' | 'loading' | 'watching' | 'working' | 'done';

const CAMERA_ON: readonly Phase[] = ['opening', 'loading', 'watching'];

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
  /** Has the next good frame taken, without waiting for more of them. */
  takeNow(): void;
}

/** The camera from the visitor's press to the template; it is off in every other phase. */
export function useSelfie(clearance: Clearance): Selfie {
  const { makeTemplate, dropTemplate } = useControl();
  const { made, busy } = useJourney();
  const video = useRef<HTMLVideoElement>(null);
  const run = useRef<AbortController | null>(null);
  const wantsNow = useRef(false);
  const { load, drop } = useFinder(clearance);
  const [phase, setPhase] = useState<Phase>('ready');
  const [told, setTold] = useState<Seen>('none');
  const [needsHelp, setNeedsHelp] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  useEffect(() => () => run.current?.abort(), []);

  const isOn = CAMERA_ON.includes(phase);
  useEffect(() => {
    if (phase !== 'opening' && phase !== 'loading') return;
    const timer = setTimeout(setNeedsHelp, HELP_AFTER, true);
    return () => clearTimeout(timer);
  }, [phase]);
  useInterruption(isOn || (made !== null && !busy), () => {
    run.current?.abort();
    dropTemplate();
    setProblem(refuse('visitor.selfie-interrupted').problem);
    setPhase('done');
  });

  const start = async () => {
    run.current?.abort();
    run.current = new AbortController();
    const { signal } = run.current;
    dropTemplate();
    wantsNow.current = false;
    setProblem(null);
    setNeedsHelp(false);
    setPhase('opening');
    const finder = load();
    const onChange = (watched: Watch) => {
      setTold(watched.told);
      setNeedsHelp(watched.needsHelp);
      setPhase('watching');
    };
    const onLoading = () => setPhase('loading');
    const session = { video: () => video.current, finder, signal, onLoading, onChange };
    const use = async (image: Image) => {
      setPhase('working');
      await makeTemplate(async () => {
        const template = await templateOf(image, finder, clearance);
        return template.ok ? template : { ok: false, problem: ofPhone(template.problem) };
      });
    };
    const watching = withSelfie({ ...session, wantsNow: () => wantsNow.current }, use);
    // What throws is a browser that ran out of something.
    const taken = await watching.catch(() => refuse('face.model-failed'));
    if (signal.aborted) return;
    if (!taken.ok) setProblem(ofPhone(taken.problem));
    setPhase('done');
  };
  /** Models that stop half-way, for want of memory most of the time, are started anew at the next try. */
  const ofPhone = (problem: Problem) => {
    if (problem.code !== 'face.model-failed') return problem;
    drop();
    return refuse('visitor.engine-failed').problem;
  };
  const takeNow = () => {
    wantsNow.current = true;
  };
  return { phase, told, needsHelp, problem, video, start: () => void start(), takeNow };
}

async function templateOf(
  image: Image,
  loading: Promise<Result<Finder>>,
  clearance: Clearance,
): Promise<Result<Template>> {
  const finder = await loading;
  if (!finder.ok) return finder;
  const { deployment, mode, model } = clearance;
  const use = { deployment: deployment.id, mode, modelId: model.id, now: now() };
  const captured = await finder.value.engine.capture(image, clearance, use, ENROLMENT_LIMITS);
  return captured.ok ? ok(captured.value.template) : captured;
}
