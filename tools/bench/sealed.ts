/**
 * What tens of thousands of sealed templates cost: the server, which looks every minute whether any expired, and a
 * gate that fetches them all in Chromium and finds one. A real server on a data folder; ciphertexts are made up,
 * as long as those of the default recogniser.
 *
 *   npx tsx tools/bench/sealed.ts [templates]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Database,
  insertTickets,
  openPGlite,
  readBlankDatabase,
  refreshStatistics,
  sealedAfter,
} from '@tenzij/store-sql';
import { build } from 'vite';
import { readConfig } from '../../apps/server/src/config.ts';
import { SPECIMEN_SCOPE } from '../../apps/server/src/specimen/identity.ts';
import { startServer } from '../../apps/server/src/start.ts';
import { eraseExpired } from '../../apps/server/src/visits/expire-sealed.ts';
import { launchChromium } from '../testing/chromium.ts';
import type { SealedBench } from './sealed-page.ts';

declare const bench: SealedBench;

const TEMPLATES = Number(process.argv[2] ?? 50_000);
const ROUNDS = 15;
const FOUND = 300;
/** Bytes of one, of the default recogniser. */
const CIPHERTEXT = 313;

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tenzij-bench-sealed-'));
  const db = await openPGlite({ folder: join(folder, 'database'), blank: await readBlankDatabase() });
  const config = readConfig({ PORT: '0', TENZIJ_DATA: folder, TENZIJ_LOG: 'silent' });
  const server = await startServer({ config, specimen: true, storage: 'sealed', overrides: { db } });
  const browser = await launchChromium({ timed: true });
  try {
    await fill(db);
    const clock = () => Date.now() / 1000;
    report('looking for expired ones', await timed(() => eraseExpired({ db, clock })));
    report('a first page', await timed(() => sealedAfter(db, SPECIMEN_SCOPE, 0, 201)));
    report('nothing new', await timed(() => sealedAfter(db, SPECIMEN_SCOPE, TEMPLATES, 201)));
    const page = await (await browser.newContext({ bypassCSP: true })).newPage();
    const bodies: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/api/gate/sealed'))
        bodies.push(response.body().then(({ length }) => length));
    });
    await page.goto(`${server.url}/gate/`);
    await page.addScriptTag({ content: await bundle(join(import.meta.dirname, 'sealed-page.ts')) });
    const token = server.links?.gates.face.split('#')[1] ?? '';
    const ends = new Date(Date.now() + 86_400_000).toISOString();
    const start = performance.now();
    const { goes, bytes } = await page.evaluate(([t, e]) => bench.fetchAll(t, e), [token, ends] as const);
    const took = performance.now() - start;
    report('one go of the gate', goes);
    const sizes = await Promise.all(bodies);
    const received = mega(sizes.reduce((sum, size) => sum + size, 0));
    const seconds = (took / 1000).toFixed(1);
    say(`${TEMPLATES} fetched and kept in ${seconds} s, ${sizes.length} requests, ${received} MB`);
    say(`the gate's storage: ${mega(bytes)} MB`);
    const locators = await db.query<{ locator: string }>(
      `select encode(locator, 'hex') as locator from sealed_template order by locator limit ${FOUND}`,
    );
    report(
      'finding one',
      await page.evaluate(
        (all) => bench.find(all),
        locators.map(({ locator }) => locator),
      ),
    );
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Visitors with a face pass, each with a sealed template of its own. */
async function fill(db: Database): Promise<void> {
  const { organisation, deployment } = SPECIMEN_SCOPE;
  const ids = Array.from({ length: TEMPLATES }, (_, number) => `bench-${number}`);
  const now = Date.now() / 1000;
  for (let from = 0; from < ids.length; from += 5000)
    await insertTickets(db, SPECIMEN_SCOPE, ids.slice(from, from + 5000), now);
  await refreshStatistics(db);
  const scope = [organisation, deployment, now];
  const noise = Array.from(
    { length: Math.ceil(CIPHERTEXT / 32) },
    (_, at) => `sha256((n || '-${at}')::bytea)`,
  );
  const numbered = `(select n, 'bench-' || n as ticket from generate_series(0, ${TEMPLATES - 1}) n)`;
  await db.query(
    `insert into sealed_template (organisation_id, deployment_id, locator, ticket_id, ciphertext, created_at, change)
     select $1, $2, substring(sha256(n::text::bytea) for 16), ticket,
       substring(${noise.join(' || ')} for ${CIPHERTEXT}), $3, n + 1 from ${numbered} t`,
    scope,
  );
  await db.query(
    `insert into pass (organisation_id, deployment_id, cti, ticket_id, kind, form, status_index, issued_at,
       not_before, expires, sealed_locator)
     select $1, $2, md5(ticket), ticket, 'face', 'live', n, $3::float8, $3::float8, $3::float8 + 86400,
       substring(sha256(n::text::bytea) for 16) from ${numbered} t`,
    scope,
  );
  await db.query(
    `update status_counter set next_index = ${TEMPLATES}, sealed_change = ${TEMPLATES}
     where organisation_id = $1 and deployment_id = $2`,
    [organisation, deployment],
  );
}

async function bundle(entry: string): Promise<string> {
  const lib = { entry, formats: ['iife' as const], name: 'sealedBench' };
  const built = await build({ configFile: false, logLevel: 'error', build: { write: false, lib } });
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const chunk = chunks.find((one) => one.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('the bundle has no chunk');
  return chunk.code;
}

async function timed(work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times;
}

function report(what: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  const shown = [at(0), at(0.5), at(0.95)].map((ms) => ms.toFixed(1)).join(' / ');
  say(`${what}: fastest / median / p95 of ${times.length}: ${shown} ms`);
}

const mega = (bytes: number) => (bytes / 1e6).toFixed(1);
const say = (line: string) => process.stdout.write(`${line}\n`);

await main();
