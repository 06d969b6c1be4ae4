/**
 * What one verification (steps 2 to 5) costs in a browser, by every way of running the models: in the page or
 * in a worker, by one thread or two, by WebGPU; how long the page hangs meanwhile; and what the first run
 * costs with and without a warm-up. The page is built as the apps are and served with the server's headers.
 *
 *   npx tsx tools/bench/browser.ts [rounds]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { servePage } from '../testing/built-page.ts';
import { launchChromium } from '../testing/chromium.ts';
import { personPhotos } from '../testing/photos.ts';
import { buildBenchPage, quantile, say } from './bench-page.ts';
import type { Opened, Way } from './browser-page.ts';

const ROUNDS = Number(process.argv[2] ?? 50);
/** WebGPU in software takes seconds a run: it shows that it works and what it costs, no more. */
const SLOW_ROUNDS = 2;
const WARM_UP = 5;
/** Each first run needs a browser page of its own. */
const FIRST_RUNS = Math.max(3, Math.ceil(ROUNDS / 10));

const OLD: Way = { thread: 'page', threads: 1, gpu: 'never', warmUpRuns: 0 };
const WAYS: Readonly<Record<string, Way>> = {
  'page, wasm, 1 thread': OLD,
  'worker, wasm, 1 thread': { thread: 'worker', threads: 1, gpu: 'never' },
  'worker, wasm, 2 threads': { thread: 'worker', threads: 2, gpu: 'never' },
};
const GPU: Readonly<Record<string, Way>> = {
  'page, wasm, 1 thread': OLD,
  'worker, webgpu in software': { thread: 'worker', threads: 1, gpu: 'always' },
};
const WARM_UPS: Readonly<Record<string, Way>> = {
  'no warm-up': { thread: 'worker', warmUpRuns: 0 },
  '1 run of zeros': { thread: 'worker', warmUpRuns: 1 },
  '3 runs of zeros': { thread: 'worker', warmUpRuns: 3 },
  '10 runs of zeros': { thread: 'worker', warmUpRuns: 10 },
};

interface Times {
  readonly compute: number[];
  readonly blocked: number[];
}

interface Measured extends Times {
  readonly opened: Opened;
}

async function main(): Promise<void> {
  const dist = await mkdtemp(join(tmpdir(), 'tenzij-bench-'));
  await buildBenchPage('browser-page.html', dist);
  const server = await servePage('/bench/', dist, async () => ({ status: 404 }));
  const { mated } = await personPhotos();
  // As a gate's camera sees it.
  const photo = await sharp(mated[1]).resize(1280, 720, { fit: 'contain' }).jpeg().toBuffer();
  const [url, base64] = [`${server.url}browser-page.html`, photo.toString('base64')];
  const [browser, withGpu] = [
    await launchChromium({ timed: true }),
    await launchChromium({ softwareGpu: true, timed: true }),
  ];
  try {
    say(`Chromium ${browser.version()}, one photo of 1280 × 720, ${ROUNDS} rounds, milliseconds\n`);
    reportWays(await measureWays(WAYS, browser, url, base64, ROUNDS));
    await reportFirstRuns(browser, url, base64);
    reportWays(await measureWays(GPU, withGpu, url, base64, SLOW_ROUNDS));
  } finally {
    await Promise.all([browser.close(), withGpu.close(), server.close()]);
    await rm(dist, { recursive: true, force: true });
  }
}

/**
 * Every way in a page of its own, and no other page beside it: threads that wait for work keep a core busy for
 * a while. Half of the rounds in one order, half in the other, so that all feel the same machine.
 */
async function measureWays(
  ways: Readonly<Record<string, Way>>,
  browser: Browser,
  url: string,
  photo: string,
  rounds: number,
) {
  const measured = new Map<string, Measured>();
  const names = Object.keys(ways);
  for (const name of [...names, ...names.reverse()]) {
    const { page, opened } = await open(browser, url, ways[name] as Way, photo);
    const { compute, blocked }: Times = measured.get(name) ?? { compute: [], blocked: [] };
    const half = Math.ceil(rounds / 2);
    for (let round = -Math.min(WARM_UP, half); round < half; round++) {
      const took = await page.evaluate(() => window.bench.verify());
      const hung = await page.evaluate(() => window.bench.blocked());
      if (round < 0) continue;
      compute.push(took);
      blocked.push(hung);
    }
    measured.set(name, { opened, compute, blocked });
    await page.context().close();
  }
  return measured;
}

async function open(browser: Browser, url: string, way: Way, photo: string) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(url);
  await page.waitForFunction('window.bench !== undefined');
  const opened = await page.evaluate(([it, bytes]) => window.bench.open(it, bytes), [way, photo] as const);
  if (!opened.isolated) throw new Error('the page is not cross-origin isolated');
  return { page, opened };
}

function reportWays(ways: ReadonlyMap<string, Measured>): void {
  const [first] = ways.values();
  say(
    row([
      '',
      'fastest',
      'p50',
      'p95',
      'ratio',
      'page hangs p50',
      'worst',
      'ratio',
      'loading',
      'models run on',
    ]),
  );
  for (const [name, { opened, compute, blocked }] of ways) {
    const ratio = (of: 'compute' | 'blocked') =>
      (quantile(first?.[of] ?? [], 0.5) / quantile({ compute, blocked }[of], 0.5)).toFixed(2);
    const [p50, p95] = [quantile(compute, 0.5), quantile(compute, 0.95)];
    const [hangs, worst] = [quantile(blocked, 0.5), Math.max(...blocked)];
    const figures = [
      ms(Math.min(...compute)),
      ms(p50),
      ms(p95),
      `${ratio('compute')} ×`,
      ms(hangs),
      ms(worst),
      `${ratio('blocked')} ×`,
    ];
    say(row([name, ...figures, ms(opened.loadMs), [...new Set(opened.providers)].join(', ')]));
  }
  say('');
}

/** The first verification against the fifth, in a fresh page each time. */
async function reportFirstRuns(browser: Browser, url: string, photo: string): Promise<void> {
  say(row([`first run, ${FIRST_RUNS} pages`, 'first', 'later', 'ratio', 'loading']));
  const times = new Map(
    Object.keys(WARM_UPS).map((name) => [
      name,
      { first: [] as number[], later: [] as number[], loading: [] as number[] },
    ]),
  );
  for (let i = 0; i < FIRST_RUNS; i++) {
    for (const [name, { first, later, loading }] of times) {
      const { page, opened } = await open(browser, url, WARM_UPS[name] as Way, photo);
      const all: number[] = [];
      for (let run = 0; run < WARM_UP; run++) all.push(await page.evaluate(() => window.bench.verify()));
      first.push(all[0] as number);
      later.push(all.at(-1) as number);
      loading.push(opened.loadMs);
      await page.context().close();
    }
  }
  for (const [name, { first, later, loading }] of times) {
    const [one, other] = [quantile(first, 0.5), quantile(later, 0.5)];
    say(row([name, ms(one), ms(other), `${(one / other).toFixed(2)} ×`, ms(quantile(loading, 0.5))]));
  }
}

const ms = (value: number) => value.toFixed(1);
const row = ([name = '', ...cells]: readonly string[]) =>
  name.padEnd(28) + cells.map((cell) => cell.padStart(15)).join('');

await main();
