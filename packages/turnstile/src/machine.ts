import type { EpochSeconds } from '@tenzij/kernel';
import type { DeviceReport, Mode, OpenAnswer } from './device.ts';
import { type Settled, settledBy, type Why } from './passage.ts';

/** How long each part of a passage may take, in seconds. */
export interface Limits {
  /** From the gate's question to the device's word that it opened. */
  readonly opening: number;
  /** From open until somebody went through. */
  readonly passing: number;
  /** From the wish to close until the device confirms that. */
  readonly closing: number;
}

/** Answers are kept this long, so that an id that is asked for again doesn't open again. */
export const KEPT_SECONDS = 3600;
/** The device is told its mode again until it confirms. */
const MODE_AGAIN_SECONDS = 1;

/** The passage that the device is busy with. `why`: how it ends when it is closed. */
interface Underway {
  readonly id: string;
  readonly phase: 'opening' | 'open' | 'closing';
  readonly until: EpochSeconds;
  readonly why: Why;
}

export interface Kept {
  readonly at: EpochSeconds;
  readonly settled: Settled;
}

export interface MachineState {
  readonly connected: boolean;
  readonly fault: boolean;
  readonly alarm: boolean;
  /** `askedAt`: when the device was last told its mode; `null`: not since it connected. */
  readonly mode: { readonly confirmed: boolean; readonly askedAt: EpochSeconds | null };
  readonly underway: Underway | null;
  readonly kept: ReadonlyMap<string, Kept>;
}

export type Input =
  | { readonly kind: 'ask'; readonly id: string }
  | { readonly kind: 'annul'; readonly id: string }
  | { readonly kind: 'opened'; readonly id: string; readonly answer: OpenAnswer }
  | { readonly kind: 'closed'; readonly id: string; readonly confirmed: boolean }
  | { readonly kind: 'mode-set'; readonly mode: Mode; readonly confirmed: boolean }
  | { readonly kind: 'report'; readonly report: DeviceReport }
  | { readonly kind: 'tick' };

/** What the device has to be told, or that an answer is known. */
export type Effect =
  | { readonly do: 'open'; readonly id: string }
  | { readonly do: 'close'; readonly id: string }
  | { readonly do: 'mode'; readonly mode: Mode }
  | { readonly do: 'settle'; readonly id: string; readonly settled: Settled };

export interface Step {
  readonly state: MachineState;
  readonly effects: readonly Effect[];
}

/**
 * How a turnstile is. `lost`: it can't be reached, or did not confirm that it is closed. `alarm`: it is told to stay
 * free, and nobody is let through by name.
 */
export type Standing = 'ready' | 'lost' | 'fault' | 'alarm';

/** A machine that heard nothing of its device yet. `kept`: the answers of before a restart. */
export function createMachine(kept: ReadonlyMap<string, Kept> = new Map()): MachineState {
  const mode = { confirmed: false, askedAt: null };
  return { connected: false, fault: false, alarm: false, mode, underway: null, kept };
}

export function standingOf({ connected, fault, alarm, mode }: MachineState): Standing {
  if (alarm) return 'alarm';
  if (!connected) return 'lost';
  if (fault) return 'fault';
  return mode.confirmed ? 'ready' : 'lost';
}

/**
 * One step of a turnstile: open → passed, or not passed → closed. Never opens twice for an id, nor for two at a
 * time; says `not-passed` only when it is certain that nobody can pass any more; and locks nobody in or out while
 * the alarm is on.
 */
export function step(state: MachineState, input: Input, limits: Limits, now: EpochSeconds): Step {
  switch (input.kind) {
    case 'ask':
      return ask(state, input.id, limits, now);
    case 'annul':
      return annul(state, input.id, limits, now);
    case 'opened':
      return opened(state, input.id, input.answer, limits, now);
    case 'closed':
      return closed(state, input.id, input.confirmed, now);
    case 'mode-set':
      return modeSet(state, input.mode, input.confirmed);
    case 'report':
      return heard(state, input.report, now);
    case 'tick':
      return tick(state, limits, now);
  }
}

function ask(state: MachineState, id: string, limits: Limits, now: EpochSeconds): Step {
  if (state.kept.has(id) || state.underway?.id === id) return unchanged(state);
  const standing = standingOf(state);
  // In an alarm whoever asks may go all the same; else nothing was sent to the device on this.
  if (standing === 'alarm') return settle(state, id, 'alarm', now);
  if (standing !== 'ready') return settle(state, id, 'not-ready', now);
  if (state.underway) return settle(state, id, 'busy', now);
  const underway: Underway = { id, phase: 'opening', until: now + limits.opening, why: 'too-late' };
  return { state: { ...state, underway }, effects: [{ do: 'open', id }] };
}

/** An id that was never asked for is answered too, so that it opens nothing when it comes after all. */
function annul(state: MachineState, id: string, limits: Limits, now: EpochSeconds): Step {
  if (state.kept.has(id)) return unchanged(state);
  if (state.underway?.id !== id) return settle(state, id, 'annulled', now);
  return close(state, state.underway, 'annulled', limits, now);
}

