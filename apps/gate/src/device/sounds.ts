import type { Sounds } from '../gate/ports.ts';

interface Note {
  /** Seconds from the start. */
  readonly at: number;
  readonly length: number;
  readonly hertz: number;
}

/** Told apart by rhythm, also by who hears no pitch: two short ones, or one long and one longer. */
const ADMIT: readonly Note[] = [
  { at: 0, length: 0.09, hertz: 660 },
  { at: 0.14, length: 0.09, hertz: 880 },
];
const REFER: readonly Note[] = [
  { at: 0, length: 0.35, hertz: 392 },
  { at: 0.55, length: 0.6, hertz: 392 },
];
/** Four even ones: nothing that a visitor has to act on sounds like it. */
const BECAME: readonly Note[] = [0, 0.3, 0.6, 0.9].map((at) => ({ at, length: 0.2, hertz: 587 }));
const LOOK: readonly Note[] = [{ at: 0, length: 0.06, hertz: 523 }];

/** `locked`: the browser waits for a touch or key on the page. */
export type SoundState = 'on' | 'locked' | 'none';

export interface GateSounds extends Sounds {
  /** Browsers give sound only after a press; call this in its handler, and to find out whether they do without. */
  unlock(): void;
  state(): SoundState;
}

/** A gate without a loudspeaker works too: every sound repeats what the screen shows. */
export function createSounds(): GateSounds {
  let context: AudioContext | null = null;
  return {
    unlock() {
      context ??= newContext();
      context?.resume().catch(() => undefined);
    },
    state() {
      if (context === null) return 'none';
      return context.state === 'running' ? 'on' : 'locked';
    },
    look: () => play(context, LOOK),
    admit: () => play(context, ADMIT),
    refer: () => play(context, REFER),
    became: () => play(context, BECAME),
  };
}

function newContext(): AudioContext | null {
  try {
    return new AudioContext();
  } catch {
    return null;
  }
}

function play(context: AudioContext | null, notes: readonly Note[]): void {
  if (context?.state !== 'running') return;
  for (const { at, length, hertz } of notes) {
    const start = context.currentTime + at;
    const tone = new OscillatorNode(context, { type: 'triangle', frequency: hertz });
    const volume = new GainNode(context, { gain: 0 });
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(0.4, start + 0.01);
    volume.gain.setValueAtTime(0.4, start + length - 0.02);
    volume.gain.linearRampToValueAtTime(0, start + length);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + length);
  }
}
