import { dirname, join } from 'node:path';
import { cardSha256, OPTIONAL_MODELS, SHIPPED_MODELS } from '@tenzij/face';
import type { Language } from '@tenzij/kernel';
import { message } from './message.ts';
import { addedCards, MODELS, readCardFile } from './model-cards.ts';
import { sourceOf, takeIn } from './models-take-in.ts';
import { MODELS_TEXTS } from './models-texts.ts';
import { refusal } from './refusal.ts';

export interface AddOptions {
  readonly from?: string;
  readonly json?: true;
}

/** Adds a recogniser by a card of its own, with the files that the card names. */
export async function addModel(
  file: string,
  { from = dirname(file), json }: AddOptions,
  language: Language,
  folder = MODELS,
): Promise<void> {
  const card = await readCardFile(file);
  const { id: name } = card;
  if ([...SHIPPED_MODELS, ...OPTIONAL_MODELS].some(({ id }) => id === name))
    throw refusal('cli.model-id-ours', { file, name });
  const same = (await addedCards(join(folder, 'cards'))).find(({ id }) => id === name);
  // A clearance names the card's hash, so a card that is in use must not change under it.
  if (same && cardSha256(same) !== cardSha256(card)) throw refusal('cli.model-id-taken', { file, name });
  await takeIn(card, await sourceOf(from), folder, from);
  const sha256 = cardSha256(card);
  const said = message(MODELS_TEXTS[language].added, { name, sha256 }, language);
  process.stdout.write(json ? `${JSON.stringify({ added: name, card: sha256 })}\n` : `${said}\n`);
}
