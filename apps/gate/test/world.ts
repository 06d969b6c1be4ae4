import type { GateBundle, GateCounts, GateFarewell, GateTickets, SealedTemplates } from '@tenzij/contracts';
import { type Box, compare, type Head, isMatch, type Side } from '@tenzij/face';
import { ok, type Problem, type Result, refuse, type Template } from '@tenzij/kernel';
import type { Passage } from '@tenzij/turnstile';
import { createGate, type Gate } from '../src/gate/gate.ts';
import type {
  Answer,
  Camera,
  CameraFacts,
  CameraProblem,
  FaceEye,
  Turnstile,
  TurnstileStanding,
} from '../src/gate/ports.ts';
import { BETWEEN_SCANS_MS } from '../src/gate/visitors.ts';
import { type BundleOptions, bundleFor, MODEL, NOW, templateOf } from './deployment.ts';
import { createFakeNews, type FakeNews } from './fake-news.ts';
import { createFakeStore, type FakeStore } from './fake-store.ts';
import { createFakeTime, type FakeTime, until } from './fake-time.ts';

export { createFakeStore, type FakeStore } from './fake-store.ts';

/** What stands in front of the camera: a person by name, or what can go wrong. */
export type InFront =
  | { person: string; turn?: number | null; box?: Box }
  | { problem: string }
  | 'throws'
  | 'hangs';

/** Where a face is when nothing else is said. */
export const BOX: Box = { x: 100, y: 80, width: 120, height: 150 };

/** A gate among fakes of camera, engine, network, disk and clock; pass codec and decision are real. */
export interface World {
  readonly gate: Gate;
  readonly time: FakeTime;
  readonly store: FakeStore;
  /** QR codes in view. */
  inView: readonly string[];
  inFront: InFront;
  /** What the next frames show, one by one; after them it is `inFront`. */
  film: InFront[];
  /** The side that comes up by lot. */
  side: Side;
  network: 'online' | 'offline';
  /** Whether the server knows this gate. */
  known: boolean;
  /** What the server answers of the end: nothing, that it ended, and what it gives to prove that. */
  ended: null | 'said' | Uint8Array;
  /** When the gate said that it destroyed its key. */
  readonly destroyed: number[];
  /** What the server gives to prove that this gate was withdrawn; it isn't known then. */
  withdrawn: null | Uint8Array;
  /** What the gate said when it went, once it was withdrawn. */
  readonly farewells: GateFarewell[];
  /** Whether it is answered to that that nobody knows this gate. */
  refusesDestroyed: boolean;
  /** Ends the looks that hang: the engine saw this person after all. */
  finishHanging(person: string): void;
  bundle: BundleOptions;
  /** The list the server gives; unchanged after that. */
  list: Uint8Array | null;
  /** Whether another window of this browser has this gate. */
  openElsewhere: boolean;
  camera: CameraProblem | 'works' | 'breaks' | 'hangs';
  /** What opening the camera waits for. */
  opening: Promise<void>;
  /** Cameras that were opened and not closed. */
  camerasOpen: number;
  sight: CameraFacts['sight'];
  models: 'there' | 'missing';
  turnstile: Turnstile | null;
  /** What it tells of itself while there is no alarm; `null`: that it is ready, where there is one. */
  standing: TurnstileStanding | null;
  /** What it says of a passage of before. */
  endOf: Passage;
  /** The turnstile tells that a fire alarm began, or is over. */
  alarm(isOn: boolean): void;
  /** What the server tells of other gates; at first it is one of before that. */
  readonly news: FakeNews;
  /** Sealed templates that came (or went: without a ciphertext) at the server, oldest first. */
  readonly sealed: SealedTemplates['changes'];
  /** How codes of another system stand at the server. */
  tickets: Omit<GateTickets, 'reached' | 'more'>;
  /** Whether the server says that they can still be used. */
  keepSealed: boolean;
  /** How often the server was asked for what a gate needs. */
  bundlesAsked: number;
  readonly batches: GateCounts[];
  readonly sounds: string[];
  /** Everything that was asked of face code, in order. */
  readonly faceCalls: string[];
  readonly liveTemplates: Template[];
  /** What passes carried, as far as face code was given it. */
  readonly carriedTemplates: Template[];
  screen(): string;
  code(): string | null;
  open(inDoubt?: 'ask' | 'open' | 'erase'): Promise<void>;
  /** Holds up codes until the gate shows this screen. */
  present(texts: readonly string[], screen: string): Promise<void>;
  until(screen: string): Promise<void>;
  /** Lets time pass while the gate keeps scanning at its pace. */
  watch(seconds: number): Promise<void>;
}