function opened(
  state: MachineState,
  id: string,
  answer: OpenAnswer,
  limits: Limits,
  now: EpochSeconds,
): Step {
  const { underway } = state;
  if (underway?.id !== id) {
    // It opened after nobody waited for that any more.
    const late = answer === 'opened' && !state.alarm;
    return late ? { state, effects: [{ do: 'close', id }] } : unchanged(state);
  }
  if (answer === 'refused') return settle(state, id, 'refused', now);
  if (underway.phase !== 'opening') return unchanged(state);
  if (answer === 'unknown') return close(state, underway, 'silent', limits, now);
  const open: Underway = { ...underway, phase: 'open', until: now + limits.passing };
  return { state: { ...state, underway: open }, effects: [] };
}

function closed(state: MachineState, id: string, confirmed: boolean, now: EpochSeconds): Step {
  const { underway } = state;
  if (underway?.id !== id || underway.phase !== 'closing') return unchanged(state);
  return confirmed ? settle(state, id, underway.why, now) : settleUnclosed(state, id, now);
}

function modeSet(state: MachineState, mode: Mode, confirmed: boolean): Step {
  if (!confirmed || mode !== modeOf(state) || !state.connected) return unchanged(state);
  return { state: { ...state, mode: { ...state.mode, confirmed } }, effects: [] };
}

function heard(state: MachineState, report: DeviceReport, now: EpochSeconds): Step {
  switch (report.kind) {
    case 'connected':
      return state.connected ? unchanged(state) : tellMode({ ...state, connected: true }, now);
    case 'lost': {
      const lost = { ...state, connected: false, mode: { confirmed: false, askedAt: null } };
      return endUnderway(lost, 'lost', now);
    }
    case 'fault':
      return report.on === state.fault
        ? unchanged(state)
        : changed({ ...state, fault: report.on }, 'fault', now);
    case 'alarm':
      return report.on === state.alarm
        ? unchanged(state)
        : changed({ ...state, alarm: report.on }, 'alarm', now);
    case 'passed':
    case 'not-passed':
      return went(state, report.id, report.kind === 'passed' ? 'passed' : 'turned-back', now);
  }
}

/** A fault or an alarm that came or went: the device is told its mode anew, before anything else. */
function changed(state: MachineState, what: 'fault' | 'alarm', now: EpochSeconds): Step {
  const ended = endUnderway(state, state[what] ? what : null, now);
  if (!state.connected) return ended;
  const told = tellMode(ended.state, now);
  return { state: told.state, effects: [...told.effects, ...ended.effects] };
}

function went(state: MachineState, id: string | null, why: Why, now: EpochSeconds): Step {
  const { underway } = state;
  if (!underway || (id !== null && id !== underway.id)) return unchanged(state);
  return settle(state, underway.id, why, now);
}

function tick(state: MachineState, limits: Limits, now: EpochSeconds): Step {
  const fresh = forgetOld(state, now);
  const { underway, mode } = fresh;
  if (underway && now >= underway.until) return late(fresh, underway, limits, now);
  const again = fresh.connected && !mode.confirmed && now - (mode.askedAt ?? 0) >= MODE_AGAIN_SECONDS;
  return again ? tellMode(fresh, now) : unchanged(fresh);
}

function late(state: MachineState, underway: Underway, limits: Limits, now: EpochSeconds): Step {
  switch (underway.phase) {
    case 'opening':
      return close(state, underway, 'silent', limits, now);
    case 'open':
      return close(state, underway, 'too-late', limits, now);
    case 'closing':
      return settleUnclosed(state, underway.id, now);
  }
}

/** It may still be open: until it confirms that it isn't, nobody else is let through. */
function settleUnclosed(state: MachineState, id: string, now: EpochSeconds): Step {
  const settled = settle(state, id, 'silent', now);
  const told = tellMode(settled.state, now);
  return { state: told.state, effects: [...settled.effects, ...told.effects] };
}

/** Whoever goes through while it closes has passed; a passage that closes already goes on doing so. */
function close(state: MachineState, underway: Underway, why: Why, limits: Limits, now: EpochSeconds): Step {
  if (underway.phase === 'closing') return unchanged(state);
  const closing: Underway = { ...underway, phase: 'closing', until: now + limits.closing, why };
  return { state: { ...state, underway: closing }, effects: [{ do: 'close', id: underway.id }] };
}

function endUnderway(state: MachineState, why: Why | null, now: EpochSeconds): Step {
  return why && state.underway ? settle(state, state.underway.id, why, now) : unchanged(state);
}

function settle(state: MachineState, id: string, why: Why, now: EpochSeconds): Step {
  const settled = settledBy(why);
  const underway = state.underway?.id === id ? null : state.underway;
  const kept = new Map(state.kept).set(id, { at: now, settled });
  return { state: { ...state, underway, kept }, effects: [{ do: 'settle', id, settled }] };
}

function tellMode(state: MachineState, now: EpochSeconds): Step {
  const told = { ...state, mode: { confirmed: false, askedAt: now } };
  return { state: told, effects: [{ do: 'mode', mode: modeOf(state) }] };
}

/** What the device has to be now. */
export function modeOf({ alarm }: Pick<MachineState, 'alarm'>): Mode {
  return alarm ? 'free' : 'normal';
}

function forgetOld(state: MachineState, now: EpochSeconds): MachineState {
  const isOld = ({ at }: Kept) => now - at > KEPT_SECONDS;
  if (![...state.kept.values()].some(isOld)) return state;
  return { ...state, kept: new Map([...state.kept].filter(([, kept]) => !isOld(kept))) };
}

function unchanged(state: MachineState): Step {
  return { state, effects: [] };
}
