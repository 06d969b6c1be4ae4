import { NOTHING_DECIDED, type Plan } from '@tenzij/dossier';
import type { EpochSeconds, ParityTerms } from '@tenzij/kernel';
import type { TextKey } from '../texts/nl.ts';

/** A number as it is typed: text as long as it is no whole number. */
type Typed = number | string | null;

interface TermsDraft {
  readonly afterSeconds: Typed;
  readonly resumeSeconds: Typed;
  readonly unmeasured: ParityTerms['unmeasured'] | null;
}

/** A plan while it is being written: parts can be half there. Saved, it is a `Plan`. */
export interface PlanDraft extends Pick<Plan, 'purposes' | 'mode' | 'storage' | 'model' | 'attackDetection'> {
  readonly event: Pick<Plan['event'], 'name' | 'place'> & {
    readonly starts: EpochSeconds | null;
    readonly ends: EpochSeconds | null;
  };
  readonly lanes: { readonly face: Typed; readonly regular: Typed } | null;
  readonly parity: {
    readonly p90GapSeconds: Typed;
    readonly reason: string;
    /** Lacking in plans from before rules had terms. */
    readonly terms?: TermsDraft | null;
  } | null;
  readonly validity: {
    readonly notBefore: EpochSeconds | null;
    readonly expires: EpochSeconds | null;
  } | null;
  readonly contact: { readonly name: string; readonly email: string } | null;
}

/** Shown until the plan is there: every case begins with one. */
export const EMPTY_PLAN: PlanDraft = {
  event: { name: '', place: '', starts: null, ends: null },
  ...NOTHING_DECIDED,
};

export const NO_LANES: NonNullable<PlanDraft['lanes']> = { face: null, regular: null };
export const NO_PARITY: NonNullable<PlanDraft['parity']> = {
  p90GapSeconds: null,
  reason: '',
  terms: null,
};
export const NO_TERMS: TermsDraft = { afterSeconds: null, resumeSeconds: null, unmeasured: null };
export const NO_VALIDITY: NonNullable<PlanDraft['validity']> = { notBefore: null, expires: null };
export const NO_CONTACT: NonNullable<PlanDraft['contact']> = { name: '', email: '' };

/** A part of the plan, or `null` when nothing of it is filled in: that is "not decided yet". */
export function decidedOrNull<T extends object>(part: T): T | null {
  return Object.values(part).every((value) => value === null || value === '') ? null : part;
}

/** The first id for a purpose that isn't taken. */
export function nextPurposeId(purposes: Plan['purposes']): string {
  const taken = new Set(purposes.map(({ id }) => id));
  let number = 1;
  while (taken.has(`doel-${number}`)) number++;
  return `doel-${number}`;
}

/** What is wrong, by path: what can't be saved so. What isn't decided yet is not wrong. */
export type PlanFaults = Readonly<Record<string, TextKey>>;

export function planFaults(draft: PlanDraft, now: EpochSeconds): PlanFaults {
  return Object.assign(
    {},
    eventFaults(draft, now),
    partFaults(draft),
    parityFaults(draft),
    purposeFaults(draft),
  );
}

function eventFaults({ event }: PlanDraft, now: EpochSeconds): PlanFaults {
  const faults: Record<string, TextKey> = {};
  if (event.name.trim() === '') faults['event.name'] = 'new.eventName-missing';
  if (event.place.trim() === '') faults['event.place'] = 'new.place-missing';
  if (event.starts === null) faults['event.starts'] = 'new.starts-missing';
  if (event.ends === null) faults['event.ends'] = 'new.ends-missing';
  else if (event.ends <= now) faults['event.ends'] = 'new.ends-past';
  else if (event.starts !== null && event.ends <= event.starts)
    faults['event.ends'] = 'new.ends-before-start';
  return faults;
}

function partFaults({ lanes, validity, contact }: PlanDraft): PlanFaults {
  const faults: Record<string, TextKey> = {};
  for (const lane of ['face', 'regular'] as const) {
    if (lanes && !isCount(lanes[lane], 999)) faults[`lanes.${lane}`] = 'plan.lanes-number';
  }
  if (validity && validity.notBefore === null) faults['validity.notBefore'] = 'plan.validity-missing';
  if (validity && validity.expires === null) faults['validity.expires'] = 'plan.validity-missing';
  else if (validity && (validity.notBefore ?? 0) >= (validity.expires ?? 0))
    faults['validity.expires'] = 'plan.validity-reversed';
  if (contact?.name.trim() === '') faults['contact.name'] = 'plan.contact-name-missing';
  if (contact && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact.email.trim()))
    faults['contact.email'] = 'plan.contact-email-wrong';
  return faults;
}

const DAY = 86_400;

function parityFaults({ parity }: PlanDraft): PlanFaults {
  const faults: Record<string, TextKey> = {};
  if (!parity) return faults;
  if (!isCount(parity.p90GapSeconds, DAY)) faults['parity.p90GapSeconds'] = 'plan.parity-number';
  if (parity.reason.trim() === '') faults['parity.reason'] = 'plan.parity-reason-missing';
  const { terms } = parity;
  if (!terms) return faults;
  for (const term of ['afterSeconds', 'resumeSeconds'] as const) {
    if (!isCount(terms[term], DAY)) faults[`parity.terms.${term}`] = 'plan.parity-number';
  }
  if (terms.unmeasured === null) faults['parity.terms.unmeasured'] = 'plan.parity-unmeasured-missing';
  return faults;
}

function purposeFaults({ purposes }: PlanDraft): PlanFaults {
  const faults: Record<string, TextKey> = {};
  for (const [index, purpose] of purposes.entries()) {
    for (const language of ['nl', 'en'] as const) {
      if (purpose[language].trim() === '') faults[`purposes.${index}.${language}`] = 'plan.purpose-missing';
    }
  }
  return faults;
}

function isCount(value: Typed, most: number): boolean {
  return typeof value === 'number' && value >= 1 && value <= most;
}
