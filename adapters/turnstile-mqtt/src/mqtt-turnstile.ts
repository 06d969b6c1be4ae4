import { setTimeout as wait } from 'node:timers/promises';
import type { DeviceReport, TurnstileDevice } from '@tenzij/turnstile';
import { createAwaited } from './awaited.ts';
import type { MqttConfig } from './config.ts';
import { type DeviceStatus, type PassageReport, readAlarm, readReport, readStatus } from './messages.ts';
import { openSession, type Session } from './session.ts';

const BETWEEN_SESSIONS_MS = 1000;

/** A turnstile that is told and tells by MQTT. Messages hold a passage's id, a kind and a time. */
export function mqttTurnstile(config: MqttConfig, now: () => number): TurnstileDevice {
  const { topics, timeoutMs } = config;
  const running = new AbortController();
  const reports = createAwaited<PassageReport>();
  const statuses = createAwaited<DeviceStatus>();
  let session: Session | null = null;
  let opening: Session | null = null;

  async function watch(report: (report: DeviceReport) => void): Promise<void> {
    while (!running.signal.aborted) {
      await untilEnd(report);
      session = null;
      reports.giveUp();
      statuses.giveUp();
      if (!running.signal.aborted) report({ kind: 'lost' });
      await wait(BETWEEN_SESSIONS_MS, undefined, { signal: running.signal }).catch(() => undefined);
    }
  }

  /** One session, from its start to its end. */
  function untilEnd(report: (report: DeviceReport) => void): Promise<void> {
    const hear = listener(report);
    return new Promise((resolve) => {
      opening = openSession(config, {
        onReady: (ready) => {
          session = ready;
        },
        onMessage: hear,
        onEnd: resolve,
      });
    });
  }

  /** Until a status says that the device is there, and the fire panel said something, nothing is known of either. */
  function listener(report: (report: DeviceReport) => void) {
    let panel = topics.alarm === null ? false : null;
    let status: DeviceStatus | null = null;
    return (topic: string, payload: Uint8Array, retained: boolean) => {
      if (topic === topics.report) {
        const word = retained ? null : readReport(payload);
        if (!word) return;
        reports.say(word);
        if (word.kind === 'passed' || word.kind === 'not-passed') report({ kind: word.kind, id: word.id });
        return;
      }
      const isAlarm = topic === topics.alarm;
      const said = isAlarm ? readAlarm(payload) : readStatus(payload);
      if (said === null) return;
      if (typeof said === 'boolean') panel = said;
      else status = said;
      if (status === null || panel === null) return;
      // First, so that nobody who is told to do something by what follows takes this for the answer.
      if (!isAlarm) statuses.say(status);
      report({ kind: 'alarm', on: panel || status.alarm });
      report({ kind: 'fault', on: status.fault });
      report({ kind: status.online ? 'connected' : 'lost' });
    };
  }

  async function ask(topic: string, id: string, kinds: readonly PassageReport['kind'][]) {
    const answer = reports.next((word) => word.id === id && kinds.includes(word.kind), timeoutMs);
    const message = { id, at: Math.round(now()), seconds: config.validSeconds };
    const taken = session?.publish(topic, message) ?? Promise.resolve(false);
    // Not waited for: a broker that hangs acknowledges nothing.
    void taken.then((isTaken) => {
      if (!isTaken) reports.giveUp();
    });
    return (await answer)?.kind ?? null;
  }

  return {
    start(report) {
      void watch(report);
    },
    async open(id) {
      if (!session) return 'refused';
      const answer = await ask(topics.open, id, ['opened', 'passed', 'not-passed', 'refused']);
      if (answer === null) return 'unknown';
      return answer === 'refused' ? 'refused' : 'opened';
    },
    close: async (id) => (await ask(topics.close, id, ['closed', 'not-passed'])) !== null,
    async mode(mode) {
      if (!session) return false;
      const confirmed = statuses.next((status) => status.online && status.mode === mode, timeoutMs);
      void session.publish(topics.mode, { mode, at: Math.round(now()) }, { retain: true });
      return (await confirmed) !== null;
    },
    async stop() {
      running.abort();
      reports.giveUp();
      statuses.giveUp();
      opening?.end();
    },
  };
}
