import type { Box, Point } from '@tenzij/face';
import type { Language } from '@tenzij/kernel';
import { FACE_TEXTS } from './face-texts.ts';
import { message } from './message.ts';

export interface FoundFace {
  readonly box: Box;
  /** Eyes, nose and mouth corners, image left first. */
  readonly points: readonly Point[];
}

/** What may be told of a comparison: never how alike the faces are. */
interface ComparedFaces {
  readonly match: boolean;
  /** Id of the clearance that it was done under. */
  readonly clearance: string;
  readonly specimen: boolean;
  /** What the clearance asks for and photos can't show. */
  readonly notDone: readonly 'head-turn'[];
}

/** Whole pixels, largest face first. */
export function describeFaces(faces: readonly FoundFace[], form: Language | 'json'): string {
  const rounded = faces.map(({ box, points }) => ({ box: round(box), points: points.map(round) }));
  if (form === 'json') return `${JSON.stringify({ faces: rounded })}\n`;
  const texts = FACE_TEXTS[form];
  const lines = rounded.map(({ box }, i) => `  ${i + 1}. ${message(texts.face, box, form)}`);
  return `${[message(texts.faces, { count: faces.length }, form), ...lines].join('\n')}\n`;
}

export function describeComparison(compared: ComparedFaces, form: Language | 'json'): string {
  if (form === 'json') return `${JSON.stringify(compared)}\n`;
  const texts = FACE_TEXTS[form];
  const said = message(compared.match ? texts.match : texts.noMatch, { clearance: compared.clearance }, form);
  const more = [
    ...compared.notDone.map((step) => texts.notDone[step]),
    ...(compared.specimen ? [texts.specimen] : []),
  ];
  return `${[said, ...more].join('\n')}\n`;
}

function round<Place extends object>(place: Place): Record<keyof Place, number> {
  const whole = Object.entries(place).map(([name, value]) => [name, Math.round(Number(value))]);
  return Object.fromEntries(whole) as Record<keyof Place, number>;
}
