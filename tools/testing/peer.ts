import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** A process of its own that a test talks to: what stands at the other end of a connection. */
export interface Peer {
  /** Where it listens. */
  readonly port: number;
  /** Asks it something and gives its answer. */
  tell<T = unknown>(message: Readonly<Record<string, unknown>>): Promise<T>;
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>;
}

/**
 * Starts a script that says `{port}` when it listens, and answers each `{ask, …}` with `{answer, value}`. `port`:
 * where it has to listen; 0 takes a free one. Its environment is empty but for what finds programs.
 */
export async function startPeer(script: string, port = 0, options: object = {}): Promise<Peer> {
  const child = fork(script, [String(port), JSON.stringify(options)], {
    execArgv: [],
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const first = await Promise.race([once(child, 'message'), ended.then(() => null)]);
  if (!first) throw new Error(`${script} ended before it listened`);
  const [{ port: listening }] = first as [{ port: number }];
  return {
    port: listening,
    tell: (message) => tell(child, message),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

let asked = 0;

function tell<T>(child: ChildProcess, message: Readonly<Record<string, unknown>>): Promise<T> {
  const ask = ++asked;
  return new Promise((resolve) => {
    const listen = (answer: { answer: number; value: T }) => {
      if (answer.answer !== ask) return;
      child.off('message', listen);
      resolve(answer.value);
    };
    child.on('message', listen);
    child.send({ ask, ...message });
  });
}
