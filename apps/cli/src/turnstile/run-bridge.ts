import { basename, extname, join } from 'node:path';
import { createSecureContext } from 'node:tls';
import type { Language } from '@tenzij/kernel';
import { type Mode, runTurnstile } from '@tenzij/turnstile';
import { readTextFile } from '../files.ts';
import { EXIT, Refusal, refusal } from '../refusal.ts';
import { checkDevice, describeCheck } from './check.ts';
import type { BridgeConfig } from './config.ts';
import { besideConfig, wireDevice } from './device.ts';
import { keptKey } from './key.ts';
import { openPassages, type PassagesFile } from './passages-file.ts';
import { readConfig } from './read-config.ts';
import {
  describeBridge,
  describeStanding,
  describeStop,
  type Started,
  type Stopped,
  stoppedAs,
} from './report.ts';
import { type Bridge, serveBridge } from './server.ts';
import { makeFolder } from './state-folder.ts';

export interface TurnstileOptions {
  readonly check?: true;
  readonly newKey?: true;
  readonly json?: true;
}

/** Starts the bridge that a file describes, or only tries it; it runs until it is told to stop. */
export async function turnstile(file: string, options: TurnstileOptions, language: Language): Promise<void> {
  const config = readConfig(await readTextFile(file), file);
  const say = (text: string) => process.stdout.write(text);
  if (options.check) {
    const device = await wireDevice(config, { file, deviceKey: 'none', now: steadyClock() });
    await readTls(config, file);
    const checked = await checkDevice(config, device);
    say(options.json ? `${JSON.stringify(checked)}\n` : describeCheck(checked, language));
    return;
  }
  const running = await start(config, file, options.newKey === true);
  const tell = (standing: Parameters<typeof describeStanding>[0]) =>
    say(options.json ? `${JSON.stringify({ standing })}\n` : describeStanding(standing, language));
  running.turnstile.subscribe(tell);
  say(options.json ? `${JSON.stringify(running.started)}\n` : describeBridge(running.started, language));
  stopOnSignals(async () => {
    const mode = await running.stop();
    say(options.json ? `${JSON.stringify({ stopped: mode })}\n` : describeStop(mode, language));
  });
}

interface Running {
  readonly turnstile: ReturnType<typeof runTurnstile>;
  readonly started: Started;
  stop(): Promise<Stopped>;
}

async function start(config: BridgeConfig, file: string, fresh: boolean): Promise<Running> {
  const { limits, gate, listen } = config;
  const { kind } = config.device;
  const folder = besideConfig(config.state ?? `${basename(file, extname(file))}.state`, file);
  const tls = await readTls(config, file);
  const now = steadyClock();
  const { key, deviceKey } = await inState(folder, async () => {
    await makeFolder(folder);
    return {
      key: await keptKey(folder, 'key', fresh),
      deviceKey: await keptKey(folder, 'device-key', fresh),
    };
  });
  const device = await wireDevice(config, { file, deviceKey, now });
  let passages: PassagesFile | undefined;
  const bridge = await startable(
    serveBridge({
      about: { kind, limits },
      gate,
      key,
      address: listen.address,
      port: listen.port,
      tls,
      async start() {
        passages = await inState(folder, () => openPassages(join(folder, 'passages.jsonl'), now()));
        return runTurnstile({ device, log: passages.log, kept: passages.kept, limits, now, wait });
      },
    }),
  );
  const callback = config.device.kind === 'http' ? config.device.http.callback : null;
  const report = callback && { address: callback.address, port: callback.port, key: deviceKey };
  return {
    turnstile: bridge.turnstile,
    started: { url: bridge.url, key, gate, kind, report },
    async stop() {
      let confirmed: Mode | null = null;
      await bridge.close(async () => {
        confirmed = await bridge.turnstile.stop();
        await passages?.close();
      });
      return stoppedAs(confirmed);
    },
  };
}

async function inState<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Refusal ? error : refusal('cli.turnstile-state', { file: folder });
  }
}

/** The file was right; that the bridge can't start for another reason has an exit code of its own. */
async function startable(coming: Promise<Bridge>): Promise<Bridge> {
  try {
    return await coming;
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(error.problems, EXIT.notStarted) : error;
  }
}

async function readTls({ listen }: BridgeConfig, file: string) {
  if (listen.tls === null) return null;
  const [cert, key] = [
    await readTextFile(besideConfig(listen.tls.certificate, file)),
    await readTextFile(besideConfig(listen.tls.key, file)),
  ];
  try {
    createSecureContext({ cert, key });
  } catch {
    throw refusal('cli.turnstile-bad-certificate', { file: listen.tls.certificate });
  }
  return { cert, key };
}

/** The time of day at the start, and from there on a clock that nobody sets back. */
function steadyClock(): () => number {
  const start = Date.now() / 1000 - performance.now() / 1000;
  return () => start + performance.now() / 1000;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Asked a second time, it stops at once. */
function stopOnSignals(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}
