import { ALL_ERRORS } from '@tenzij/contracts';
import type { ErrorCatalogue, Language } from '@tenzij/kernel';
import { GATE_ERRORS } from '../gate/errors.ts';
import { EN } from '../messages/en.ts';
import { type GateText, NL } from '../messages/nl.ts';
import { TICKET_GATE_ERRORS } from '../tickets/errors.ts';

/** Every error a gate's crew can meet. */
export const CREW_ERRORS: ErrorCatalogue = { ...ALL_ERRORS, ...GATE_ERRORS, ...TICKET_GATE_ERRORS };

/** A decision carries its code only, so texts that name a count or a file get one that does not. */
const WITHOUT_PARAMS: Readonly<Record<string, GateText>> = {
  'face.several': 'crew.several-faces',
  'face.model-missing': 'crew.no-model',
  'face.image-too-small': 'crew.no-picture',
  'face.image-too-large': 'crew.no-picture',
  'clearance.content-invalid': 'crew.bad-clearance',
};

/** Why somebody was referred, in one sentence for the crew. */
export function whyReferred(code: string, language: Language): string {
  const own = WITHOUT_PARAMS[code];
  if (own) return (language === 'nl' ? NL : EN)[own];
  return (CREW_ERRORS[code] ?? GATE_ERRORS['gate.failed'])[language].what;
}
