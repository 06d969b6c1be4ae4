import { Worker } from 'node:worker_threads';
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
  const worker = new Worker(THREAD, { workerData: setup });
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

/**
 * Does the jobs on so many threads and hears the result of each. Stops taking new ones when the signal says
 * so, or at the first that fails.
 */
export async function representAll(
  jobs: readonly ImageJob[],
  setup: Setup,
  threads: number,
  signal: AbortSignal,
  hear: (index: number, result: ImageResult | null) => Promise<void>,
): Promise<void> {
  const todo = jobs.entries();
  let failed = false;
  const work = async () => {
    const thread = startThread(setup);
    try {
      for (const [index, job] of todo) {
        await hear(index, (await thread.ask(job)) as ImageResult | null);
        if (failed || signal.aborted) return;
      }
    } catch (error) {
      failed = true;
      throw error;
    } finally {
      await thread.stop();
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(threads, jobs.length) }, work));
  const failure = ended.find((result) => result.status === 'rejected');
  if (failure) throw failure.reason;
}

/** `null` when it was stopped by the signal. */
export async function measureAll(
  job: MeasureJob,
  setup: Setup,
  signal: AbortSignal,
  progress: (share: number) => void,
): Promise<EvaluationReport | null> {
  const thread = startThread(setup);
  const stopped = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null)));
  try {
    return (await Promise.race([thread.ask(job, progress), stopped])) as EvaluationReport | null;
  } finally {
    await thread.kill();
  }
}
