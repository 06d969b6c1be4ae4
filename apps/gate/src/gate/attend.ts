import { type Problem, type Result, TenzijError } from '@tenzij/kernel';
import type { Desk } from '../override/desk.ts';
import type { Held } from './held.ts';
import type { LetThroughContext } from './let-through.ts';
import type { Camera, CameraProblem, GateParts, TurnstileStanding } from './ports.ts';
import type { GateStateHolder, Screen } from './state.ts';
import { BETWEEN_SCANS_MS, serveVisitors, type VisitorContext } from './visitors.ts';
import { keepWatch, withPulse } from './watch.ts';

/** In an alarm it stands open: see `isFree`. */
const NOT_READY: readonly TurnstileStanding[] = ['lost', 'fault', 'refused'];

/** What only keeps a gate from seeing: all else of it works. */
const OF_THE_CAMERA: readonly string[] = [
  'gate.no-camera',
  'gate.scanner-failed',
  'gate.camera-blind',
  'gate.hung',
];

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
    const shown = (screen: Screen) => {
      if (!over()) show(screen);
    };
    const visitors = { ...whileOpen(context, shown, isFree), camera };
    const problem = await Promise.race([
      keepWatch(camera, time, held.report, over).then(nothing, problemOr('gate.hung')),
      serveVisitors(visitors, over).then(nothing, problemOr('gate.scanner-failed')),
    ]);
    isOver = true;
    camera.close();
    hold(null);
    return problem;
  }

  function mayGoOnByHand({ code }: Problem): boolean {
    const { gate, crewCode } = held.passage().holdings.bundle;
    return OF_THE_CAMERA.includes(code) && gate.lane === 'regular' && crewCode !== null;
  }

  /** The crew lets people in until the camera, asked for again, is there. */
  async function serveByHand(first: Problem): Promise<Camera | null> {
    const asked = { isAsked: false };
    byHand = asked;
    let problem = first;
    let wasFree = isFree();
    const tell = (does: 'stands' | 'tries') => show({ name: 'problem', problem, byHand: does });
    held.report({ camera: null });
    tell('stands');
    const letThrough: LetThroughContext = { ...whileOpen(context, show, isFree), time: timeNow(), stopped };
    while (!stopped()) {
      if (wasFree && !isFree()) tell('stands');
      wasFree = isFree();
      if (!wasFree && (await desk.serve(letThrough))) tell('stands');
      if (asked.isAsked) {
        asked.isAsked = false;
        tell('tries');
        const opened = await device.openCamera();
        if (opened.ok) return leaveHand(opened.value);
        problem = opened.problem;
        tell('stands');
      }
      await time.wait(BETWEEN_SCANS_MS);
    }
    return null;
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
        if (camera === null) return null;
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
  { parts, held, desk }: AttendContext,
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
    face: held.face,
    journal: held.journal,
    passage: held.passage,
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
