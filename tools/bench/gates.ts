/**
 * What it takes to tell gates what another one did: the delay from a gate's request to each of 1, 50 and 200 others,
 * over streams and by asking every two seconds, with the requests and the processor time that both cost. By turns,
 * server and gates in one process, over this machine's own network; one gate tells something twice a second.
 *
 *   npx tsx tools/bench/gates.ts [seconds of each]
 */
import { randomUUID } from 'node:crypto';
import { GateChanges } from '@tenzij/contracts';
import {
  type Database,
  insertGate,
  newestGateEvent,
  openPGlite,
  openPostgres,
  prepareBlankDatabase,
} from '@tenzij/store-sql';
import {
  findPostgres,
  POSTGRES_MISSING,
  startPostgres,
} from '../../adapters/store-sql/src/testing/temporary-postgres.ts';
import { listen, openStream } from '../../apps/server/src/testing/gate-streams.ts';
import {
  type Credentials,
  DEPLOYMENT,
  type TestServer,
  testServer,
} from '../../apps/server/src/testing/test-server.ts';

const SECONDS = Number(process.argv[2] ?? 30);
const WARM_UP_SECONDS = 4;
const POLL_MS = 2000;
const TELL_MS = 500;
const SIZES = [1, 50, 200];
const SCOPE = { organisation: 'proefweide', deployment: DEPLOYMENT };

interface Bench {
  readonly server: TestServer;
  readonly url: string;
  readonly sender: Credentials;
  readonly gates: readonly Credentials[];
  /** How many requests came in so far. */
  requests: number;
}

interface Measured {
  /** Milliseconds from the request to its arrival, at each gate. */
  readonly delays: readonly number[];
  readonly requestsPerSecond: number;
  /** Milliseconds of processor time in a second. */
  readonly cpu: number;
}

/** Follows from a cursor on, and says up to where it heard; answers how to stop. */
type Follow = (
  bench: Bench,
  as: Credentials,
  from: number,
  heard: (cursor: number) => void,
) => Promise<() => Promise<unknown>>;

async function main(): Promise<void> {
  await measureAll('PGlite in memory', await openPGlite({ blank: await prepareBlankDatabase() }));
  const bin = findPostgres();
  if (bin === null) return say(`PostgreSQL: not measured, ${POSTGRES_MISSING}`);
  const postgres = await startPostgres(bin);
  try {
    await measureAll('PostgreSQL', await openPostgres(await postgres.createDatabase()));
  } finally {
    await postgres.stop();
  }
}

async function measureAll(name: string, db: Database): Promise<void> {
  const bench = await openBench(db);
  say(`${name}: delay p50 / p95 in ms (n); requests a second; ms of processor time a second`);
  for (const size of SIZES) {
    const streams = await measure(bench, size, overStream);
    const polling = await measure(bench, size, byPolling);
    say(`  ${size} gates, streams: ${show(streams)}`);
    say(`  ${size} gates, polling: ${show(polling)}`);
    const ratio = (of: (one: Measured) => number) => (of(polling) / of(streams)).toFixed(1);
    const delay = ratio(({ delays }) => quantile(delays, 0.5));
    const late = ratio(({ delays }) => quantile(delays, 0.95));
    const requests = ratio(({ requestsPerSecond }) => requestsPerSecond);
    const cpu = ratio((one) => one.cpu);
    say(`  ${size} gates, polling / streams: ${delay} / ${late}; ${requests}; ${cpu}`);
  }
  await bench.server.close();
}

async function openBench(db: Database): Promise<Bench> {
  const server = await testServer({ db, clock: () => Date.now() / 1000, logTo: { write: () => undefined } });
  const gates: Credentials[] = [];
  for (let number = 0; number <= Math.max(...SIZES); number++) {
    const id = `poort-${number}`;
    await insertGate(db, { ...SCOPE, id, name: id, lane: 'regular' }, 0);
    gates.push({ authorization: `Bearer ${server.context.links.write('gate', id)}` });
  }
  const [sender = {}, ...others] = gates;
  const bench: Bench = { server, url: await listen(server.app), sender, gates: others, requests: 0 };
  server.app.server.on('request', () => {
    bench.requests++;
  });
  return bench;
}

async function measure(bench: Bench, size: number, follow: Follow): Promise<Measured> {
  const from = await newestGateEvent(bench.server.context.db, SCOPE);
  /** When each was sent, by its cursor; what was sent while warming up is left out. */
  const sent = new Map<number, number>();
  const delays: number[] = [];
  const heardBy = (after: number) => {
    let last = after;
    return (cursor: number) => {
      const now = performance.now();
      for (let one = last + 1; one <= cursor; one++) {
        const at = sent.get(one);
        if (at !== undefined) delays.push(now - at);
      }
      last = Math.max(last, cursor);
    };
  };
  const stops = await Promise.all(
    bench.gates.slice(0, size).map((as) => follow(bench, as, from, heardBy(from))),
  );
  let cursor = from;
  const tellFor = async (seconds: number, note: boolean) => {
    const end = performance.now() + seconds * 1000;
    while (performance.now() < end) {
      cursor++;
      if (note) sent.set(cursor, performance.now());
      await tell(bench);
      await wait(TELL_MS);
    }
  };
  await tellFor(WARM_UP_SECONDS, false);
  const before = { requests: bench.requests, cpu: process.cpuUsage(), at: performance.now() };
  await tellFor(SECONDS, true);
  const seconds = (performance.now() - before.at) / 1000;
  const { user, system } = process.cpuUsage(before.cpu);
  const requests = bench.requests - before.requests;
  // What was sent last is on its way.
  await wait(2 * POLL_MS);
  await Promise.all(stops.map((stop) => stop()));
  return { delays, requestsPerSecond: requests / seconds, cpu: (user + system) / 1000 / seconds };
}

const overStream: Follow = async ({ url }, as, from, heard) => {
  const stream = await openStream(url, as, from, {}, ({ cursor }) => heard(cursor));
  await stream.until((got) => got.length > 0);
  return () => {
    stream.close();
    return stream.over;
  };
};

const byPolling: Follow = async ({ url }, as, from, heard) => {
  let isOver = false;
  const polling = (async () => {
    // Not all at one moment.
    await wait(Math.random() * POLL_MS);
    for (let cursor = from; !isOver; await wait(POLL_MS)) {
      const answer = await fetch(`${url}/api/gate/changes?after=${cursor}`, { headers: as });
      cursor = GateChanges.parse(await answer.json()).cursor;
      heard(cursor);
    }
  })();
  return () => {
    isOver = true;
    return polling;
  };
};

async function tell({ url, sender }: Bench): Promise<void> {
  const pass = randomUUID().replaceAll('-', '');
  const at = Math.floor(Date.now() / 1000);
  const events = [{ kind: 'admitted', id: randomUUID(), at, pass, ticket: null }];
  const answer = await fetch(`${url}/api/gate/events`, {
    method: 'POST',
    headers: { ...sender, 'content-type': 'application/json' },
    body: JSON.stringify({ events }),
  });
  if (answer.status !== 204) throw new Error(`refused: ${answer.status}`);
}

function show({ delays, requestsPerSecond, cpu }: Measured): string {
  const [p50, p95] = [quantile(delays, 0.5), quantile(delays, 0.95)].map((ms) => ms.toFixed(0));
  return `${p50} / ${p95} (${delays.length}); ${requestsPerSecond.toFixed(1)}; ${cpu.toFixed(0)}`;
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
