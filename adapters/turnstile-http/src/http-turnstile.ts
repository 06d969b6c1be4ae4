import { setTimeout as wait } from 'node:timers/promises';
import type { TurnstileDevice } from '@tenzij/turnstile';
import { type CallAnswer, call, forPassage } from './call.ts';
import { type Callback, listenForDevice } from './callback.ts';
import type { HttpCall, HttpConfig } from './config.ts';
import { limitOf } from './limit.ts';
import { pollStatus } from './poll.ts';

const BETWEEN_ATTEMPTS_MS = 200;

/** A turnstile with an HTTP API of its own. */
export function httpTurnstile(config: HttpConfig): TurnstileDevice {
  const running = new AbortController();
  const options = { token: config.token, timeoutMs: config.timeoutMs, signal: running.signal };
  let callback: Callback | null = null;

  /**
   * `isSafe`: asking again changes nothing when the device heard it the first time. All within one time limit; it is
   * `not-sent` only when no attempt was.
   */
  async function attempt(one: HttpCall, isSafe: boolean): Promise<CallAnswer> {
    const limit = limitOf(config.timeoutMs, running.signal);
    let heard: CallAnswer | null = null;
    try {
      for (;;) {
        const answer = await call(one, { ...options, signal: limit.signal });
        const failed = answer.kind !== 'answered' || answer.status >= 500;
        const again = answer.kind === 'not-sent' || isSafe;
        if (!failed || !again) return answer;
        if (answer.kind !== 'not-sent') heard = answer;
        await wait(BETWEEN_ATTEMPTS_MS);
        if (limit.signal.aborted) return heard ?? answer;
      }
    } finally {
      limit.end();
    }
  }

  async function confirm(one: HttpCall): Promise<boolean> {
    return isYes(await attempt(one, true));
  }

  return {
    start(report) {
      const { status } = config;
      if (config.callback) callback = listenForDevice(config.callback, status === null, report);
      if (status) void pollStatus(status, options, report);
    },
    async open(id) {
      const { knowsId } = config.open;
      const answer = await attempt(forPassage(config.open, id), knowsId);
      if (isYes(answer)) return 'opened';
      const saysNo = answer.kind === 'answered' && answer.status >= 400 && answer.status < 500;
      return saysNo || answer.kind === 'not-sent' ? 'refused' : 'unknown';
    },
    close: (id) => confirm(forPassage(config.close, id)),
    async mode(mode) {
      if (mode === 'free') return config.free === null || (await confirm(forPassage(config.free, '')));
      return confirm(forPassage(config.normal ?? config.close, ''));
    },
    async stop() {
      running.abort();
      await callback?.close();
    },
  };
}

function isYes(answer: CallAnswer): boolean {
  return answer.kind === 'answered' && answer.status >= 200 && answer.status < 300;
}
