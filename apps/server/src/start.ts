import type { AddressInfo } from 'node:net';
import { type Storage, TenzijError } from '@tenzij/kernel';
import { buildApp } from './app.ts';
import { type Config, reachableName } from './config.ts';
import { type ContextOverrides, createContext } from './context.ts';
import type { Api } from './http/api.ts';
import { type Sender, startSender } from './mail/sender.ts';
import { type ParityWorker, startParity } from './queues/worker.ts';
import { type SpecimenLinks, specimenLinks } from './specimen/links.ts';
import { seedSpecimen } from './specimen/seed.ts';
import { startTicketing, type TicketingWorker } from './ticketing/worker.ts';
import { type Expiry, startExpiry } from './visits/expire-sealed.ts';

export interface StartOptions {
  readonly config: Config;
  /** Sets up the specimen festival when the database is empty. */
  readonly specimen?: boolean;
  /** Where the templates of a new specimen are kept: in the passes, unless told otherwise. */
  readonly storage?: Storage | undefined;
  /** For tests. */
  readonly overrides?: ContextOverrides;
}

export interface RunningServer {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** The specimen festival's links, when it is set up here. */
  readonly links: SpecimenLinks | null;
  close(): Promise<void>;
}

/**
 * Opens the data and starts to listen. Throws a `TenzijError` when it can't (`server.port-in-use`,
 * `store.folder-in-use`, `store.database-unreachable` and so on); then nothing is left open.
 */
export async function startServer({
  config,
  specimen,
  storage,
  overrides,
}: StartOptions): Promise<RunningServer> {
  let url = '';
  const context = await createContext(config, { publicUrl: () => config.publicUrl ?? url, ...overrides });
  try {
    if (specimen) await seedSpecimen(context, storage);
    const app = await buildApp(context);
    let sender: Sender | undefined;
    let expiry: Expiry | undefined;
    let ticketing: TicketingWorker | undefined;
    let parity: ParityWorker | undefined;
    app.addHook('onClose', async () => {
      await sender?.stop();
      await expiry?.stop();
      await ticketing?.stop();
      await parity?.stop();
      await context.db.close();
    });
    url = await listen(app, config);
    sender = startSender(context);
    expiry = startExpiry(context);
    ticketing = startTicketing(context);
    parity = startParity(context);
    return { url, links: await specimenLinks(context), close: () => app.close() };
  } catch (error) {
    await context.db.close();
    throw error;
  }
}

async function listen(app: Api, { host, port }: Config): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    throw addressProblem(error as NodeJS.ErrnoException, host, port);
  }
  const listening = (app.server.address() as AddressInfo).port;
  return `http://${reachableName(host)}:${listening}`;
}

function addressProblem({ code }: NodeJS.ErrnoException, host: string, port: number): TenzijError {
  return code === 'EADDRINUSE'
    ? new TenzijError('server.port-in-use', { port })
    : new TenzijError('server.address-unusable', { host, port });
}
