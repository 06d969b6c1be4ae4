import type { QueuesNow, WaitFigure } from '@tenzij/contracts';
import { Paragraph } from '@tenzij/ui';
import { type ConsoleText, useConsoleText } from '../use-console.ts';
import { durationText } from './duration.ts';
import { directionOf, isLeast } from './standing.ts';

/** One sentence that says who waits longer now, and under it how sure that is. */
export function WaitingLead({ now }: { readonly now: QueuesNow }) {
  const t = useConsoleText();
  return (
    <>
      <p className="waiting__lead">{leadOf(now, t)}</p>
      <Paragraph>{sureOf(now, t)}</Paragraph>
    </>
  );
}

export function leadOf({ parity, state, lanes }: QueuesNow, t: ConsoleText): string {
  if (parity.outcome === 'unmeasured') return t('waiting.lead-unmeasured');
  const { regular } = lanes;
  if (state.pauses && regular.wait.known && regular.wait.p90) {
    const { p90 } = regular.wait;
    const id = isLeast(p90) ? 'waiting.lead-paused-least' : 'waiting.lead-paused';
    return t(id, { time: durationText(p90.value, t) });
  }
  const { value } = parity.gap;
  const direction = directionOf(value);
  const said = direction === 'longer' && isLeast(parity.gap) ? 'longer-least' : direction;
  return t(`waiting.lead-${said}`, { time: durationText(value, t) });
}

export function sureOf({ parity, state }: QueuesNow, t: ConsoleText): string {
  if (parity.outcome === 'unmeasured') {
    const lane = state.pauses ? 'regular' : parity.lane;
    return t(`waiting.why-${parity.reason}`, { lane });
  }
  const estimate = parity.method === 'counts' ? t('waiting.estimate') : '';
  const between = state.pauses ? betweenText(parity.gap, t) : gapText(parity.gap, t);
  return [between, t(state.pauses ? 'waiting.compared-paused' : 'waiting.compared'), estimate]
    .filter((part) => part !== '')
    .join(' ');
}

/** Between which two waits it is. */
export function betweenText({ low, high }: WaitFigure, t: ConsoleText): string {
  const least = durationText(Math.max(0, low), t);
  if (high === null) return t('waiting.at-least', { low: least });
  const most = durationText(Math.max(0, high), t);
  return least === most
    ? t('waiting.about', { time: most })
    : t('waiting.between', { low: least, high: most });
}

/** The same for a difference, which can go either way. */
function gapText({ low, high }: WaitFigure, t: ConsoleText): string {
  // "At least half a minute shorter" would say that it is shorter.
  if (high === null && low <= -1) return t('waiting.at-most-shorter', { time: durationText(low, t) });
  const least = signedText(low, t);
  if (high === null) return t('waiting.at-least', { low: least });
  const most = signedText(high, t);
  return least === most
    ? t('waiting.about', { time: most })
    : t('waiting.between', { low: least, high: most });
}

function signedText(seconds: number, t: ConsoleText): string {
  if (Math.abs(seconds) < 1) return t('waiting.as-long');
  return t(seconds > 0 ? 'waiting.longer' : 'waiting.shorter', { time: durationText(seconds, t) });
}
