import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { type EvaluationReport, evaluate } from '@tenzij/evaluation';
import { compareMany, type FaceEngine } from '@tenzij/face';
import { orThrow, type Template } from '@tenzij/kernel';
import { useFor, verifyAgain } from './evaluate-clearance.ts';
import { representImage } from './evaluate-image.ts';
import type { ImageJob, ImageResult, Job, MeasureJob, Reply, Setup } from './evaluate-jobs.ts';
import { LARGEST_PHOTO_MB, openEngine } from './face-engine.ts';
import { readBinaryFile } from './files.ts';
import { asRefusal } from './problems.ts';
import { Refusal } from './refusal.ts';

/** One thread of an evaluation: ONNX Runtime keeps the thread that calls it until the model has run. */
const { card, clearance: signed, aligned } = workerData as Setup;
const clearance = verifyAgain(signed, Date.now() / 1000);
let engine: Promise<FaceEngine> | undefined;

parentPort?.on('message', async (job: Job | 'stop') => {
  if (job === 'stop') return stop();
  try {
    say({ kind: 'answer', answer: job.kind === 'image' ? await image(job) : measure(job) });
  } catch (error) {
    const { problems, exit } = asRefusal(error);
    say({ kind: 'refused', problems, exit });
  }
});

function say(reply: Reply): void {
  parentPort?.postMessage(reply);
}

async function stop(): Promise<void> {
  await (await engine)?.release();
  parentPort?.close();
}

async function image({ file, known }: ImageJob): Promise<ImageResult | null> {
  const bytes = await readBinaryFile(file, LARGEST_PHOTO_MB).catch((error) => {
    if (error instanceof Refusal) return error;
    throw error;
  });
  if (bytes instanceof Refusal) return { ok: false, reason: bytes.problems[0]?.code ?? '' };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 === known) return null;
  engine ??= openEngine(card);
  const made = await representImage(bytes, await engine, clearance, aligned);
  if (made.ok) {
    const { template, quality } = made.value;
    return { ok: true, sha256, template: template.bytes, quality };
  }
  const { problem } = made;
  // What is wrong with the clearance or the model is wrong with the whole run, not with this image.
  if (/^clearance\./.test(problem.code) || problem.code === 'face.model-mismatch')
    throw new Refusal([problem]);
  return { ok: false, reason: problem.code };
}

function measure({ templates, images, plan, options }: MeasureJob): EvaluationReport {
  const made = templates.map((bytes): Template | null => bytes && { modelId: card.id, bytes });
  const use = useFor(clearance, card, Date.now() / 1000);
  const score = orThrow(compareMany(made, plan, clearance, use));
  const comparisons = { a: plan.a, b: plan.b, same: plan.same, score };
  const { subjects, groups } = plan;
  const input = { images, comparisons, ...(subjects && { subjects }), ...(groups && { groups }) };
  const progress = (share: number) => say({ kind: 'progress', share });
  return orThrow(evaluate(input, { ...options, progress }));
}
