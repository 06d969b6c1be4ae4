import { type Problem, type Result, refuse, TenzijError } from '@tenzij/kernel';
import type { Desk } from '../override/desk.ts';
import type { Held } from './held.ts';
import type { LetThroughContext } from './let-through.ts';
import type { Camera, CameraProblem, GateParts, TurnstileStanding } from './ports.ts';
import type { GateStateHolder, Screen } from './state.ts';
import { withinLimit } from './time-limit.ts';
import { BETWEEN_SCANS_MS, serveVisitors, type VisitorContext } from './visitors.ts';
import { HANGS_SECONDS, keepWatch, type WatchedCamera, withPulse } from './watch.ts';

/** In an alarm it stands open: see `isFree`. */
const NOT_READY: readonly TurnstileStanding[] = ['lost', 'fault', 'refused'];

/** What only keeps a gate from seeing: all else of it works. */
const OF_THE_CAMERA: readonly string[] = [
  'gate.no-camera',
  'gate.scanner-failed',
  'gate.camera-blind',
  'gate.hung',
];

/** So long it may take to be done when nobody is being served. */
const ENDS_SECONDS = 5;

export interface AttendContext {
  readonly parts: GateParts;
  readonly state: GateStateHolder;
  readonly held: Held;
  readonly desk: Desk;
  readonly stopped: () => boolean;
  /** The camera that is open now, for whoever stops the gate to close. */
  readonly hold: (camera: Camera | null) => void;
}

export interface Attendance {
  /** Serves until the gate is stopped, which returns `null`, or until it can't, which returns why. */
  serve(first: Result<Camera, CameraProblem>): Promise<Problem | null>;
  /** Tries the camera again, where the crew goes on by hand meanwhile; whether it is so. */
  tryCamera(): boolean;
}

/** Serves visitors by what the camera sees; and at a regular lane, while it sees nothing, by the crew's hand. */
export function createAttendance(context: AttendContext): Attendance {
  const { parts, state, held, desk, stopped, hold } = context;
  const { time, device } = parts;
  const isFree = () => parts.turnstileWatch.standing() === 'alarm';
  let byHand: { isAsked: boolean } | null = null;

  function show(screen: Screen) {
    if (!stopped() && (!isFree() || screen.name === 'free')) state.show(screen);
  }

  /** Why it stopped seeing; `null`: it was stopped. */
  async function serveByCamera(bare: Camera): Promise<Problem | null> {
    const camera = withPulse(bare, time, state.sawCode);
    hold(camera);
    let isOver = false;
    const over = () => isOver || stopped();
    const visitors = { ...whileOpen(context, show, isFree), camera };
    const serving = serveVisitors(visitors, over).then(nothing, problemOr('gate.scanner-failed'));
    const watching = keepWatch(camera, time, held.report, over).then(nothing, problemOr('gate.hung'));
    const problem = await Promise.race([watching, serving]);
    isOver = true;
    camera.close();
    hold(null);
    if (stopped() || (await hasEnded(serving, camera))) return problem;
    return { code: 'gate.failed', params: {} };
  }

  /** Nobody else is served before who stands there now was; one who never is ends only with the gate itself. */
  function hasEnded(serving: Promise<unknown>, camera: WatchedCamera): Promise<boolean> {
    const seconds = Math.max(ENDS_SECONDS, HANGS_SECONDS - camera.silence());
    return withinLimit(
      () => serving.then(() => true),
      seconds * 1000,
      time,
      () => false,
    );
  }

  function mayGoOnByHand({ code }: Problem): boolean {
    const { gate, crewCode } = held.passage().holdings.bundle;
    return OF_THE_CAMERA.includes(code) && gate.lane === 'regular' && crewCode !== null;
  }

  /** The crew lets people in until the camera, asked for again, is there. */
  async function serveByHand(first: Problem): Promise<Camera | null> {
    const asked = { isAsked: false };
    const tried: { opened: Result<Camera, CameraProblem> | null } = { opened: null };
    byHand = asked;
    let problem = first;
    let does: 'stands' | 'tries' = 'stands';
    let wasFree = isFree();
    const tell = () => show(isFree() ? { name: 'free' } : { name: 'problem', problem, byHand: does });
    // Nobody waits for it: who stands there is let in meanwhile.
    async function tryToSee() {
      does = 'tries';
      tell();
      const answer = await openCamera();
      if (!stopped()) tried.opened = answer;
      else if (answer.ok) answer.value.close();
    }
    held.report({ camera: null });
    tell();
    const letThrough: LetThroughContext = { ...whileOpen(context, show, isFree), time: timeNow() };
    while (!stopped()) {
      if (wasFree && !isFree()) tell();
      wasFree = isFree();
      // As a face lane it is of no use without seeing.
      if (!mayGoOnByHand(problem)) break;
      if (!wasFree && (await desk.serve(letThrough))) tell();
      if (tried.opened?.ok) return leaveHand(tried.opened.value);
      if (tried.opened) {
        ({ problem } = tried.opened);
        tried.opened = null;
        does = 'stands';
        tell();
      }
      if (asked.isAsked && does === 'stands') void tryToSee();
      asked.isAsked = false;
      await time.wait(BETWEEN_SCANS_MS);
    }
    if (tried.opened?.ok) tried.opened.value.close();
    return null;
  }

  function openCamera(): Promise<Result<Camera, CameraProblem>> {
    return device.openCamera().catch(() => refuse('gate.scanner-failed'));
  }

  function leaveHand(camera: Camera): Camera | null {
    byHand = null;
    if (!stopped()) return camera;
    camera.close();
    return null;
  }

  const timeNow = () => held.passage().time;

  return {
    async serve(first) {
      let next: Result<Camera, Problem> = first;
      for (;;) {
        const problem = next.ok ? await serveByCamera(next.value) : next.problem;
        if (problem === null || stopped()) return null;
        if (!mayGoOnByHand(problem)) return problem;
        const camera = await serveByHand(problem);
        if (camera === null) return stopped() ? null : problem;
        next = { ok: true, value: camera };
      }
    },
    tryCamera() {
      if (byHand === null || stopped()) return false;
      byHand.isAsked = true;
      return true;
    },
  };
}

const nothing = () => null;

const problemOr =
  (code: string) =>
  (error: unknown): Problem =>
    error instanceof TenzijError ? { code: error.code, params: error.params } : { code, params: {} };

/** What serving needs of an open gate, whoever sees the visitors. */
function whileOpen(
  { parts, held, desk, stopped }: AttendContext,
  show: (screen: Screen) => void,
  isFree: () => boolean,
): Omit<VisitorContext, 'camera'> {
  const { sounds, drawSide, turnstileWatch } = parts;
  return {
    sounds,
    drawSide,
    desk,
    isFree,
    show,
    stopped,
    face: held.face,
    journal: held.journal,
    passage: held.passage,
    attended: held.serve,
    cards: held.cards,
    turnstile: () => parts.turnstile,
    isTurnstileReady: () => !NOT_READY.includes(turnstileWatch.standing()),
    decided: ({ code, pass }) => {
      held.report({ lastCode: code, pass });
      if (code === 'face.model-failed') void held.mendFace();
      if (code === 'pass.cannot-open') held.noteUnopened();
    },
    served: () => held.report({}),
  };
}
