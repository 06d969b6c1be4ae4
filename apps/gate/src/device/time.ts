import type { Time } from '../gate/ports.ts';

/** The page's own clock. */
export const time: Time = {
  now: () => Date.now() / 1000,
  ticks: () => performance.now() / 1000,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** Even chances. */
export function drawSide(): 'left' | 'right' {
  return (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) & 1 ? 'left' : 'right';
}
