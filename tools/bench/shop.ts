/**
 * What a large ticket shop costs: tickets that a system brings by API, the same number read from a pretix (the
 * stand-in of the tests, in this process, waited for apart), and the list of codes that a gate learns in Chromium.
 * Each is timed over its first and its last tenth: what grows with what is there already shows as their ratio.
 *
 *   npx tsx tools/bench/shop.ts [tickets] [codes]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPGlite, prepareBlankDatabase, putCodes, refreshStatistics } from '@tenzij/store-sql';
import { build } from 'vite';
import {
  ADMISSION,
  change,
  festivalOf,
  place,
} from '../../adapters/ticketing-pretix/test/pretix-server/index.ts';
import { listen } from '../../apps/server/src/testing/gate-streams.ts';
import { DEPLOYMENT } from '../../apps/server/src/testing/test-server.ts';
import { connect, hashOf, openShopServer, type ShopServer } from '../../apps/server/test/pretix.ts';
import { launchChromium } from '../testing/chromium.ts';
import { quantile, say } from './bench-page.ts';
import type { ShopBench } from './shop-page.ts';

declare const bench: ShopBench;

const TICKETS = Number(process.argv[2] ?? 50_000);
const CODES = Number(process.argv[3] ?? 100_000);
/** The most that the API takes at once. */
const PART = 1000;
const CHANGED = 500;
const FOUND = 300;
const SCOPE = { organisation: 'proefweide', deployment: DEPLOYMENT };

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tenzij-bench-shop-'));
  const blank = await prepareBlankDatabase();
  const db = await openPGlite({ folder: join(folder, 'database'), blank });
  const shop = await openShopServer({ db, logTo: { write: () => undefined } });
  try {
    const url = await listen(shop.server.app);
    await bring(shop, url);
    await readAll(shop);
    await learn(shop, url);
  } finally {
    await shop.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every ticket with a name and an address, by the key of a ticketing system, over HTTP. */
async function bring({ server, organiser }: ShopServer, url: string): Promise<void> {
  const path = `/api/deployments/${DEPLOYMENT}`;
  const made = await server.call('POST', `${path}/api-keys`, organiser, { label: 'bench' });
  const headers = { authorization: `Bearer ${made.json.key}`, 'content-type': 'application/json' };
  const times: number[] = [];
  for (let from = 0; from < TICKETS; from += PART) {
    const rows = Array.from({ length: Math.min(PART, TICKETS - from) }, (_, index) => ({
      reference: `B-${from + index}`,
      name: 'Noor Bakker',
      email: `b${from + index}@voorbeeld.example`,
    }));
    const start = performance.now();
    const answer = await fetch(`${url}${path}/tickets`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ rows }),
    });
    const { taken } = (await answer.json()) as { taken: number };
    times.push(performance.now() - start);
    if (taken !== rows.length) throw new Error(`took ${taken} of ${rows.length}: ${answer.status}`);
  }
  reportGrowth(`${TICKETS} tickets by API, in parts of ${PART}`, times);
}

/** Orders of two, as pretix gives them out: 50 a page. */
async function readAll(shop: ShopServer): Promise<void> {
  const { pretix, server } = shop;
  for (let order = 0; order < TICKETS / 2; order++)
    place(pretix.shop, {
      code: `B${order.toString(36).toUpperCase().padStart(6, '0')}`,
      email: `o${order}@voorbeeld.example`,
      positions: [0, 1].map((index) => ({ secret: codeOf(order * 2 + index), attendee_name: 'Noor Bakker' })),
    });
  server.time.now += 60;
  await connect(shop);
  const pages = watchPages(shop);
  await shop.read();
  reportGrowth(`${TICKETS} positions from pretix, in pages of 50 orders`, pages.own());
  await mustHold(shop, TICKETS);
  say(`  waited for the stand-in: ${(sum(pages.waits()) / 1000).toFixed(1)} s`);

  server.time.now += 300;
  say(`  read once more with nothing changed: ${(await timed(() => shop.read())).toFixed(0)} ms`);
  for (const order of festivalOf(pretix.shop).orders.slice(0, CHANGED))
    change(pretix.shop, order, { email: 'elders@voorbeeld.example' });
  server.time.now += 300;
  const before = pages.own().length;
  say(`  read once more with ${CHANGED} orders changed: ${(await timed(() => shop.read())).toFixed(0)} ms`);
  say(`  of these pages each: ${spread(pages.own().slice(before + 1))} ms`);
}

