import { join } from 'node:path';
import { type ModelCard, OPTIONAL_MODELS, ROLES, type Role, SHIPPED_MODELS } from '@tenzij/face';
import { ModelProblem, stateOfModel } from '@tenzij/model-files';
import { addedCards } from './model-cards.ts';
import { refusal } from './refusal.ts';

export interface KnownModel {
  readonly card: ModelCard;
  /** `shipped`: comes with the software; `optional`: installed on request; `added`: the operator's own. */
  readonly origin: 'shipped' | 'optional' | 'added';
  /** Whether its card is where a deployment can choose it. */
  readonly listed: boolean;
}

/** Every model there is a card of, as a folder of models makes them. */
export async function knownModels(folder: string): Promise<readonly KnownModel[]> {
  const added = await addedCards(join(folder, 'cards'));
  const optional = OPTIONAL_MODELS.map((card): KnownModel => {
    const listed = added.some(({ id }) => id === card.id);
    return { card, origin: 'optional', listed };
  });
  const own = added.filter(({ id }) => !optional.some(({ card }) => card.id === id));
  return [
    ...SHIPPED_MODELS.map((card): KnownModel => ({ card, origin: 'shipped', listed: true })),
    ...optional,
    ...own.map((card): KnownModel => ({ card, origin: 'added', listed: true })),
  ];
}

type State = Awaited<ReturnType<typeof stateOfModel>>;

/** The state of each of a card's files. */
export async function statesOf(folder: string, card: ModelCard): Promise<Readonly<Record<Role, State>>> {
  const states = await Promise.all(
    ROLES.map(async (role) => [role, await stateOfModel(folder, card.files[role])] as const),
  );
  return Object.fromEntries(states) as Record<Role, State>;
}

const CODES: Readonly<Record<string, 'cli.models-unreachable' | 'cli.models-mismatch'>> = {
  'models.registry-unreachable': 'cli.models-unreachable',
  'models.integrity-mismatch': 'cli.models-mismatch',
};

/** What the preparation of models stops for, as a refusal. */
export async function orRefuseModels<T>(work: Promise<T>, folder: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ModelProblem)) throw error;
    const code = CODES[error.code];
    throw code
      ? refusal(code, { reason: error.detail })
      : refusal('cli.folder-not-writable', { file: folder });
  }
}
