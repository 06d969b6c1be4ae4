import type { GateBundle, GateCounts, GateEvent, GateFarewell, SealedTemplates } from '@tenzij/contracts';
import type { Capture, Head, Side } from '@tenzij/face';
import type { Clearance, Clock, Problem, RecognitionUse, Result, Template } from '@tenzij/kernel';
import type { Passage, Standing } from '@tenzij/turnstile';
import type { NewsApi } from '../news/ports.ts';
import type { ReadingStore } from '../queue/ports.ts';
import type { TicketStore, TicketsApi } from '../tickets/ports.ts';
import type { Step, Transaction } from './steps.ts';

/** What the gate's logic needs from the device and the network. No image ever crosses one of these. */

/** The gate's camera. */
export interface Camera {
  /**
   * The texts of the QR codes in view now: takes one frame, searches it and drops it. Throws when the
   * camera or the reader failed.
   */
  scan(): Promise<readonly string[]>;
  facts(): CameraFacts;
  close(): void;
}

/** What the crew reads of a camera: which one, and whether it gives a picture. No picture. */
export interface CameraFacts {
  /** As the device calls it; empty when it has no name. */
  readonly name: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** `dark`: nothing but black. `still`: no new frames. */
  readonly sight: 'sees' | 'dark' | 'still';
  /** Whether it stands in for the one that the crew chose, which isn't there. */
  readonly standsIn: boolean;
}

/** Looks for a face in front of the camera. Only a pass that held opens it. */
export interface FaceEye {
  readonly modelId: string;
  /**
   * AP steps 1–4 on one live frame, which is taken at once and dropped before this returns. Refuses a frame
   * of too little quality, and one that is not live as far as the clearance asks for that.
   */
  capture(clearance: Clearance, use: RecognitionUse): Promise<Result<Capture>>;
  /** AP steps 1–3 on one live frame, taken and dropped likewise: where the head is, not whose it is. */
  follow(): Promise<Result<Head>>;
  /** AP step 5: whether both templates are taken to be of one person. */
  matches(live: Template, carried: Template, clearance: Clearance, use: RecognitionUse): Result<boolean>;
  /** Frees the models. The eye can't be used after it: a look that still does ends in a refusal. */
  release(): Promise<void>;
}

export type CameraProblem = Problem<'gate.no-camera' | 'gate.scanner-failed' | 'gate.camera-blind'>;

export interface Device {
  /** Always answers, within the minute also where a network or a camera doesn't. */
  openCamera(): Promise<Result<Camera, CameraProblem>>;
  /** Fetches and warms the models a clearance names. Called on face lanes only. */
  openFaceEye(clearance: Clearance): Promise<Result<FaceEye>>;
}

export interface Sounds {
  look(): void;
  admit(): void;
  refer(): void;
  /** It has become another lane. */
  became(): void;
}

/** What lets one person through after an admission; a gate without one has none. */
export interface Turnstile {
  /**
   * Opens for one person and answers once they went through, or didn't in time; `not-passed` when it was never told
   * to open. Never rejects. `passage`: a UUID.
   */
  letThrough(passage: string): Promise<Passage>;
}

/** `none`: no turnstile was set. `refused`: the bridge to it doesn't take this gate's key. */
export type TurnstileStanding = 'none' | Standing | 'refused';

/** How the gate's turnstile is. While it is `alarm` everybody may go, and nobody is looked at or counted. */
export interface TurnstileWatch {
  standing(): TurnstileStanding;
  /** Calls back after every change. Returns the way to stop that. */
  subscribe(listener: () => void): () => void;
  /** How a passage of before ended, without opening for it; `unknown`: nobody can tell. Never rejects. */
  endOf(passage: string): Promise<Passage>;
}

export interface Time {
  /** The device's own clock, right or wrong. */
  readonly now: Clock;
  /** Seconds since some moment, that nobody can set. They may stand still while the device sleeps. */
  readonly ticks: Clock;
  wait(milliseconds: number): Promise<void>;
}

