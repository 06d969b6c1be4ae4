import { orThrow } from '@tenzij/kernel';
import type { AttackCard } from './card.ts';
import card from './cards/faceplugin-liveness-128.json' with { type: 'json' };
import { readAttackCard } from './read-attack-card.ts';

/**
 * The attack detector that comes with the default models. Its vendor's own code feeds red first; of 120
 * genuine photos that rejected 58, blue first 10.
 */
export const DEFAULT_ATTACK_DETECTOR: AttackCard = orThrow(readAttackCard(card));
