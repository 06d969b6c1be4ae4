import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cardSha256, ROLES, type Role } from '@tenzij/face';
import type { Language } from '@tenzij/kernel';
import { message } from './message.ts';
import { MODELS } from './model-cards.ts';
import { type KnownModel, knownModels, statesOf } from './models-known.ts';
import { MODELS_TEXTS, megabytes } from './models-texts.ts';
import { addressOf } from './optional-models.ts';

interface ListedFile {
  readonly role: Role;
  readonly file: string;
  readonly state: 'whole' | 'wrong' | 'missing';
  /** `null` when it isn't there and nobody wrote down how large it is. */
  readonly bytes: number | null;
  readonly licence: string;
  readonly source: string;
  /** Where `install` fetches it from, when asked. */
  readonly url: string | null;
}

interface ListedModel {
  readonly id: string;
  readonly name: string;
  readonly origin: KnownModel['origin'];
  readonly cardSha256: string;
  /** Whether a deployment can choose it: its card is there and all its files are whole. */
  readonly ready: boolean;
  readonly files: readonly ListedFile[];
}

/** Which models there are: shipped, optional and added, and which of their files are there and whole. */
export async function listModels(
  { json }: { readonly json?: true },
  language: Language,
  folder = MODELS,
): Promise<void> {
  const models = await Promise.all((await knownModels(folder)).map((model) => listed(model, folder)));
  process.stdout.write(
    json ? `${JSON.stringify({ models })}\n` : models.map((model) => describe(model, language)).join('\n'),
  );
}

async function listed({ card, origin, listed: chosen }: KnownModel, folder: string): Promise<ListedModel> {
  const states = await statesOf(folder, card);
  const files = await Promise.all(
    ROLES.map(async (role): Promise<ListedFile> => {
      const file = `${card.files[role]}.onnx`;
      const { licence, source } = card.about[role];
      const address = addressOf(card.files[role]);
      const bytes = await sizeOf(join(folder, file));
      return {
        role,
        file,
        state: states[role],
        bytes: bytes ?? address?.bytes ?? null,
        licence,
        source,
        url: address?.url ?? null,
      };
    }),
  );
  const ready = chosen && files.every(({ state }) => state === 'whole');
  return { id: card.id, name: card.name, origin, cardSha256: cardSha256(card), ready, files };
}

async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  );
}

function describe({ id, name, origin, ready, files }: ListedModel, language: Language): string {
  const texts = MODELS_TEXTS[language];
  const rows = files.map(({ role, state, bytes, licence, source }) => {
    const size = bytes === null ? '?' : megabytes(bytes, language);
    return `  ${[
      texts.roles[role].padEnd(9),
      texts.states[state].padEnd(9),
      size.padStart(8),
      licence.padEnd(10),
      source,
    ].join('  ')}`;
  });
  const status = ready ? texts.ready : message(texts.notReady[origin], { id }, language);
  return `${[`${id}: ${name}`, `  ${texts.origins[origin]}; ${status}`, ...rows].join('\n')}\n`;
}
