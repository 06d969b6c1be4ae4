import { orThrow, TenzijError } from '@tenzij/kernel';
import { keptEnding } from '../ending/ending.ts';
import { type Ending, endingOf, mayBePairedAgain, stayEnded } from '../ending/run.ts';
import type { News } from '../news/follow.ts';
import { openNews } from '../news/open-news.ts';
import { noticing } from '../news/queue-notice.ts';
import { type CrewDesk, createDesk, type Desk } from '../override/desk.ts';
import { type DeviceKey, loadDeviceKey } from '../pairing/device-key.ts';
import { forgetOverKeys, pair } from '../pairing/pair.ts';
import { createAttendance } from './attend.ts';
import type { GATE_ERRORS } from './errors.ts';
import type { FaceSlot } from './face-slot.ts';
import { type Held, loadHeld } from './held.ts';
import type { Camera, GateParts, Store } from './ports.ts';
import { createState, type GateState, type GateStateHolder, QUEUE_COUNTED } from './state.ts';
import { keepInSync } from './sync.ts';

export interface Gate {
  get(): GateState;
  /** Calls back after every change. Returns the way to stop that. */
  subscribe(listener: () => void): () => void;
  /**
   * Opens the gate, from the crew's own press; also the way on from a problem. `inDoubt`: also when the server
   * says what it doesn't prove, which is asked about first. `erase`: the crew has all that it holds go instead.
   */
  start(inDoubt?: InDoubt): Promise<void>;
  /** In doubt, the crew erases all that this gate holds. */
  erase(): Promise<void>;
  /** The crew looked at a watch, and the server's time is right. */
  agreeOnTime(): void;
  /** The crew closes the gate: nobody is served, and nothing is asked of camera or network. */
  close(): void;
  /** Something outside the gate's own work broke. */
  fail(code: FailureCode): void;
  stop(): void;
  readonly desk: CrewDesk;
}

type InDoubt = 'ask' | 'open' | 'erase';

/** One stretch of being open, from a press of the button to a problem or the next press. */
interface Run {
  stopped(): boolean;
  /** Whether another run took its place, or the page is going. */
  left(): boolean;
  /** Closes camera and models and stops all that serves visitors; what tells the server goes on. */
  rest(): void;
  stop(): void;
  camera: Camera | null;
  face: FaceSlot | null;
  /** Erases all that the gate holds; nothing while nobody is asked about that. */
  erase: () => Promise<void>;
  agreeOnTime: () => void;
  turnstileChanged: () => void;
  /** See `Attendance`. */
  tryCamera: () => boolean;
  /** Whether visitors are served already. */
  serves: boolean;
}

type FailureCode = keyof typeof GATE_ERRORS;

/** Ends the run with what the crew has to mend: the error's own code, else the one given. */
type Fail = (code: FailureCode, error?: unknown) => void;

export function createGate(parts: GateParts): Gate {
  const state = createState();
  const desk = createDesk(state.desk);
  let current: Run | null = null;

  async function start(inDoubt: InDoubt = 'ask'): Promise<void> {
    if (inDoubt === 'ask' && current?.tryCamera()) return;
    current?.stop();
    const run = createRun();
    current = run;
    try {
      await open(parts, state, desk, run, inDoubt, (code, error) => fail(run, code, error));
    } catch (error) {
      fail(run, 'gate.failed', error);
    }
  }
  function fail(run: Run, code: FailureCode, error?: unknown) {
    if (run.stopped()) return;
    run.stop();
    desk.close();
    state.report({ camera: null });
    const known = error instanceof TenzijError ? error : { code, params: {} };
    state.show({ name: 'problem', problem: { code: known.code, params: known.params } });
  }
  parts.turnstileWatch.subscribe(() => current?.turnstileChanged());
  return {
    get: state.get,
    subscribe: state.subscribe,
    start,
    erase: async () => current?.erase(),
    agreeOnTime: () => current?.agreeOnTime(),
    close() {
      current?.stop();
      desk.close();
      state.report({ camera: null });
      state.show({ name: 'start', busy: 'no' });
    },
    fail(code) {
      current?.stop();
      desk.close();
      state.report({ camera: null });
      state.show({ name: 'problem', problem: { code, params: {} } });
    },
    stop: () => current?.stop(),
    desk,
  };
}

