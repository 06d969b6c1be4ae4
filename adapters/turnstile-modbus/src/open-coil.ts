import type { OpenAnswer } from '@tenzij/turnstile';
import type { Read } from './connection.ts';

const ATTEMPTS = 3;
const BETWEEN_ATTEMPTS_MS = 100;

export interface OpenCoilParts {
  /** `null`: there is no connection, so nothing was sent. */
  readonly write: (on: boolean) => Promise<Read<null> | null>;
  /** How long it stays on at most, in milliseconds; 0: until the passage ended. */
  readonly pulseMs: number;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly stopped: () => boolean;
  /** Called when `isStuck` changed. */
  readonly changed: () => void;
}

/** The coil that opens for one passage. What was put on counts as on until the device confirmed that it is off. */
export interface OpenCoil {
  open(): Promise<OpenAnswer>;
  /** Whether the device confirmed that it is off. */
  close(): Promise<boolean>;
  /** The passage ended: it goes off, also before its pulse is over. */
  ended(): void;
  /** It did not go off, so anybody may go through; until a `close` that was confirmed. */
  isStuck(): boolean;
  stop(): void;
}

export function createOpenCoil({ write, pulseMs, pause, stopped, changed }: OpenCoilParts): OpenCoil {
  let mayBeOn = false;
  let isStuck = false;
  let pulse: NodeJS.Timeout | undefined;
  let shutting: Promise<void> = Promise.resolve();

  function become(stuck: boolean) {
    if (stuck === isStuck) return;
    isStuck = stuck;
    changed();
  }

  async function close(): Promise<boolean> {
    clearTimeout(pulse);
    const confirmed = (await write(false))?.kind === 'ok';
    if (confirmed) {
      mayBeOn = false;
      become(false);
    }
    return confirmed;
  }

  async function closeSurely(): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt > 0) await pause(BETWEEN_ATTEMPTS_MS);
      if (!mayBeOn || stopped() || (await close())) return;
    }
    become(true);
  }

  function shut() {
    shutting = shutting.then(closeSurely);
  }

  return {
    async open() {
      // Else it would stay on for the next person, and a device that waits for it to go on would see nothing.
      await shutting;
      if (isStuck) return 'unknown';
      clearTimeout(pulse);
      mayBeOn = true;
      const written = await write(true);
      if (written?.kind === 'broken') return 'unknown';
      if (written?.kind !== 'ok') {
        mayBeOn = false;
        return 'refused';
      }
      if (pulseMs > 0) pulse = setTimeout(shut, pulseMs);
      return 'opened';
    },
    close,
    ended() {
      if (mayBeOn) shut();
    },
    isStuck: () => isStuck,
    stop: () => clearTimeout(pulse),
  };
}
