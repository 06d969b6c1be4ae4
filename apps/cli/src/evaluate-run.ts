import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EvaluationReport, ImageOutcome } from '@tenzij/evaluation';
import { cardSha256 } from '@tenzij/face';
import type { Language } from '@tenzij/kernel';
import { cacheKey, openCache, type TemplateCache } from './evaluate-cache.ts';
import type { ImageResult } from './evaluate-jobs.ts';
import { prepareOut, sayReport, writeReport } from './evaluate-output.ts';
import { showProgress } from './evaluate-progress.ts';
import { commandOf, type EvaluateOptions, type EvaluationRequest, readRequest } from './evaluate-request.ts';
import { EVALUATE_TEXTS } from './evaluate-texts.ts';
import { startThreads, type Threads } from './evaluate-threads.ts';
import { message } from './message.ts';
import { EXIT, Refusal } from './refusal.ts';

/** Fixed, so that the same images give the same report. */
const SEED = 1;

/** Measures how well a model does on images. All that can be refused is refused before an image is read. */
export async function evaluateImages(options: EvaluateOptions, language: Language): Promise<void> {
  const request = await readRequest(options);
  if (options.out !== undefined) await prepareOut(options.out);
  const { setup, plan } = request;
  if (request.specimen) tell('specimen', {}, language);
  if (plan.repeated > 0) tell('repeated', { count: plan.repeated }, language);
  const report = await runUnlessStopped(request, options.out ?? tmpdir(), language);
  const command = commandOf(options, setup);
  const written =
    options.out === undefined ? undefined : await writeReport(report, options.out, setup.card, command);
  sayReport(report, written, options.json ? 'json' : 'text', language);
}

function tell(
  text: 'specimen' | 'repeated' | 'resumed',
  params: Readonly<Record<string, number>>,
  language: Language,
): void {
  process.stderr.write(`${message(EVALUATE_TEXTS[language][text], params, language)}\n`);
}

/** With a cache of templates that is removed however it ends, except when somebody stops it. */
async function runUnlessStopped(
  request: EvaluationRequest,
  parent: string,
  language: Language,
): Promise<EvaluationReport> {
  const { signal, forget } = listenForStop();
  try {
    const cache = await openCache(parent, keyOf(request), request.setup);
    let isStopped = false;
    try {
      const report = await runThreads(request, cache, language, signal);
      if (report) return report;
      isStopped = true;
    } finally {
      if (!isStopped) await cache.remove();
    }
    throw new Refusal([{ code: 'cli.interrupted', params: { file: await cache.keep() } }], EXIT.interrupted);
  } finally {
    forget();
  }
}

function keyOf({ setup, plan, folder, specimen }: EvaluationRequest): string {
  // One that is made for this run has other signatures each time.
  const clearance = specimen ? null : createHash('sha256').update(setup.clearance.bytes).digest('hex');
  return cacheKey({ setup, clearance, images: folder, lists: Object.values(plan.sha256) });
}

/** Ctrl-C, a request to end, and a terminal that was closed. */
const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function listenForStop(): { readonly signal: AbortSignal; forget(): void } {
  const stop = new AbortController();
  const abort = (signal: NodeJS.Signals) => {
    // There is nobody to tell any more; what can't be said must not end it before it has cleaned up.
    if (signal === 'SIGHUP')
      for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
    stop.abort();
  };
  for (const signal of STOPS) process.on(signal, abort);
  return {
    signal: stop.signal,
    forget: () => {
      for (const signal of STOPS) process.off(signal, abort);
    },
  };
}

/** The report, or `null` when it was stopped. */
async function runThreads(
  request: EvaluationRequest,
  cache: TemplateCache,
  language: Language,
  signal: AbortSignal,
): Promise<EvaluationReport | null> {
  const threads = startThreads(request.setup, request.plan.images.length);
  try {
    const results = await representImages(request, cache, threads, language, signal);
    return results && (await measure(request, results, threads, language, signal));
  } finally {
    await threads.close();
  }
}

/** What became of each image, or `null` when it was stopped. */
async function representImages(
  { folder, plan }: EvaluationRequest,
  cache: TemplateCache,
  threads: Threads,
  language: Language,
  signal: AbortSignal,
): Promise<readonly ImageResult[] | null> {
  const jobs = plan.images.map((image, index) => ({
    kind: 'image' as const,
    file: join(folder, image),
    known: cache.found.get(index)?.sha256,
  }));
  if (cache.found.size > 0) tell('resumed', { count: cache.found.size }, language);
  const results: ImageResult[] = [];
  let done = 0;
  const progress = showProgress(EVALUATE_TEXTS[language].representing, jobs.length);
  await threads.represent(jobs, signal, async (index, result) => {
    results[index] = result ?? (cache.found.get(index) as ImageResult);
    if (result?.ok) await cache.add(index, result);
    progress.at(++done / jobs.length);
  });
  progress.end();
  return done === jobs.length ? results : null;
}

/** The report, or `null` when it was stopped. */
async function measure(
  { plan, setup, data, fmr, now }: EvaluationRequest,
  results: readonly ImageResult[],
  threads: Threads,
  language: Language,
  signal: AbortSignal,
): Promise<EvaluationReport | null> {
  const { card, aligned } = setup;
  const images = results.map((result, index) => outcomeOf(plan.images[index] as string, result));
  const templates = results.map((result) => (result.ok ? result.template : null));
  const requested = fmr === undefined ? {} : { extraFmr: fmr, operatingFmr: fmr };
  const options = { model: card.id, card: cardSha256(card), aligned, data, now, seed: SEED, ...requested };
  const progress = showProgress(EVALUATE_TEXTS[language].measuring, plan.a.length);
  const job = { kind: 'measure' as const, templates, images, plan, options };
  const report = await threads.measure(job, signal, progress.at);
  progress.end();
  return report;
}

function outcomeOf(image: string, result: ImageResult): ImageOutcome {
  return result.ok
    ? { image, ok: true, quality: result.quality }
    : { image, ok: false, reason: result.reason };
}
