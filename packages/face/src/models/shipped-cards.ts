import type { ModelCard } from './card.ts';
import dlib from './cards/dlib-resnet-128.json' with { type: 'json' };
import faceplugin from './cards/faceplugin-mfn-512.json' with { type: 'json' };
import { cardOf } from './read-card.ts';

/** The recogniser a deployment starts with, unless its controller chooses another. */
export const DEFAULT_MODEL: ModelCard = cardOf(faceplugin);

/** The recognisers that ship, the default first. */
export const SHIPPED_MODELS: readonly ModelCard[] = [DEFAULT_MODEL, cardOf(dlib)];
