import type { CaseKind, NewCase } from '@tenzij/contracts';
import { type EpochSeconds, toIsoInstant } from '@tenzij/kernel';
import { fromLocalField } from '../local-time.ts';
import type { TextKey } from '../texts/nl.ts';

/** The form for a deployment of one's own, as it is typed. */
export interface Opening {
  readonly name: string;
  /** Nobody decides this but the organiser: there is no default. */
  readonly kind: CaseKind | null;
  readonly eventName: string;
  readonly place: string;
  /** As a browser's field for date and time holds them. */
  readonly starts: string;
  readonly ends: string;
}

export const EMPTY_OPENING: Opening = {
  name: '',
  kind: null,
  eventName: '',
  place: '',
  starts: '',
  ends: '',
};

type Wrong = Partial<Record<keyof Opening, TextKey>>;

/** What is wrong with the form, by field; empty when nothing is. */
export function wrongWith(opening: Opening, now: EpochSeconds): Wrong {
  const starts = fromLocalField(opening.starts);
  const ends = fromLocalField(opening.ends);
  const wrong: Wrong = {};
  for (const field of ['name', 'eventName', 'place'] as const) {
    if (opening[field].trim() === '') wrong[field] = `new.${field}-missing`;
  }
  if (opening.kind === null) wrong.kind = 'new.kind-missing';
  if (starts === null) wrong.starts = 'new.starts-missing';
  if (ends === null) wrong.ends = 'new.ends-missing';
  else if (ends <= now) wrong.ends = 'new.ends-past';
  else if (starts !== null && ends <= starts) wrong.ends = 'new.ends-before-start';
  return wrong;
}

/** What the server is asked; `null` for a form that something is wrong with. */
export function requestOf(opening: Opening, now: EpochSeconds): NewCase | null {
  const { name, kind, eventName, place, starts, ends } = opening;
  if (kind === null || Object.keys(wrongWith(opening, now)).length > 0) return null;
  const moment = (field: string) => toIsoInstant(fromLocalField(field) ?? 0);
  return {
    name,
    kind,
    event: { name: eventName, place, starts: moment(starts), ends: moment(ends) },
  };
}
