import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { explain } from '@tenzij/contracts';
import { type ClearanceTrust, trustFromHex, verifyClearance } from '@tenzij/dossier';
import { compare, type FaceEngine, isMatch, loadEngine } from '@tenzij/face';
import { loadModels, nodeRuntime, readImage } from '@tenzij/face-ort-node';
import { type Clearance, type Language, orThrow, type RecognitionUse, TenzijError } from '@tenzij/kernel';
import type { Command } from 'commander';
import { type ComparedFaces, describeComparison, describeFaces, type FoundFace } from './face-report.ts';
import { FACE_TEXTS } from './face-texts.ts';
import { readTextFile } from './files.ts';
import { EXIT, refusal } from './output.ts';

interface DetectOptions {
  readonly json?: true;
}

interface CompareOptions extends DetectOptions {
  readonly clearance?: string;
  readonly trust?: string;
}

const MODELS = fileURLToPath(new URL('../../../models/', import.meta.url));

export function registerFace(program: Command, language: Language = 'nl'): void {
  const texts = FACE_TEXTS[language];
  const face = program.command('face').description(texts.about).usage(texts.usage);
  face
    .command('detect')
    .description(texts.detect)
    .argument('<image>', texts.image)
    .option('--json', texts.json)
    .action((image: string, options: DetectOptions, command: Command) =>
      orSay(command, language, options, () => detect(image, options, command, language)),
    );
  face
    .command('compare')
    .description(texts.compare)
    .argument('<a>', texts.image)
    .argument('<b>', texts.image)
    .option('--clearance <file>', texts.clearance)
    .option('--trust <file>', texts.trust)
    .option('--json', texts.json)
    .addHelpText('after', `\n${texts.more}`)
    .action((a: string, b: string, options: CompareOptions, command: Command) =>
      orSay(command, language, options, () => compareImages([a, b], options, command, language)),
    );
}

/** Steps 1 to 3: where faces are. No template, so no clearance. */
async function detect(file: string, { json }: DetectOptions, command: Command, language: Language) {
  const image = orThrow(await readImage(file));
  const engine = await openEngine();
  const faces: FoundFace[] = [];
  for (const face of orThrow(await engine.detect(image))) {
    const { points } = orThrow(await engine.normalise(image, face));
    faces.push({ box: face.box, points });
  }
  await engine.release();
  write(command, describeFaces(faces, json ? 'json' : language));
}

/** Steps 1 to 5. The clearance comes first: without one no image is read. */
async function compareImages(
  files: readonly [string, string],
  options: CompareOptions,
  command: Command,
  language: Language,
) {
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
    orThrow(await engine.capture(orThrow(await readImage(file)), clearance, use));
  const comparison = orThrow(compare(await capture(files[0]), await capture(files[1]), clearance, use));
  await engine.release();
  const compared: ComparedFaces = {
    match: isMatch(comparison, clearance),
    clearance: clearance.id,
    specimen: clearance.specimen,
  };
  write(command, describeComparison(compared, options.json ? 'json' : language));
}

async function openEngine(): Promise<FaceEngine> {
  return orThrow(await loadEngine(nodeRuntime, orThrow(await loadModels(MODELS))));
}

async function readClearance({ clearance, trust }: CompareOptions, now: number): Promise<Clearance> {
  if (clearance === undefined) throw new TenzijError('clearance.missing');
  if (trust === undefined) throw refusal('cli.missing-argument', { name: '--trust <file>' });
  const bytes = await readFile(clearance).catch(() => {
    throw refusal('cli.file-missing', { file: clearance });
  });
  return orThrow(verifyClearance(bytes, readTrust(await readTextFile(trust)), now));
}

/** `{"controller":[hex…],"dpo":[hex…]}`: the public keys whose signatures count. */
function readTrust(text: string): ClearanceTrust {
  try {
    return trustFromHex(JSON.parse(text));
  } catch {
    throw refusal('cli.bad-option', { name: '--trust' });
  }
}

function write(command: Command, text: string): void {
  command.configureOutput().writeOut?.(text);
}

/** Says in words, or in JSON, why the work was refused. */
async function orSay(
  command: Command,
  language: Language,
  { json }: DetectOptions,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof TenzijError)) throw error;
    const { code, params, text } = explain(error);
    const { what, means, do: advice } = text[language];
    const message = json
      ? JSON.stringify({ errors: [{ code, ...params, ...text[language] }] })
      : `${what} ${means} ${advice}\n  ${code}`;
    command.error(message, { exitCode: EXIT.badInput, code });
  }
}
