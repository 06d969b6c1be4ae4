import type { TurnstileWatch } from '../src/gate/ports.ts';

/** A gate without a turnstile. */
export const NO_TURNSTILE: TurnstileWatch = {
  standing: () => 'none',
  subscribe: () => () => undefined,
  endOf: async () => 'unknown',
};
