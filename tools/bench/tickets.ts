/**
 * What the tickets that are there cost the next ones: a part of 500 rows, as the page sends them, into a
 * deployment with 50,000 tickets against one into an empty deployment. In one PGlite in a folder, by turns.
 *
 *   npx tsx tools/bench/tickets.ts [rounds]
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Database,
  importTickets,
  migrate,
  openPGlite,
  prepareBlankDatabase,
  readMigrations,
  refreshStatistics,
  type Scope,
} from '@tenzij/store-sql';
import { newDeployment } from '../../adapters/store-sql/src/testing/fixtures.ts';

const ROUNDS = Number(process.argv[2] ?? 15);
const WARM_UP = 3;
const PART = 500;
const TICKETS = 50_000;

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tenzij-bench-tickets-'));
  const db = await openPGlite({ folder: join(folder, 'data'), blank: await prepareBlankDatabase() });
  try {
    await migrate(db, await readMigrations());
    const full = await newDeployment(db);
    const filling = performance.now();
    for (let count = 0; count < TICKETS; count += PART) await takePart(db, full);
    report(`filling with ${TICKETS}`, [performance.now() - filling]);
    const times = { full: [] as number[], empty: [] as number[] };
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      const [inFull, inEmpty] = [await clock(db, full), await clock(db, await newDeployment(db))];
      if (round < 0) continue;
      times.full.push(inFull);
      times.empty.push(inEmpty);
    }
    report(`a part of ${PART} after ${TICKETS}`, times.full);
    report(`a part of ${PART} in an empty deployment`, times.empty);
    process.stdout.write(`ratio of the medians: ${(median(times.full) / median(times.empty)).toFixed(2)}\n`);
  } finally {
    await db.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function clock(db: Database, scope: Scope): Promise<number> {
  const start = performance.now();
  await takePart(db, scope);
  return performance.now() - start;
}

/** New tickets with everything in them. As the server takes them in. */
async function takePart(db: Database, scope: Scope): Promise<void> {
  const rows = Array.from({ length: PART }, () => {
    const reference = randomUUID();
    return { reference, name: 'Noor Bakker', email: `${reference}@voorbeeld.example`, language: null };
  });
  await refreshStatistics(db);
  await db.transaction((tx) => importTickets(tx, scope, rows, randomUUID, Date.now() / 1000));
}

function report(what: string, times: readonly number[]): void {
  const [fastest, middle, slowest] = [Math.min(...times), median(times), Math.max(...times)];
  const shown = [fastest, middle, slowest].map((ms) => ms.toFixed(0)).join(' / ');
  process.stdout.write(`${what}: fastest / median / slowest of ${times.length}: ${shown} ms\n`);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

await main();
