import {
  assessQuality,
  type Comparison,
  compare,
  ENROLMENT_LIMITS,
  type FaceEngine,
  type Image,
  isMatch,
  SMALLEST_FACE,
  theOneFace,
} from '@tenzij/face';
import type { ImageReader } from '@tenzij/face-ort-web';
import {
  type Clearance,
  type Clock,
  ok,
  type Problem,
  type RecognitionUse,
  type Result,
  refuse,
} from '@tenzij/kernel';
import { createStore, type Store } from '../store.ts';
import { type Look, NO_LOOK, type Step, wipe } from './look.ts';

export type Which = 'first' | 'second';
type Outcome = Comparison & { readonly matches: boolean };

export interface MachineState {
  /** What allows steps 4 and 5, or why they aren't allowed; `null` while we are finding out. */
  readonly permit: Result<Clearance> | null;
  readonly first: Look;
  readonly second: Look;
  /** Step 5; `null` as long as there are no two templates. */
  readonly outcome: Result<Outcome> | null;
}

/** Runs photos through the five steps, in memory. */
export interface Machine {
  readonly state: Store<MachineState>;
  /** Looks up what is allowed and loads the models. */
  enter(): Promise<void>;
  /** Takes a photo, or a frame of the camera, through the steps; the one before it is wiped. */
  take(which: Which, photo: Blob | ImageBitmap): Promise<void>;
  /** Goes on with one of several faces. */
  choose(which: Which, face: number): Promise<void>;
  clear(which: Which): void;
  /** Wipes everything and lets go of the models. */
  leave(): void;
}

export interface MachineParts {
  readonly fetchPermit: () => Promise<Result<Clearance>>;
  /** The clearance's own models, or without one those that steps 1 to 3 are shown with. */
  readonly loadEngine: (clearance: Clearance | null) => Promise<Result<FaceEngine>>;
  readonly readPhoto: (photo: Blob) => Promise<Result<ImageBitmap>>;
  readonly readPixels: ImageReader;
  readonly now: Clock;
}

const NOTHING: MachineState = { permit: null, first: NO_LOOK, second: NO_LOOK, outcome: null };

export function createMachine(parts: MachineParts): Machine {
  const state = createStore(NOTHING);
  const pixels: Record<Which, Image | null> = { first: null, second: null };
  /** Counts what was begun for each photo: an answer to something older changes nothing. */
  const runs: Record<Which, number> = { first: 0, second: 0 };
  let permit: Promise<Result<Clearance>> | null = null;
  let engine: Promise<Result<FaceEngine>> | null = null;
  let visit = 0;

  const update = (which: Which, change: Partial<Look>) =>
    state.set({ ...state.get(), [which]: { ...state.get()[which], ...change } });
  const stop = (which: Which, step: Step, problem: Problem) =>
    update(which, { working: null, stopped: { step, problem } });

  async function enter(): Promise<void> {
    const mine = ++visit;
    const asked = parts.fetchPermit();
    permit = asked;
    engine = asked.then((found) => parts.loadEngine(found.ok ? found.value : null));
    const found = await asked;
    if (mine === visit) state.set({ ...state.get(), permit: found });
  }

  function clear(which: Which): void {
    runs[which]++;
    wipe(state.get()[which], pixels[which]);
    pixels[which] = null;
    state.set({ ...state.get(), [which]: NO_LOOK, outcome: null });
  }

  async function take(which: Which, photo: Blob | ImageBitmap): Promise<void> {
    clear(which);
    const run = runs[which];
    update(which, { working: 1 });
    const picture = photo instanceof Blob ? await parts.readPhoto(photo) : ok(photo);
    if (run !== runs[which]) return picture.ok ? picture.value.close() : undefined;
    if (!picture.ok) return stop(which, 1, picture.problem);
    update(which, { picture: picture.value });
    const image = parts.readPixels(picture.value);
    if (!image.ok) return stop(which, 1, image.problem);
    pixels[which] = image.value;
    await find(which, image.value, run);
  }

  async function find(which: Which, image: Image, run: number): Promise<void> {
    update(which, { working: 2 });
    const loaded = await engine;
    if (!loaded || run !== runs[which]) return;
    if (!loaded.ok) return stop(which, 2, loaded.problem);
    const faces = await loaded.value.detect(image);
    if (run !== runs[which]) return;
    if (!faces.ok) return stop(which, 2, faces.problem);
    // As they are in the photo, so that numbers and arrow keys go from left to right.
    const found = [...faces.value].sort((one, other) => one.box.x - other.box.x);
    update(which, { faces: found });
    const one = theOneFace(found);
    if (!one.ok) return stop(which, 2, one.problem);
    await choose(which, found.indexOf(one.value));
  }

  async function choose(which: Which, index: number): Promise<void> {
    const image = pixels[which];
    const face = state.get()[which].faces?.[index];
    const loaded = await engine;
    if (!image || !face || !loaded?.ok) return;
    const run = ++runs[which];
    wipe({ ...state.get()[which], picture: null }, null);
    state.set({ ...state.get(), outcome: null });
    update(which, {
      chosen: index,
      normalised: null,
      quality: null,
      template: null,
      stopped: null,
      working: 3,
    });
    if (face.box.height < SMALLEST_FACE)
      return stop(which, 2, refuse('face.too-small', { minimum: SMALLEST_FACE }).problem);
    const normalised = await loaded.value.normalise(image, face);
    if (run !== runs[which]) return;
    if (!normalised.ok) return stop(which, 3, normalised.problem);
    const quality = assessQuality(image, normalised.value, ENROLMENT_LIMITS);
    update(which, { normalised: normalised.value, quality });
    await represent(which, loaded.value, run);
  }

  /** From here on it is biometric data: nothing without a clearance that covers it. */
  async function represent(which: Which, loaded: FaceEngine, run: number): Promise<void> {
    const found = await permit;
    const { normalised } = state.get()[which];
    if (!found || !normalised || run !== runs[which]) return;
    if (!found.ok) return stop(which, 4, found.problem);
    update(which, { working: 4 });
    const template = await loaded.represent(normalised, found.value, planned(found.value, parts.now));
    if (run !== runs[which]) return template.ok ? void template.value.bytes.fill(0) : undefined;
    if (!template.ok) return stop(which, 4, template.problem);
    update(which, { template: template.value, working: null });
    compareBoth(found.value);
  }

  function compareBoth(clearance: Clearance): void {
    const { first, second } = state.get();
    if (!first.template || !second.template) return;
    const compared = compare(first.template, second.template, clearance, planned(clearance, parts.now));
    const outcome = compared.ok
      ? ok({ ...compared.value, matches: isMatch(compared.value, clearance) })
      : compared;
    state.set({ ...state.get(), outcome });
  }

  function leave(): void {
    visit++;
    clear('first');
    clear('second');
    state.set(NOTHING);
    void engine?.then((loaded) => (loaded.ok ? loaded.value.release() : undefined));
    engine = null;
    permit = null;
  }

  return { state, enter, take, choose, clear, leave };
}

function planned(clearance: Clearance, now: Clock): RecognitionUse {
  const { deployment, mode, model } = clearance;
  return { deployment: deployment.id, mode, modelId: model.id, now: now() };
}
