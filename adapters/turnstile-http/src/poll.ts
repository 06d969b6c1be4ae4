import { setTimeout as wait } from 'node:timers/promises';
import type { DeviceReport } from '@tenzij/turnstile';
import { type CallOptions, call } from './call.ts';
import type { HttpStatus } from './config.ts';
import { type DeviceStatus, readStatus, reportsOf } from './status.ts';

/** After so many looks without a readable answer, one after the other, the device is lost. */
const MOST_FAILURES = 3;

/** Looks at the device's status until told to stop, and reports what changed. */
export async function pollStatus(
  status: HttpStatus,
  options: CallOptions,
  report: (report: DeviceReport) => void,
): Promise<void> {
  const look = { method: 'GET', url: status.url, body: null } as const;
  let before: DeviceStatus | null = null;
  let failures = 0;
  while (!options.signal.aborted) {
    const answer = await call(look, options);
    const read = answer.kind === 'answered' && answer.status === 200;
    const now: DeviceStatus | null = read ? readStatus(answer.body, status.fields) : null;
    if (options.signal.aborted) return;
    if (now) {
      for (const one of reportsOf(before, now)) report(one);
      report({ kind: 'connected' });
      before = now;
      failures = 0;
    } else if (++failures === MOST_FAILURES) {
      before = null;
      report({ kind: 'lost' });
    }
    await wait(status.everyMs, undefined, { signal: options.signal }).catch(() => undefined);
  }
}
