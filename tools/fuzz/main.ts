/**
 * A million mutated passes at the decoder and the decision: none may be admitted, none may break it, and memory
 * has to stay flat. Prints what became of them; exits with 1 when something did.
 *
 *   node --expose-gc --import tsx tools/fuzz/main.ts [count] [seed]
 */
import { type Fuzzed, fuzz } from './fuzz.ts';

const COUNT = Number(process.argv[2] ?? 1_000_000);
const SEED = process.argv[3] ?? 'passes';
/** Growth of the heap, after collecting, from a tenth of the way to the end: more means something is kept. */
const MAX_GROWTH_MB = 8;

async function main(): Promise<void> {
  if (!globalThis.gc) throw new Error('run with --expose-gc: without it nothing can be said of memory');
  const heap: number[] = [];
  const every = Math.max(1000, Math.floor(COUNT / 10 / 1000) * 1000);
  const start = performance.now();
  const fuzzed = await fuzz(COUNT, SEED, (tried) => {
    if (tried % every !== 0) return;
    globalThis.gc?.();
    heap.push(process.memoryUsage().heapUsed / 2 ** 20);
    say(`${tried} tried, heap ${heap.at(-1)?.toFixed(1)} MB, ${seconds(start)} s`);
  });
  report(fuzzed);
  const growth = (heap.at(-1) ?? 0) - (heap[0] ?? 0);
  say(`heap grew ${growth.toFixed(1)} MB from a tenth of the way to the end, in ${seconds(start)} s`);
  if (fuzzed.admitted > 0 || fuzzed.broken > 0 || growth > MAX_GROWTH_MB) process.exitCode = 1;
}

function report({ tried, genuine, admitted, broken, codes }: Fuzzed): void {
  say(`\n${tried} mutants of seed “${SEED}”: ${admitted} admitted, ${broken} broken`);
  say(`${genuine} more were as good as a genuine pass and are not counted`);
  const rows = Object.entries(codes).sort(([, one], [, other]) => other - one);
  for (const [code, times] of rows) say(`${String(times).padStart(9)}  ${code}`);
}

const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(0);
const say = (line: string) => process.stdout.write(`${line}\n`);

await main();