/** Ids never come back, also not in another gate on the same disk. */
let ids = 0;

export function createWorld(store: FakeStore = createFakeStore(), time = createFakeTime(NOW)): World {
  const world = {
    time,
    store,
    inView: [],
    inFront: { problem: 'face.none' },
    film: [],
    side: 'left',
    network: 'online',
    known: true,
    ended: null,
    destroyed: [],
    refusesDestroyed: false,
    withdrawn: null,
    farewells: [],
    bundle: {},
    list: null,
    openElsewhere: false,
    camera: 'works',
    opening: Promise.resolve(),
    camerasOpen: 0,
    sight: 'sees',
    models: 'there',
    turnstile: null,
    standing: null,
    endOf: 'unknown',
    news: createFakeNews(() => world.network === 'online'),
    sealed: [],
    tickets: { list: null, codes: [], asOf: null },
    keepSealed: true,
    bundlesAsked: 0,
    batches: [],
    sounds: [],
    faceCalls: [],
    liveTemplates: [],
    carriedTemplates: [],
  } as unknown as World;
  const hanging: Finish[] = [];
  let isAlarm = false;
  let toldOfAlarm: () => void = () => undefined;
  const gate = createGate({
    token: 'token',
    time,
    openStore: async () => store,
    takeAlone: async () => !world.openElsewhere,
    api: {
      bundle: async (deviceKey) => {
        world.bundlesAsked++;
        if (world.network === 'online' && !world.known) return { kind: 'refused' };
        if (world.network === 'online' && world.ended !== null) return { kind: 'ended' };
        return answer<GateBundle>(world, () => bundleFor(deviceKey, world.bundle));
      },
      statusList: () => answer<Uint8Array | null>(world, () => Promise.resolve(takeList(world))),
      counts: async (counts) => {
        if (world.network === 'online' && !world.known) return { kind: 'refused' };
        return answer(world, async () => {
          world.batches.push(counts);
          return null;
        });
      },
      endNote: async () =>
        world.network === 'online' && world.ended instanceof Uint8Array
          ? { kind: 'ok', value: world.ended }
          : { kind: 'unreachable' },
      revocationNote: async () =>
        world.network === 'online' && world.withdrawn
          ? { kind: 'ok', value: world.withdrawn }
          : { kind: 'unreachable' },
      farewell: (words) =>
        answer(world, async () => {
          world.farewells.push(words);
          return null;
        }),
      destroyed: async (at) =>
        world.refusesDestroyed
          ? { kind: 'refused' }
          : answer(world, async () => {
              world.destroyed.push(at);
              return null;
            }),
      sealed: (after) => answer(world, () => Promise.resolve(sealedAfter(world, after))),
    },
    news: world.news.api,
    tickets: {
      tickets: async (after) => (world.network === 'online' ? ticketsAfter(world.tickets, after) : null),
    },
    chance: () => 0.5,
    device: {
      openCamera: () => world.opening.then(() => fakeCamera(world)),
      openFaceEye: async () => {
        world.faceCalls.push('load');
        return world.models === 'there' ? ok(fakeEye(world, hanging)) : refuse('face.model-missing');
      },
    },
    sounds: {
      look: () => world.sounds.push('look'),
      admit: () => world.sounds.push('admit'),
      refer: () => world.sounds.push('refer'),
      became: () => world.sounds.push('became'),
    },
    drawSide: () => world.side,
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    get turnstile() {
      return world.turnstile;
    },
    turnstileWatch: {
      standing: () => (isAlarm ? 'alarm' : (world.standing ?? (world.turnstile ? 'ready' : 'none'))),
      subscribe: (listener) => {
        toldOfAlarm = listener;
        return () => undefined;
      },
      endOf: async () => world.endOf,
    },
  });
  return Object.assign(world, {
    gate,
    alarm(isOn: boolean) {
      isAlarm = isOn;
      toldOfAlarm();
    },
    screen: () => gate.get().screen.name,
    code: () => codeOf(gate),
    async open(inDoubt?: 'ask' | 'open' | 'erase') {
      void gate.start(inDoubt);
      await until(() => ['ready', 'problem', 'doubt', 'ended'].includes(world.screen()), 'open');
    },
    async present(texts: readonly string[], screen: string) {
      world.inView = texts;
      await time.pass(0.2);
      await world.until(screen);
    },
    finishHanging(person: string) {
      for (const finish of hanging) finish({ person });
    },
    async watch(seconds: number) {
      for (let passed = 0; passed < seconds; passed += 0.25) {
        await time.pass(0.25);
        await until(() => world.screen() !== 'ready' || time.isWaiting(BETWEEN_SCANS_MS), 'scanning');
      }
    },
    until: (screen: string) =>
      until(() => world.screen() === screen, `${screen} (it is ${world.screen()} ${codeOf(gate)})`),
  });
}