/** Keeps what must survive a reload. Values are structured-cloneable. */
export interface Store extends TicketStore, ReadingStore {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
  /** What is kept of each pass that was admitted, by the SHA-256 (hex) of its key. */
  remembered(): Promise<readonly (readonly [hash: string, kept: unknown])[]>;
  /** Transactions that have not come to their end, oldest first. */
  unsettled(): Promise<readonly Transaction[]>;
  /** Keeps one step, all or nothing, on the disk itself when this resolves. */
  record(step: Step): Promise<void>;
  /** The oldest events that the server has yet to hear, in the order in which they happened. */
  queued(limit: number): Promise<readonly GateEvent[]>;
  /** Forgets events, once the server has them. */
  dequeue(ids: readonly string[]): Promise<void>;
  /** The sealed template under a locator (hexadecimal), or nothing. */
  sealed(locator: string): Promise<unknown>;
  /** Adds and drops sealed templates, and puts a value, all or nothing. */
  changeSealed(change: SealedChange): Promise<void>;
  /** Erases everything but these values and the events that the server has yet to hear, all or nothing. */
  wipe(keep: Readonly<Record<string, unknown>>): Promise<void>;
}

export interface SealedChange {
  /** Locators in hexadecimal. What is dropped goes before anything is added. */
  readonly drop: readonly string[] | 'all';
  readonly add: readonly (readonly [locator: string, ciphertext: Uint8Array])[];
  readonly value: readonly [key: string, value: unknown];
}

export type Answer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  /** It was answered, by whoever it was, that this gate or its deployment isn't known any more. */
  | { readonly kind: 'refused' }
  /** No network, or a server that can't answer now. */
  | { readonly kind: 'unreachable' };

export interface GateApi {
  /** `ended`: the server says that the event was ended. It is only said: see `ending/ending.ts`. */
  bundle(deviceKey: string): Promise<Answer<GateBundle> | { readonly kind: 'ended' }>;
  /** What the event's own issuer key signed when it was ended. */
  endNote(deployment: string): Promise<Answer<Uint8Array>>;
  /** What the deployment's own issuer key signed when this gate was withdrawn. */
  revocationNote(deployment: string, gate: string): Promise<Answer<Uint8Array>>;
  /** Says that this gate, which was withdrawn, destroyed all it held. */
  farewell(words: GateFarewell): Promise<Answer<null>>;
  /** Says when this gate destroyed its key, epoch seconds. */
  destroyed(at: number): Promise<Answer<null>>;
  /** The signed list; `null` when it did not change since the last answer. */
  statusList(deployment: string): Promise<Answer<Uint8Array | null>>;
  counts(batch: GateCounts): Promise<Answer<null>>;
  /** A page of the sealed templates that came or went after this change. */
  sealed(after: number): Promise<Answer<SealedTemplates>>;
}

/** Everything a gate is made of; the composition root fills it in. */
export interface GateParts {
  /** Says which gate this is; empty when the page was opened without one. */
  readonly token: string;
  readonly api: GateApi;
  /** How it hears of the others, and says what happened here. */
  readonly news: NewsApi;
  /** How it hears of another system's tickets. */
  readonly tickets: TicketsApi;
  readonly openStore: () => Promise<Store>;
  /**
   * Takes this gate for this page until the page goes: `false` while another window of this browser has it. Two
   * would each remember for themselves whom they admitted, and settle what the other is still at.
   */
  readonly takeAlone: () => Promise<boolean>;
  readonly device: Device;
  readonly sounds: Sounds;
  readonly time: Time;
  /** A random UUID. */
  readonly newId: () => string;
  /** What opens after an admission; `null`: nothing does. It is read anew for each visitor. */
  readonly turnstile: Turnstile | null;
  readonly turnstileWatch: TurnstileWatch;
  /** By lot, from 0 up to 1: how long to wait, so that not all gates ask at one moment. */
  readonly chance: () => number;
  /** By lot, even chances: to which side a head has to turn. */
  readonly drawSide: () => Side;
}