/** A regular lane learns all codes, over HTTP into its own store. */
async function learn(shop: ShopServer, url: string): Promise<void> {
  const { server } = shop;
  const { db } = server.context;
  const list = (await server.call('GET', '/api/gate/tickets?after=0', server.gate('regular'))).json.list;
  const more = Array.from({ length: CODES - TICKETS }, (_, index) => ({
    ...{ sha256: hashOf(codeOf(TICKETS + index)), holds: true, revoked: false, blocked: false, used: false },
    ...{ item: ADMISSION, validFrom: null, validUntil: null },
  }));
  for (let from = 0; from < more.length; from += PART)
    await db.transaction((tx) => putCodes(tx, SCOPE, list, more.slice(from, from + PART)));
  await refreshStatistics(db);
  const browser = await launchChromium({ timed: true });
  try {
    const page = await (await browser.newContext()).newPage();
    const bodies: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/api/gate/tickets'))
        bodies.push(response.body().then(({ length }) => length));
    });
    const html = '<!doctype html><title>bench</title>';
    await page.route(`${url}/bench`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto(`${url}/bench`);
    await page.addScriptTag({ content: await bundle(join(import.meta.dirname, 'shop-page.ts')) });
    const token = server.gate('regular').authorization?.replace('Bearer ', '') ?? '';
    const { goes, bytes } = await page.evaluate(([t, l]) => bench.learn(t, l), [token, list] as const);
    reportGrowth(`a gate learns ${CODES} codes, in goes of ten requests`, goes);
    const received = mega(sum(await Promise.all(bodies)));
    say(`  ${bodies.length} requests, ${received} MB; ${mega(bytes)} MB of its storage`);
    const asked = Array.from({ length: FOUND }, (_, index) => codeOf(Math.floor((index * CODES) / FOUND)));
    const found = await page.evaluate((codes) => bench.find(codes), asked);
    say(`  finding one: ${spread(found)} ms`);
  } finally {
    await browser.close();
  }
}

/** As long as pretix makes them, and the same again. */
function codeOf(number: number): string {
  return `code-${String(number).padStart(27, '0')}`;
}

/** How long each page of orders took us, and how long it was waited for. */
function watchPages({ server }: ShopServer) {
  const asked: { readonly from: number; readonly until: number }[] = [];
  const { fetch } = server.context;
  Object.assign(server.context, {
    fetch: async (...given: Parameters<typeof fetch>) => {
      const from = performance.now();
      const answer = await fetch(...given);
      // What is read of it was made before it is answered.
      if (String(given[0]).includes('/orders/')) asked.push({ from, until: performance.now() });
      return answer;
    },
  });
  return {
    own: () => asked.slice(1).map(({ from }, index) => from - (asked[index]?.until ?? Number.NaN)),
    waits: () => asked.map(({ from, until }) => until - from),
  };
}

async function mustHold(shop: ShopServer, count: number): Promise<void> {
  const { pretix } = (await shop.ask('GET', '')).json;
  if (pretix.tickets.holding !== count) throw new Error(`holds ${pretix.tickets.holding}`);
}

async function bundle(entry: string): Promise<string> {
  const lib = { entry, formats: ['iife' as const], name: 'shopBench' };
  const built = await build({ configFile: false, logLevel: 'error', build: { write: false, lib } });
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const chunk = chunks.find((one) => one.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('the bundle has no chunk');
  return chunk.code;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** In all, and the last tenth against the first, by their medians. */
function reportGrowth(what: string, times: readonly number[]): void {
  const tenth = Math.max(1, Math.floor(times.length / 10));
  const [first, last] = [times.slice(0, tenth), times.slice(-tenth)];
  const ratio = (quantile(last, 0.5) / quantile(first, 0.5)).toFixed(2);
  say(`${what}: ${(sum(times) / 1000).toFixed(1)} s; each ${spread(times)} ms (${times.length})`);
  say(`  last tenth / first tenth: ${ratio}`);
}

/** Fastest, median, 95th percentile. */
function spread(times: readonly number[]): string {
  return [0, 0.5, 0.95].map((part) => quantile(times, part).toFixed(1)).join(' / ');
}

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
const mega = (bytes: number) => (bytes / 1e6).toFixed(1);

await main();
