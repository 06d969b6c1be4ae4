import type { Time } from '../gate/ports.ts';
import type { Openable } from './openable.ts';
import { closed, opened, type Running, readRunning, whenLoaded } from './resume.ts';

const KEY = 'tenzij.gate.running';
/** Between two tries, in seconds: the last one for as long as it takes. */
export const BACKOFF_SECONDS = [2, 5, 10, 20, 40, 60] as const;
/** So long without a problem, and the next one is the first again. */
const WELL_SECONDS = 60;
/** What is wrong after so many tries may be the page's own doing: then all of it is loaded anew. */
const RELOAD_AFTER = 3;
const OF_THE_PAGE = ['gate.failed', 'gate.scanner-failed', 'gate.hung', 'gate.camera-blind'];
/** Trying again can't help: somebody has to open another address. */
const IN_VAIN = ['gate.no-token', 'gate.keeps-stopping'];
/** How long nobody may have touched the device before a question to the crew is asked anew. */
const LEFT_ALONE_SECONDS = 60;

/** Whether a gate goes on trying by itself after a problem. */
export function isTriedAgain(code: string): boolean {
  return !IN_VAIN.includes(code);
}

type Screen = ReturnType<Openable['get']>['screen'];

export interface KeepOpenParts {
  readonly gate: Openable;
  /** Tells this gate from another one on this device. */
  readonly id: string;
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly time: Time;
  /** Ticks of the last touch or key. */
  readonly lastTouched: () => number;
  readonly reload: () => void;
}

/** Keeps a gate in the state in which its crew left it. */
export interface KeepOpen {
  /** The page was loaded: opens the gate when it was open. */
  resume(): void;
  /** The crew opens the gate. */
  open(inDoubt: 'ask' | 'open'): void;
  /** The crew closes the gate. */
  close(): void;
  /** Loads the page anew, unless it did that too often already. */
  reload(): void;
  /** Whether it is to be open. */
  isWanted(): boolean;
}

export function createKeepOpen({ gate, id, storage, time, lastTouched, reload }: KeepOpenParts): KeepOpen {
  let running = readRunning(readKept());
  let tries = 0;
  let wellSince = 0;
  /** The screen that a try is waiting for; another one makes it void. */
  let waitingFor: Screen | null = null;

  gate.subscribe(() => {
    const { screen } = gate.get();
    if (screen.name === 'ready' && waitingFor?.name !== 'ready') wellSince = time.ticks();
    if (screen !== waitingFor && isWanted()) follow(screen);
    waitingFor = screen;
  });

  function follow(screen: Screen) {
    if (screen.name === 'doubt') void askAgain(screen);
    if (screen.name !== 'problem' || !screen.problem || !isTriedAgain(screen.problem.code)) return;
    if (wellSince > 0 && time.ticks() - wellSince >= WELL_SECONDS) tries = 0;
    wellSince = 0;
    void tryAgain(screen, screen.problem.code);
  }

  async function tryAgain(screen: Screen, code: string): Promise<void> {
    const seconds = BACKOFF_SECONDS[Math.min(tries, BACKOFF_SECONDS.length - 1)] ?? WELL_SECONDS;
    // Not while the crew is at it: they may be letting somebody in by hand.
    do await time.wait(seconds * 1000);
    while (gate.get().screen === screen && gate.get().desk.name !== 'closed');
    if (gate.get().screen !== screen || !isWanted()) return;
    tries++;
    if (tries > RELOAD_AFTER && OF_THE_PAGE.includes(code) && mayReload()) reload();
    else void gate.start('ask');
  }

  /** The server said what it didn't prove. It may take that back; who is answering the question goes on. */
  async function askAgain(screen: Screen): Promise<void> {
    do await time.wait(LEFT_ALONE_SECONDS * 1000);
    while (time.ticks() - lastTouched() < LEFT_ALONE_SECONDS);
    if (gate.get().screen === screen && isWanted()) void gate.start('ask');
  }

  /** A page that would not open by itself any more is better left as it is. */
  function mayReload(): boolean {
    return whenLoaded(running, id, time.now()).act === 'open';
  }

  function isWanted(): boolean {
    return running.gate === id;
  }

  function keep(next: Running) {
    running = next;
    try {
      storage.setItem(KEY, JSON.stringify(next));
    } catch {
      // Then it opens by hand.
    }
  }

  function readKept(): string | null {
    try {
      return storage.getItem(KEY);
    } catch {
      return null;
    }
  }

  return {
    isWanted,
    reload() {
      if (mayReload()) reload();
    },
    resume() {
      const next = whenLoaded(running, id, time.now());
      keep(next.running);
      if (next.act === 'open') void gate.start('ask');
      if (next.act === 'stay-shut') gate.fail('gate.keeps-stopping');
    },
    open(inDoubt) {
      tries = 0;
      keep(opened(id));
      void gate.start(inDoubt);
    },
    close() {
      keep(closed());
      gate.close();
    },
  };
}