async function open(
  parts: GateParts,
  state: GateStateHolder,
  desk: Desk,
  run: Run,
  inDoubt: InDoubt,
  fail: Fail,
): Promise<void> {
  if (parts.token === '') return fail('gate.no-token');
  state.show({ name: 'start', busy: 'pairing' });
  if (!(await parts.takeAlone())) return fail('gate.open-elsewhere');
  const opened = await parts.openStore().catch(() => null);
  if (!opened) return fail('gate.no-key-store');
  const store = noticing(opened);
  const ended = await keptEnding(store);
  if (ended && !(await mayBePairedAgain(parts.api, store, ended)))
    return stayEnded({ ...parts, state, store, run }, ended);
  const key = orThrow(await loadDeviceKey(store));
  const paired = await pair(parts.api, store, key);
  if (!paired.ok && inDoubt === 'erase') return eraseEmpty(store, state, run);
  const { holdings, online, said } = orThrow(paired);
  const held = await loadHeld(parts, store, state, holdings);
  const end = endingOf({ ...parts, state, store, run }, held, key.publicKey);
  if (said && (await end.byNote())) return;
  if (inDoubt === 'erase') return end.byCrew();
  held.hear(holdings, online);
  if (await end.byClock(online ? 'online' : 'offline')) return;
  if (said && inDoubt === 'ask') {
    run.erase = end.byCrew;
    return state.show({ name: 'doubt', said });
  }
  run.face = held.face;
  run.agreeOnTime = () => {
    held.clock.agree();
    held.report({});
  };
  held.report({ online, said, turnstile: parts.turnstileWatch.standing() });
  run.turnstileChanged = () => {
    if (run.stopped()) return;
    const turnstile = parts.turnstileWatch.standing();
    held.report({ turnstile });
    if (turnstile !== 'alarm' || !run.serves) return;
    desk.close();
    state.show({ name: 'free' });
  };
  state.show({ name: 'start', busy: 'camera' });
  const camera = await parts.device.openCamera();
  if (run.stopped()) return camera.ok ? camera.value.close() : undefined;
  if (holdings.bundle.gate.lane === 'face') orThrow(camera);
  run.camera = camera.ok ? camera.value : null;
  state.show({ name: 'start', busy: 'model' });
  await held.takeOver(holdings);
  const news = openNews(
    { ...parts, store, memory: held.passage().admitted, now: held.passage().time.now },
    run.stopped,
  );
  void keepInSync(syncSteps(parts, store, held, key, end, news), parts.time, run.stopped).catch((error) =>
    fail('gate.failed', error),
  );
  desk.attach({ store, passage: held.passage });
  run.serves = true;
  const hold = (next: Camera | null) => {
    run.camera = next;
  };
  const attendance = createAttendance({ parts, state, held, desk, hold, stopped: run.stopped });
  run.tryCamera = attendance.tryCamera;
  void attendance.serve(camera).then(
    (problem) => problem && fail('gate.failed', new TenzijError(problem.code, problem.params)),
    (error) => fail('gate.failed', error),
  );
}

/** A gate that never got a key has nothing that the server waits to hear of. */
async function eraseEmpty(store: Store, state: GateStateHolder, run: Run): Promise<void> {
  run.rest();
  await store.wipe({});
  state.show({ name: 'ended', by: 'crew' });
}

function syncSteps(
  { api }: GateParts,
  store: Store,
  held: Held,
  key: DeviceKey,
  end: Ending,
  news: News,
): Parameters<typeof keepInSync>[0] {
  return {
    news,
    pollList: () => held.status.poll(api, held.passage().holdings.issuerKeys, held.clock),
    async afterTurn(network) {
      held.status.turn();
      await held.clock.keep();
      const { holdings, time } = held.passage();
      await forgetOverKeys(store, holdings, time.now());
      await held.sealed.sync(api, holdings, held.clock.now());
      await held.tickets.sync(holdings);
      const events = await store.queued(QUEUE_COUNTED);
      const cards = await store.readings(QUEUE_COUNTED);
      const queued = Math.min(QUEUE_COUNTED, events.length + cards.length);
      held.report({ online: network === 'online', queued });
      await end.byClock(network);
    },
    otherClearance: held.otherClearance,
    takeUnopened: held.takeUnopened,
    pushCounts: () => held.tally.push(api),
    async refreshBundle() {
      const paired = await pair(api, store, key);
      if (!paired.ok) return;
      const { holdings, online, said } = paired.value;
      if (said && (await end.byNote())) return;
      held.report({ said });
      if (!online) return;
      held.hear(holdings, true);
      await held.takeOver(holdings);
    },
  };
}

function createRun(): Run {
  let over = false;
  let isLeft = false;
  const run: Run = {
    camera: null,
    face: null,
    erase: async () => undefined,
    agreeOnTime: () => undefined,
    turnstileChanged: () => undefined,
    tryCamera: () => false,
    serves: false,
    stopped: () => over,
    left: () => isLeft,
    rest() {
      over = true;
      run.camera?.close();
      run.face?.close();
    },
    stop() {
      isLeft = true;
      run.rest();
    },
  };
  return run;
}
