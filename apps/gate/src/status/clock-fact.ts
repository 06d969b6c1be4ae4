import type { Drift } from '../gate/steady-clock.ts';
import type { GateText } from '../messages/nl.ts';
import type { Level, StatusFact, Words } from './status.ts';

/** Up to here phones and gate agree well enough. */
const EVEN_SECONDS = 60;
const HOUR = 3600;
const DAY = 86_400;

const UNKNOWN = {
  'not-heard': ['mind', 'crew.clock-unknown-do'],
  jumped: ['mind', 'crew.clock-unknown-do'],
  'set-back': ['stop', 'crew.clock-set-back-do'],
} as const satisfies Record<string, readonly [Level, GateText]>;

/** How the device's clock is. The span and the server's time are put in words by who shows it. */
export function clockFact(drift: Drift): StatusFact {
  if (!drift.known) {
    const [level, more] = UNKNOWN[drift.why];
    return { id: 'clock', level, text: `crew.clock-${drift.why}`, more: { text: more } };
  }
  const { seconds, plusMinus, corrected } = drift;
  if (Math.abs(seconds) <= EVEN_SECONDS) {
    const values = { seconds: Math.ceil(Math.abs(seconds) + plusMinus) };
    return {
      id: 'clock',
      level: 'ok',
      text: 'crew.clock-even',
      more: { text: 'crew.clock-even-do', values },
    };
  }
  const way = seconds > 0 ? 'ahead' : 'behind';
  return corrected
    ? { id: 'clock', level: 'mind', text: `crew.clock-${way}`, more: { text: 'crew.clock-corrected-do' } }
    : { id: 'clock', level: 'stop', text: `crew.clock-${way}-not`, more: { text: 'crew.clock-off-do' } };
}

/** How much a clock is off, as a person says it. */
export function spanOf(seconds: number): Words & { readonly values: { readonly count: number } } {
  const size = Math.abs(seconds);
  if (size < 1.5 * HOUR) return { text: 'crew.span-minutes', values: { count: Math.round(size / 60) } };
  if (size < 1.5 * DAY) return { text: 'crew.span-hours', values: { count: Math.round(size / HOUR) } };
  return { text: 'crew.span-days', values: { count: Math.round(size / DAY) } };
}
