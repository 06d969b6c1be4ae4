import { LANGUAGES, type Language, TenzijError } from '@tenzij/kernel';
import { type Config, type RunningServer, readConfig, type StartOptions, startServer } from '@tenzij/server';
import { EXIT, Refusal, refusal } from './refusal.ts';
import { describeServer } from './serve-report.ts';
import { STORAGES } from './storages.ts';

export interface ServeOptions {
  readonly port?: string;
  readonly host?: string;
  readonly data?: string;
  readonly specimen?: true;
  readonly storage?: string;
  readonly json?: true;
}

/** Starts the server and writes its addresses, in one language or in all; it runs until it is told to stop. */
export async function serve(options: ServeOptions, language: Language | null): Promise<void> {
  const storage = STORAGES.find((one) => one === options.storage);
  if (options.storage !== undefined && !storage) throw refusal('cli.bad-option', { name: '--storage' });
  const server = await start({
    config: readSettings(options),
    specimen: options.specimen === true,
    storage,
  });
  stopOnSignals(server);
  const { url, links } = server;
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ url, links })}\n`
      : describeServer(server, language ? [language] : LANGUAGES),
  );
}

/** The environment with the options over it. What is wrong is named as it was given. */
function readSettings({ port, host, data }: ServeOptions): Config {
  const given = [
    { key: 'PORT', option: '--port', value: port },
    { key: 'HOST', option: '--host', value: host },
    { key: 'TENZIJ_DATA', option: '--data', value: data },
  ].filter(({ value }) => value !== undefined);
  try {
    return readConfig({ ...process.env, ...Object.fromEntries(given.map(({ key, value }) => [key, value])) });
  } catch (error) {
    const wrong = given.find(({ key }) => error instanceof TenzijError && error.params.key === key);
    throw wrong ? refusal('cli.bad-option', { name: wrong.option }) : error;
  }
}

/** The input was right; that the server can't start for another reason has an exit code of its own. */
async function start(options: StartOptions): Promise<RunningServer> {
  try {
    return await startServer(options);
  } catch (error) {
    if (error instanceof TenzijError) throw new Refusal([error], EXIT.notStarted);
    throw error;
  }
}

/** Ends what is under way, closes the data and stops; asked a second time, it stops at once. */
function stopOnSignals(server: RunningServer): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void server.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}