function codeOf(gate: Gate): string | null {
  const { screen } = gate.get();
  if (screen.name === 'problem') return screen.problem.code;
  if (screen.name === 'doubt') return screen.said;
  return screen.name === 'refer' ? screen.code : null;
}

async function answer<T>(world: World, value: () => Promise<T>): Promise<Answer<T>> {
  return world.network === 'offline' ? { kind: 'unreachable' } : { kind: 'ok', value: await value() };
}

/** Two a page, so that a few make several. */
function ticketsAfter({ list, codes, asOf }: World['tickets'], after: number): GateTickets {
  const reached = Math.min(codes.length, after + 2);
  return { list, asOf, codes: codes.slice(after, reached), reached, more: reached < codes.length };
}

/** Two a page, so that a few make several. */
function sealedAfter({ sealed, keepSealed }: World, after: number): SealedTemplates {
  const reached = Math.min(sealed.length, after + 2);
  const changes = keepSealed ? sealed.slice(after, reached) : [];
  return { keep: keepSealed, changes, reached, more: reached < sealed.length };
}

function takeList(world: World): Uint8Array | null {
  const { list } = world;
  world.list = null;
  return list;
}

function fakeCamera(world: World): Result<Camera, CameraProblem> {
  if (typeof world.camera === 'object')
    return { ok: false, problem: world.camera as Problem<'gate.no-camera'> };
  world.camerasOpen++;
  return ok({
    async scan() {
      if (world.camera === 'breaks') throw new Error('unplugged');
      if (world.camera === 'hangs') await new Promise<never>(() => undefined);
      return world.inView;
    },
    facts: () => ({ name: 'Fake', width: 1280, height: 720, sight: world.sight, standsIn: false }),
    close() {
      world.camerasOpen--;
    },
  });
}

type Finish = (seen: { person: string }) => void;

function fakeEye(world: World, hanging: Finish[]): FaceEye {
  async function look(call: string): Promise<Result<{ person: string; head: Head }>> {
    world.faceCalls.push(call);
    let seen = world.film.shift() ?? world.inFront;
    if (seen === 'throws') throw new Error('engine');
    if (seen === 'hangs') seen = await new Promise<{ person: string }>((resolve) => hanging.push(resolve));
    if ('problem' in seen) return refuse(seen.problem);
    const { person, turn = 0, box = BOX } = seen;
    return ok({ person, head: { box, turn } });
  }
  return {
    modelId: MODEL.id,
    async capture() {
      const seen = await look('capture');
      if (!seen.ok) return seen;
      const template = templateOf(seen.value.person);
      world.liveTemplates.push(template);
      return ok({ template, head: seen.value.head });
    },
    async follow() {
      const seen = await look('follow');
      return seen.ok ? ok(seen.value.head) : seen;
    },
    matches(live, carried, clearance, use) {
      world.carriedTemplates.push(carried);
      const comparison = compare(live, carried, clearance, use);
      return comparison.ok ? ok(isMatch(comparison.value, clearance)) : comparison;
    },
    async release() {
      world.faceCalls.push('release');
    },
  };
}
