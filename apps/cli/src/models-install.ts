import { type ModelCard, OPTIONAL_MODELS, SHIPPED_MODELS } from '@tenzij/face';
import type { Language, Problem } from '@tenzij/kernel';
import { keepModel, prepareModels, shippedFiles, stateOfModel } from '@tenzij/model-files';
import { message } from './message.ts';
import { MODELS } from './model-cards.ts';
import { download } from './models-download.ts';
import { orRefuseModels } from './models-known.ts';
import { missingFile, type Source, sourceOf, takeIn } from './models-take-in.ts';
import { MODELS_TEXTS, megabytes } from './models-texts.ts';
import { type Address, addressOf } from './optional-models.ts';
import { Refusal, refusal } from './refusal.ts';

export interface InstallOptions {
  readonly from?: string;
  readonly json?: true;
}

/** Installs the models that ship, or the optional ones that are named: from a folder, or from their address. */
export async function installModels(
  names: readonly string[],
  { from, json }: InstallOptions,
  language: Language,
  folder = MODELS,
): Promise<void> {
  const texts = MODELS_TEXTS[language];
  const say = (text: string, params: Problem['params'] = {}) =>
    json || process.stdout.write(`${message(text, params, language)}\n`);
  const optional = optionalNamed(names);
  // The optional models use files of the set that ships.
  const changed = await installShipped(folder, from);
  for (const card of optional) {
    const fetching = ({ url, bytes }: Address) =>
      say(texts.fetching, { url, size: megabytes(bytes, language) });
    await takeIn(card, from === undefined ? online(fetching) : await sourceOf(from), folder, from ?? '');
  }
  say(changed ? texts.installed : texts.thereAlready);
  for (const { id } of optional) say(texts.chosenNow, { name: id });
  if (json) process.stdout.write(`${JSON.stringify({ changed, optional: optional.map(({ id }) => id) })}\n`);
}

/** Those of the names that don't ship; refused when a name is no model of ours. */
function optionalNamed(names: readonly string[]): readonly ModelCard[] {
  const all = [...SHIPPED_MODELS, ...OPTIONAL_MODELS];
  const unknown = names.find((name) => !all.some(({ id }) => id === name));
  if (unknown !== undefined)
    throw refusal('cli.model-not-ours', { name: unknown, have: all.map(({ id }) => id).join(', ') });
  return OPTIONAL_MODELS.filter(({ id }) => names.includes(id));
}

/** Whether something had to be put there. */
async function installShipped(folder: string, from: string | undefined): Promise<boolean> {
  const { files } = await shippedFiles();
  const lacking: (typeof files)[number][] = [];
  for (const file of files) if ((await stateOfModel(folder, file.sha256)) !== 'whole') lacking.push(file);
  if (lacking.length === 0) return false;
  if (from === undefined) return (await orRefuseModels(prepareModels({ folder }), folder)).changed;
  const source = await sourceOf(from);
  const missing: Problem[] = [];
  for (const { sha256, name } of lacking) {
    const bytes = await source(sha256);
    if (bytes) await orRefuseModels(keepModel(folder, sha256, bytes, name), folder);
    else missing.push(missingFile(sha256, from));
  }
  if (missing.length > 0) throw new Refusal(missing);
  return true;
}

function online(fetching: (address: Address) => void): Source {
  return async (hash) => {
    const address = addressOf(hash);
    if (!address) return undefined;
    fetching(address);
    return download(address);
  };
}
