import type { FaceFinder, Image } from '@tenzij/face/three-steps';
import { type Problem, type Result, refuse } from '@tenzij/kernel';
import { type Permit, permitFrom } from './permit.ts';
import { pictureOf, wipe } from './picture.ts';
import type { ComparisonParts, Side } from './ports.ts';
import { createSides, EMPTY_SIDES, type Sides } from './sides.ts';

/** Pictures that nobody does anything with any more are dropped after this long. */
export const IDLE_MS = 120_000;
const ASK_MS = 60_000;
const WIPE_AGAIN_MS = 10_000;

export interface ComparisonState {
  /**
   * `off`: it may not run, or can't. `idle`: no camera, between two people. `work`: pictures are taken. `withdrawn`:
   * for good, and all it held goes.
   */
  readonly screen: 'start' | 'opening' | 'off' | 'idle' | 'work' | 'withdrawn';
  readonly problem: Problem | null;
  readonly basis: Permit['basis'] | null;
  readonly online: boolean;
  readonly sides: Sides;
  /** Withdrawn, and nothing of it is left on the disk. */
  readonly isErased: boolean;
  /** People compared on this device. */
  readonly count: number;
}

/** Shows a face and the photo of a document side by side. A person compares; what they think is not recorded. */
export interface Comparison {
  get(): ComparisonState;
  subscribe(listener: () => void): () => void;
  /** Asks what is allowed and loads the models; also the way on from a problem. */
  open(): Promise<void>;
  /** The next person stands before the desk. */
  begin(): void;
  /** Takes a picture over, and wipes it. What was there on that side is dropped. */
  take(side: Side, image: Image): Promise<void>;
  /** A picture couldn't be had. */
  refused(side: Side, problem: Problem): void;
  clear(side: Side): void;
  /** Either button: drops both pictures at once, and counts one. */
  end(): void;
  /** Drops both without counting: the person left, or the page is hidden. */
  drop(): void;
  /** Something outside its own work broke. */
  fail(code: 'gate.open-elsewhere' | 'gate.keeps-stopping'): void;
  /** The crew closes it, or the page goes. */
  close(): void;
}

export function createComparison(parts: ComparisonParts): Comparison {
  const { keeper, withdrawal, now, wait } = parts;
  const listeners = new Set<() => void>();
  const sides = createSides(() => change({ sides: sides.get() }));
  let state: ComparisonState = {
    screen: 'start',
    problem: null,
    basis: null,
    online: false,
    sides: EMPTY_SIDES,
    isErased: false,
    count: keeper.count(),
  };
  let loaded: { readonly card: string; readonly finder: FaceFinder } | null = null;
  let opened = 0;
  let acts = 0;

  function change(next: Partial<ComparisonState>) {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  function permit(): Result<Permit> {
    const refusal = keeper.refusal();
    if (refusal) return { ok: false, problem: refusal };
    const terms = keeper.terms();
    return terms ? permitFrom(terms, now()) : refuse('gate.not-paired');
  }

  function off(problem: Problem) {
    sides.drop();
    change({ screen: 'off', problem });
  }

  /** All it holds goes; what is begun here ends at once. */
  async function withdraw(): Promise<void> {
    const run = ++opened;
    sides.drop();
    keeper.withdraw();
    change({ screen: 'withdrawn', problem: null, basis: null, count: 0 });
    void wipeDisk(run);
    await release();
  }

  /** A disk that keeps something back is tried again, also after a reload. */
  async function wipeDisk(run: number): Promise<void> {
    while (run === opened) {
      const isErased = await withdrawal.wipe().then(
        () => true,
        () => false,
      );
      if (run === opened) change({ isErased });
      if (isErased) return;
      await wait(WIPE_AGAIN_MS);
    }
  }

  /** Whether the person may be shown; else everything is dropped and the screen says why. */
  function mayGoOn(): boolean {
    const allowed = permit();
    if (allowed.ok && loaded?.card === allowed.value.card) return true;
    off(allowed.ok ? { code: 'face.model-missing', params: { file: allowed.value.card } } : allowed.problem);
    return false;
  }

  async function ask(): Promise<void> {
    const answer = await parts.fetchTerms();
    change({ online: answer.kind !== 'unreachable' });
    if (answer.kind === 'ok') {
      keeper.keepTerms(answer.terms);
      keeper.keepRefusal(null);
    }
    // Proven, it is the end of this desk; unproven it is off until the server takes it again, and nothing is erased.
    if (answer.kind === 'refused') {
      keeper.keepRefusal(answer.problem);
      if (state.screen !== 'opening') off(answer.problem);
      const terms = keeper.terms();
      if (terms && (await withdrawal.isProven(terms).catch(() => false))) await withdraw();
    }
  }

  async function load(card: string): Promise<Problem | null> {
    if (loaded?.card === card) return null;
    await release();
    const finder = await parts.openFinder(card).catch(() => refuse('face.model-failed'));
    if (!finder.ok) return finder.problem;
    loaded = { card, finder: finder.value };
    return null;
  }

  async function release(): Promise<void> {
    const before = loaded;
    loaded = null;
    await before?.finder.release().catch(() => undefined);
  }

  async function keepAsking(run: number): Promise<void> {
    while (run === opened) {
      await wait(ASK_MS);
      if (run !== opened) return;
      await ask();
      if (run === opened && (state.screen === 'work' || state.screen === 'idle')) mayGoOn();
    }
  }

  /** After each act there is so much time for the next one. */
  async function watchIdle(): Promise<void> {
    const act = ++acts;
    await wait(IDLE_MS);
    if (act === acts && state.screen === 'work') self.drop();
  }

  const self: Comparison = {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async open() {
      const run = ++opened;
      sides.drop();
      if (keeper.isWithdrawn()) {
        change({ screen: 'withdrawn' });
        return void wipeDisk(run);
      }
      change({ screen: 'opening', problem: null });
      const isAlone = await parts.takeAlone().catch(() => null);
      if (run !== opened) return;
      if (!isAlone)
        return off({ code: isAlone === null ? 'gate.failed' : 'gate.open-elsewhere', params: {} });
      await ask();
      if (run !== opened) return;
      const allowed = permit();
      if (!allowed.ok) return off(allowed.problem);
      const problem = await load(allowed.value.card);
      if (run !== opened) return;
      if (problem) return off(problem);
      change({ screen: 'idle', problem: null, basis: allowed.value.basis });
      void keepAsking(run);
    },
    begin() {
      if (state.screen !== 'idle' || !mayGoOn()) return;
      change({ screen: 'work' });
      void watchIdle();
    },
    async take(side, image) {
      if (state.screen !== 'work' || !loaded || !mayGoOn()) return void image.data.fill(0);
      void watchIdle();
      const wanted = sides.busy(side);
      const picture = await pictureOf(loaded.finder, side, image);
      if (!sides.put(side, wanted, picture)) wipe(picture);
    },
    refused: sides.refuse,
    clear(side) {
      sides.clear(side);
      void watchIdle();
    },
    end() {
      if (state.screen !== 'work') return;
      self.drop();
      keeper.keepCount(state.count + 1);
      change({ count: state.count + 1 });
    },
    drop() {
      acts++;
      sides.drop();
      if (state.screen === 'work') change({ screen: 'idle' });
    },
    fail(code) {
      opened++;
      off({ code, params: {} });
    },
    close() {
      opened++;
      self.drop();
      change({ screen: 'start', problem: null });
      void release();
    },
  };
  return self;
}
