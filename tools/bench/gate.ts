/**
 * The gate in Chromium. Of its reader: how many noisy frames of real passes it reads, how long a frame takes, and
 * that against the library's call alone. Of the whole gate, built and served as it is: from the moment that a pass
 * and a face stand before its fake camera to the decision, and to being ready for the next visitor; and that against
 * one verification (steps 2 to 5) alone.
 *
 *   npx tsx tools/bench/gate.ts [frames] [visitors]
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { passOf } from '../../apps/gate/test/deployment.ts';
import { noisyFrame, repeatable } from '../../apps/gate/test/noisy-frames.ts';
import { servePage } from '../testing/built-page.ts';
import { launchChromium } from '../testing/chromium.ts';
import { buildBenchPage, quantile, say } from './bench-page.ts';
import { measureVisitors, type VisitorTimes } from './gate-visitors.ts';

const FRAMES = Number(process.argv[2] ?? 300);
const VISITORS = Number(process.argv[3] ?? 30);
const WARM_UP = 5;

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tenzij-bench-gate-'));
  try {
    await buildBenchPage('gate-page.html', join(folder, 'reader'));
    const browser = await launchChromium({ timed: true });
    say(`Chromium ${browser.version()}, milliseconds\n`);
    await reportReader(browser, join(folder, 'reader')).finally(() => browser.close());
    await reportVisitors(await measureVisitors(folder, VISITORS));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function reportReader(browser: Browser, dist: string): Promise<void> {
  const server = await servePage('/bench/', dist, async () => ({ status: 404 }));
  const page = await browser.newPage();
  await page.goto(`${server.url}gate-page.html`);
  await page.waitForFunction('window.readerBench !== undefined');
  await page.evaluate(() => window.readerBench.open());
  const random = repeatable(2026);
  say(row(['reader', 'read', 'fastest', 'p50', 'p95', 'library p50', 'ratio']));
  for (const [version, storage] of [
    ['TZ1', 'carried'],
    ['TZ2', 'sealed'],
  ] as const) {
    const times = { reader: [] as number[], library: [] as number[] };
    let read = 0;
    for (let number = -WARM_UP; number < FRAMES; number++) {
      const text = await passOf(`visitor ${number}`, { storage });
      await writeFile(join(dist, 'frame.png'), await pngOf(await noisyFrame(text, random)));
      const once = await page.evaluate((url) => window.readerBench.read(url), `frame.png?${number}`);
      if (number < 0) continue;
      if (once.text === text) read++;
      times.reader.push(once.reader);
      times.library.push(once.library);
    }
    const [p50, library] = [quantile(times.reader, 0.5), quantile(times.library, 0.5)];
    const figures = [Math.min(...times.reader), p50, quantile(times.reader, 0.95), library].map(ms);
    say(
      row([`${version}, 1280 × 720`, `${read} of ${FRAMES}`, ...figures, `${(p50 / library).toFixed(2)} ×`]),
    );
  }
  say('');
  await server.close();
}

function pngOf({ data, width, height }: ImageData): Promise<Buffer> {
  return sharp(Buffer.from(data.buffer), { raw: { width, height, channels: 4 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

async function reportVisitors({
  decision,
  transaction,
  verification,
  referred,
}: VisitorTimes): Promise<void> {
  const one = quantile(verification, 0.5);
  say(row(['whole gate', 'n', 'fastest', 'p50', 'p95', 'ratio to one verification']));
  for (const [name, times] of Object.entries({
    'in view → decision': decision,
    'in view → ready again': transaction,
    'one verification': verification,
  })) {
    const figures = [Math.min(...times), quantile(times, 0.5), quantile(times, 0.95)].map(ms);
    say(row([name, String(times.length), ...figures, `${(quantile(times, 0.5) / one).toFixed(1)} ×`]));
  }
  say(`\nreferred in place of admitted: ${referred} of ${decision.length + referred}`);
}

const ms = (value: number) => value.toFixed(1);
const row = ([name = '', ...cells]: readonly string[]) =>
  name.padEnd(26) + cells.map((cell) => cell.padStart(14)).join('');

await main();
