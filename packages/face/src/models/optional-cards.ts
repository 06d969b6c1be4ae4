import type { ModelCard } from './card.ts';
import sface from './cards/sface-2021dec.json' with { type: 'json' };
import { cardOf } from './read-card.ts';

/** Recognisers that don't ship and can be installed: the controller can choose one once its file is there. */
export const OPTIONAL_MODELS: readonly ModelCard[] = [cardOf(sface)];
