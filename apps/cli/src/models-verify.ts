import { readdir } from 'node:fs/promises';
import type { Language } from '@tenzij/kernel';
import { shippedFiles, stateOfModel } from '@tenzij/model-files';
import { message } from './message.ts';
import { MODELS } from './model-cards.ts';
import { knownModels } from './models-known.ts';
import { MODELS_TEXTS } from './models-texts.ts';
import { EXIT, Outcome } from './refusal.ts';

interface CheckedFile {
  readonly file: string;
  readonly state: 'whole' | 'wrong' | 'missing';
  /** Ids of the models that use it; for a file that ships and that no card names, its own name. */
  readonly models: readonly string[];
  /** How it can be made right. */
  readonly remedy: 'install' | 'add' | 'remove';
}

/** Hashes every model file that is there or should be; ends with its own exit code when one isn't whole. */
export async function verifyModels(
  { json }: { readonly json?: true },
  language: Language,
  folder = MODELS,
): Promise<void> {
  const files = await checkFiles(folder);
  const bad = files.filter(({ state }) => state !== 'whole');
  process.stdout.write(
    json ? `${JSON.stringify({ whole: bad.length === 0, files })}\n` : describe(files, language),
  );
  if (bad.length > 0) throw new Outcome(EXIT.notWhole);
}

async function checkFiles(folder: string): Promise<readonly CheckedFile[]> {
  const users = new Map<string, { models: string[]; remedy: CheckedFile['remedy'] }>();
  const use = (hash: string, model: string, remedy: CheckedFile['remedy']) => {
    const user = users.get(hash) ?? { models: [], remedy };
    users.set(hash, { ...user, models: [...new Set([...user.models, model])] });
  };
  const known = (await knownModels(folder)).filter(({ listed }) => listed);
  for (const { card, origin } of known)
    for (const hash of Object.values(card.files)) use(hash, card.id, origin === 'added' ? 'add' : 'install');
  const { files } = await shippedFiles();
  for (const { sha256, name } of files) if (!users.has(sha256)) use(sha256, name, 'install');
  const hashes = new Set([...users.keys(), ...(await hashesIn(folder))]);
  return Promise.all(
    [...hashes].sort().map(async (hash) => ({
      file: `${hash}.onnx`,
      state: await stateOfModel(folder, hash),
      ...(users.get(hash) ?? { models: [], remedy: 'remove' as const }),
    })),
  );
}

async function hashesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.flatMap((name) => /^([0-9a-f]{64})\.onnx$/.exec(name)?.[1] ?? []);
}

function describe(files: readonly CheckedFile[], language: Language): string {
  const texts = MODELS_TEXTS[language];
  const bad = files.filter(({ state }) => state !== 'whole');
  const lines = bad.map(({ file, state, models }) => {
    const uses = models.join(', ') || texts.nobody;
    return `${file}\n  ${state === 'wrong' ? texts.wrong : texts.missing}: ${uses}`;
  });
  const remedies = new Set(bad.map(({ remedy }) => texts.remedies[remedy]));
  const whole = message(texts.whole, { count: files.length - bad.length }, language);
  return `${[...lines, whole, ...remedies].join('\n')}\n`;
}
