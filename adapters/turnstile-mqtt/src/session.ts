import { randomBytes } from 'node:crypto';
import { connect } from 'mqtt';
import type { MqttConfig } from './config.ts';

const KEEPALIVE_SECONDS = 5;
const CONNECT_MS = 5000;

/** One connection to the broker. A next one is a new session: nothing of this one is sent or heard again. */
export interface Session {
  /** Whether the broker took it. */
  publish(topic: string, message: object, options?: { retain?: boolean }): Promise<boolean>;
  /** Without a goodbye: the broker then tells everybody that this bridge is gone. */
  end(): void;
}

export interface SessionEvents {
  /** Subscribed to everything. */
  onReady(session: Session): void;
  onMessage(topic: string, payload: Uint8Array, retained: boolean): void;
  onEnd(): void;
}

/**
 * Opens a session that ends at the first trouble. The library's own way to reconnect would send again, minutes
 * later, what wasn't acknowledged: a turnstile would open for nobody.
 */
export function openSession(config: MqttConfig, { onReady, onMessage, onEnd }: SessionEvents): Session {
  const { topics } = config;
  const { protocol, hostname, port } = new URL(config.url);
  const client = connect({
    protocol: protocol === 'mqtts:' ? 'mqtts' : 'mqtt',
    host: hostname.replace(/^\[|\]$/g, ''),
    ...(port === '' ? {} : { port: Number(port) }),
    clientId: `tenzij-${randomBytes(6).toString('hex')}`,
    protocolVersion: 4,
    clean: true,
    reconnectPeriod: 0,
    connectTimeout: CONNECT_MS,
    keepalive: KEEPALIVE_SECONDS,
    // Else a proxy would be taken from the environment.
    socksProxy: '',
    ...(config.username === null ? {} : { username: config.username }),
    ...(config.password === null ? {} : { password: config.password }),
    ...(config.ca === null ? {} : { ca: config.ca }),
    will: { topic: topics.bridge, payload: '{"online":false}', qos: 1, retain: true },
  });
  const heard = [topics.report, topics.status, topics.alarm].filter((topic) => topic !== null);
  let ended = false;
  const end = () => {
    if (ended) return;
    ended = true;
    client.end(true);
    onEnd();
  };
  const session: Session = {
    publish: (topic, message, { retain = false } = {}) =>
      client.publishAsync(topic, JSON.stringify(message), { qos: 1, retain }).then(
        () => true,
        () => false,
      ),
    end,
  };
  client.on('error', end);
  client.on('close', end);
  client.on('message', (topic, payload, { retain }) => onMessage(topic, payload, retain));
  client.on('connect', () => {
    client.subscribeAsync(heard, { qos: 1 }).then((granted) => {
      if (granted.some(({ qos }) => qos > 2)) return end();
      void session.publish(topics.bridge, { online: true }, { retain: true });
      onReady(session);
    }, end);
  });
  return session;
}
