import { type ClearanceTrust, trustFromHex, verifyClearance } from '@tenzij/dossier';
import { compare, isMatch } from '@tenzij/face';
import { type Clearance, type Language, orThrow, type RecognitionUse, TenzijError } from '@tenzij/kernel';
import { openEngine, readPhoto } from './face-engine.ts';
import { describeComparison } from './face-report.ts';
import { readBinaryFile, readTextFile } from './files.ts';
import { orRefuse, refusal } from './refusal.ts';

export interface CompareOptions {
  readonly clearance?: string;
  readonly trust?: string;
  readonly json?: true;
}

/** Steps 1 to 5: says whether two photos match. The clearance comes first: without one no photo is read. */
export async function compareFaces(
  files: readonly [string, string],
  options: CompareOptions,
  language: Language,
): Promise<void> {
  const now = Date.now() / 1000;
  const clearance = await readClearance(options, now);
  const use: RecognitionUse = {
    deployment: clearance.deployment.id,
    mode: 'verification',
    modelId: clearance.model.id,
    now,
  };
  const engine = await openEngine();
  const capture = async (file: string) =>
    orRefuse(await engine.capture(await readPhoto(file), clearance, use), file);
  const comparison = orThrow(compare(await capture(files[0]), await capture(files[1]), clearance, use));
  await engine.release();
  const { id, specimen } = clearance;
  const compared = { match: isMatch(comparison, clearance), clearance: id, specimen };
  process.stdout.write(describeComparison(compared, options.json ? 'json' : language));
}

async function readClearance({ clearance, trust }: CompareOptions, now: number): Promise<Clearance> {
  if (clearance === undefined) throw new TenzijError('clearance.missing');
  if (trust === undefined) throw refusal('cli.missing-option', { name: '--clearance', needed: '--trust' });
  const bytes = await readBinaryFile(clearance);
  return orRefuse(verifyClearance(bytes, await readTrust(trust), now), clearance);
}

/** `{"controller":[hex…],"dpo":[hex…]}`: the public keys whose signatures count. */
async function readTrust(file: string): Promise<ClearanceTrust> {
  const text = await readTextFile(file);
  try {
    return trustFromHex(JSON.parse(text));
  } catch {
    throw refusal('cli.not-signer-keys', { file });
  }
}
