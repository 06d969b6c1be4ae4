import type { Time } from '../gate/ports.ts';

/** Lets something that waits go on early. A ring that nobody waits for is heard by the next who does. */
export interface Bell {
  ring(): void;
  wait(milliseconds: number): Promise<void>;
}

export function createBell(time: Pick<Time, 'wait'>): Bell {
  let rung = false;
  let answer: (() => void) | null = null;
  return {
    ring() {
      if (answer) answer();
      else rung = true;
    },
    wait(milliseconds) {
      if (rung) {
        rung = false;
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        const end = () => {
          if (answer === end) answer = null;
          resolve();
        };
        answer = end;
        void time.wait(milliseconds).then(end);
      });
    },
  };
}
