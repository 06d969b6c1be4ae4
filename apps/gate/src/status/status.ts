import type { EpochSeconds } from '@tenzij/kernel';
import type { DeviceFacts } from '../device/device-facts.ts';
import { type CrewFacts, type GateState, QUEUE_COUNTED } from '../gate/state.ts';
import type { GateText } from '../messages/nl.ts';
import { clockFact } from './clock-fact.ts';

/** `mind`: it works, and somebody should look. `stop`: nobody is served here, or everybody is sent on. */
export type Level = 'ok' | 'mind' | 'stop';

export interface Words {
  readonly text: GateText;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** One thing about the gate, for its crew. */
export interface StatusFact extends Words {
  readonly id: string;
  readonly level: Level;
  /** What it means, or what to do about it. */
  readonly more: Words | null;
  /** Only in the overview, and of no weight in the glance: nobody can do much about it during an event. */
  readonly quiet?: true;
}

const LOW_BATTERY = 0.2;
/** In a screen that serves nobody the gate is closed, however well all its parts are. */
const CLOSED_SCREENS = ['start', 'problem', 'doubt', 'ended'];

export function statusOf(crew: CrewFacts, device: DeviceFacts, now: EpochSeconds): StatusFact[] {
  return [
    networkFact(crew),
    saidFact(crew),
    listFact(crew, now),
    clockFact(crew.clock),
    cameraFact(crew),
    modelFact(crew),
    turnstileFact(crew),
    soundFact(device),
    queueFact(crew),
    batteryFact(device),
    keptFact(device),
  ].filter((fact) => fact !== null);
}

/** The gate in one glance. By hand it lets people in without a camera or a list, as long as the way can open. */
export function overallOf({ screen }: Pick<GateState, 'screen'>, facts: readonly StatusFact[]): Level {
  if (screen.name === 'problem' && screen.byHand)
    return facts.some(({ id, level }) => id === 'turnstile' && level === 'stop') ? 'stop' : 'mind';
  const levels = facts.filter(({ quiet }) => !quiet).map(({ level }) => level);
  if (CLOSED_SCREENS.includes(screen.name) || levels.includes('stop')) return 'stop';
  return levels.includes('mind') ? 'mind' : 'ok';
}

function networkFact({ online }: CrewFacts): StatusFact {
  return online
    ? { id: 'network', level: 'ok', text: 'crew.online', more: { text: 'crew.online-do' } }
    : { id: 'network', level: 'mind', text: 'crew.offline', more: { text: 'crew.offline-do' } };
}

function saidFact({ said }: CrewFacts): StatusFact | null {
  return (
    said && {
      id: 'said',
      level: 'mind',
      text: 'crew.said',
      values: { what: said },
      more: { text: 'crew.said-do' },
    }
  );
}

/** By the gate's own time: a clock that is off says nothing of the list. */
function listFact({ listIssuedAt, listMaxAgeSeconds, clock }: CrewFacts, now: EpochSeconds): StatusFact {
  const old = { text: 'crew.list-old-do' } as const;
  if (listIssuedAt === null) return { id: 'list', level: 'stop', text: 'crew.list-none', more: old };
  const ahead = clock.known && clock.corrected ? clock.seconds : 0;
  const seconds = Math.max(0, Math.round(now - ahead - listIssuedAt));
  if (seconds > listMaxAgeSeconds) return { id: 'list', level: 'stop', text: 'crew.list-too-old', more: old };
  const isHalfway = seconds > listMaxAgeSeconds / 2;
  const words: Words =
    seconds < 120
      ? { text: 'crew.list', values: { seconds } }
      : { text: 'crew.list-minutes', values: { minutes: Math.round(seconds / 60) } };
  return {
    id: 'list',
    level: isHalfway ? 'mind' : 'ok',
    ...words,
    more: isHalfway ? { text: 'crew.offline-do' } : { text: 'crew.list-do' },
  };
}

function cameraFact({ camera }: CrewFacts): StatusFact {
  if (!camera) return { id: 'camera', level: 'stop', text: 'crew.camera-closed', more: null };
  const { name, width, height, sight, standsIn } = camera;
  if (sight === 'still')
    return { id: 'camera', level: 'stop', text: 'crew.camera-still', more: { text: 'crew.camera-still-do' } };
  if (sight === 'dark')
    return { id: 'camera', level: 'mind', text: 'crew.camera-dark', more: { text: 'crew.camera-dark-do' } };
  const values = { name, width, height };
  if (standsIn)
    return {
      id: 'camera',
      level: 'mind',
      text: 'crew.camera-stands-in',
      more: { text: 'crew.camera-stands-in-do', values },
    };
  return { id: 'camera', level: 'ok', text: 'crew.camera-sees', more: { text: 'crew.camera-do', values } };
}

const MODEL_LEVELS = { off: 'stop', paused: 'stop', missing: 'stop', loading: 'mind', ready: 'ok' } as const;

function modelFact({ model }: CrewFacts): StatusFact | null {
  if (model === 'not-needed') return null;
  const level = MODEL_LEVELS[model];
  return {
    id: 'model',
    level,
    text: `crew.model-${model}`,
    more: level === 'ok' ? null : { text: 'crew.model-do' },
  };
}

function turnstileFact({ turnstile }: CrewFacts): StatusFact | null {
  if (turnstile === 'none') return null;
  const level = turnstile === 'ready' ? 'ok' : turnstile === 'alarm' ? 'mind' : 'stop';
  const more = level === 'stop' ? ({ text: 'crew.turnstile-do' } as const) : null;
  return { id: 'turnstile', level, text: `crew.turnstile-${turnstile}`, more };
}

function soundFact({ sound }: DeviceFacts): StatusFact {
  if (sound === 'on') return { id: 'sound', level: 'ok', text: 'crew.sound-on', more: null };
  return {
    id: 'sound',
    level: 'mind',
    text: `crew.sound-${sound}`,
    more: { text: `crew.sound-${sound}-do` },
  };
}

function queueFact({ queued: count, online }: CrewFacts): StatusFact {
  const isLong = count >= QUEUE_COUNTED;
  const words: Words = isLong
    ? { text: 'crew.queued-many', values: { count: QUEUE_COUNTED } }
    : { text: 'crew.queued', values: { count } };
  const waits = isLong || (count > 0 && !online);
  return {
    id: 'queue',
    level: waits ? 'mind' : 'ok',
    ...words,
    more: count > 0 ? { text: 'crew.queued-do' } : null,
  };
}

function batteryFact({ battery }: DeviceFacts): StatusFact | null {
  if (!battery) return null;
  const level = Math.round(battery.level * 100);
  if (battery.charging)
    return { id: 'battery', level: 'ok', text: 'crew.battery-charging', values: { level }, more: null };
  const isLow = battery.level <= LOW_BATTERY;
  const more = { text: 'crew.battery-do' } as const;
  return { id: 'battery', level: isLow ? 'mind' : 'ok', text: 'crew.battery', values: { level }, more };
}

/** What the browser may clear at will is the key and the memory of who went in. */
function keptFact({ kept }: DeviceFacts): StatusFact | null {
  if (kept === null) return null;
  return kept
    ? { id: 'kept', level: 'ok', text: 'crew.kept', more: null, quiet: true }
    : { id: 'kept', level: 'mind', text: 'crew.kept-not', more: { text: 'crew.kept-not-do' }, quiet: true };
}
