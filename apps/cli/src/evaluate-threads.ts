import { availableParallelism } from 'node:os';
import { SHARE_ENV, Worker } from 'node:worker_threads';
import type { EvaluationReport } from '@tenzij/evaluation';
import type { ImageJob, ImageResult, Job, MeasureJob, Reply, Setup } from './evaluate-jobs.ts';
import { EXIT, Refusal } from './refusal.ts';

const THREAD = new URL('../bin/evaluate-thread.js', import.meta.url);

interface Thread {
  ask(job: Job, progress?: (share: number) => void): Promise<ImageResult | EvaluationReport | null>;
  /** Lets it free its models and end. */
  stop(): Promise<void>;
  /** Ends it wherever it is. */
  kill(): Promise<void>;
}

function startThread(setup: Setup): Thread {
  // ONNX Runtime looks in the environment of the process whether it may report to its maker.
  const worker = new Worker(THREAD, { workerData: setup, env: SHARE_ENV });
  // Who asks it something hears of it; between two questions nobody has to.
  worker.on('error', () => {});
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  return {
    ask: (job, progress) =>
      new Promise((resolve, reject) => {
        const hear = (reply: Reply) => {
          if (reply.kind === 'progress') return progress?.(reply.share);
          done();
          if (reply.kind === 'answer') resolve(reply.answer);
          else
            reject(new Refusal(reply.problems, reply.exit === EXIT.unexpected ? EXIT.unexpected : undefined));
        };
        const fail = (error: Error) => {
          done();
          reject(error);
        };
        const exit = () => fail(new Error('a thread ended before it was done'));
        const done = () => worker.off('message', hear).off('error', fail).off('exit', exit);
        worker.on('message', hear).on('error', fail).on('exit', exit);
        worker.postMessage(job);
      }),
    stop: async () => {
      worker.postMessage('stop');
      await ended;
    },
    kill: async () => {
      await worker.terminate();
    },
  };
}

/** Starting a thread takes as long as so many images. */
const IMAGES_PER_THREAD = 50;

/** The threads of one evaluation. */
export interface Threads {
  /**
   * Does these jobs and hears the result of each. Stops taking new ones when the signal says so, or at the
   * first that fails.
   */
  represent(
    jobs: readonly ImageJob[],
    signal: AbortSignal,
    hear: (index: number, result: ImageResult | null) => Promise<void>,
  ): Promise<void>;
  /** `null` when it was stopped by the signal. */
  measure(
    job: MeasureJob,
    signal: AbortSignal,
    progress: (share: number) => void,
  ): Promise<EvaluationReport | null>;
  close(): Promise<void>;
}

/** As many threads as there are cores, and fewer for few images. */
export function startThreads(setup: Setup, images: number): Threads {
  const count = Math.min(availableParallelism(), Math.ceil(images / IMAGES_PER_THREAD));
  const first = startThread(setup);
  const threads = [first, ...Array.from({ length: count - 1 }, () => startThread(setup))];
  let isBusy = false;
  return {
    represent: (jobs, signal, hear) => shareOut(jobs, threads, signal, hear),
    measure: async (job, signal, progress) => {
      if (signal.aborted) return null;
      const stopped = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null)));
      isBusy = true;
      const report = await Promise.race([first.ask(job, progress), stopped]);
      isBusy = report === null;
      return report as EvaluationReport | null;
    },
    close: async () => {
      await Promise.all(
        threads.map((thread) => (isBusy && thread === first ? thread.kill() : thread.stop())),
      );
    },
  };
}

async function shareOut(
  jobs: readonly ImageJob[],
  threads: readonly Thread[],
  signal: AbortSignal,
  hear: (index: number, result: ImageResult | null) => Promise<void>,
): Promise<void> {
  const todo = jobs.entries();
  let failed = false;
  const work = async (thread: Thread) => {
    for (const [index, job] of todo) {
      try {
        await hear(index, (await thread.ask(job)) as ImageResult | null);
      } catch (error) {
        failed = true;
        throw error;
      }
      if (failed || signal.aborted) return;
    }
  };
  const ended = await Promise.allSettled(threads.map(work));
  const failure = ended.find((result) => result.status === 'rejected');
  if (failure) throw failure.reason;
}
