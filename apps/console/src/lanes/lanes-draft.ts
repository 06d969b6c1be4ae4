import { orThrow } from '@tenzij/kernel';
import { type LanePlan, readLanePlan } from '@tenzij/lanes';

/** A number as it is typed: text as long as it is no number, `null` when there is nothing. */
export type Typed = number | string | null;

export interface IntervalDraft {
  readonly from: Typed;
  readonly to: Typed;
  readonly count: Typed;
}

export interface ServiceDraft {
  readonly distribution: LanePlan['service']['face']['distribution'];
  readonly mean: Typed;
  /** Filled in for a distribution that leaves it open only. */
  readonly cv: Typed;
}

export interface PolicyDraft {
  readonly p90GapSeconds: Typed;
  readonly missedStartGap: Typed;
  readonly reason: string;
}

/** A plan file while it is being written: numbers can be half there. Times are seconds, as in the file. */
export interface LanesDraft {
  readonly arrivals: readonly IntervalDraft[];
  readonly parties: readonly { readonly size: Typed; readonly share: Typed }[];
  /** A range when the share isn't known exactly. */
  readonly faceShare: Typed | { readonly from: Typed; readonly to: Typed };
  readonly lanes: { readonly face: Typed; readonly regular: Typed };
  readonly laneChanges: readonly {
    readonly at: Typed;
    readonly lane: 'face' | 'regular';
    readonly change: Typed;
  }[];
  readonly service: { readonly face: ServiceDraft; readonly regular: ServiceDraft };
  readonly referrals: { readonly share: Typed; readonly join: LanePlan['referralsJoin'] };
  readonly withdrawalShare: Typed;
  readonly walking: { readonly toProgramme: Typed; readonly betweenLanes: Typed };
  readonly programmeStart: number | null;
  readonly warmup: Typed;
  readonly replications: Typed;
  readonly seed: Typed;
  readonly policy: PolicyDraft;
}

export const NO_INTERVAL: IntervalDraft = { from: null, to: null, count: null };
export const NO_POLICY: PolicyDraft = { p90GapSeconds: null, missedStartGap: null, reason: '' };

const NO_SERVICE: ServiceDraft = { distribution: 'exponential', mean: null, cv: null };

/** Nothing decided; what a plan file may leave out is as the planner then takes it. */
export const NEW_DRAFT: LanesDraft = {
  ...draftOfPlan(usual()),
  arrivals: [NO_INTERVAL],
  faceShare: null,
  lanes: { face: null, regular: null },
  service: { face: NO_SERVICE, regular: NO_SERVICE },
  programmeStart: 0,
};

/** What the planner takes where a plan says nothing. */
function usual(): LanePlan {
  const one = { distribution: 'exponential', mean: 1 };
  return orThrow(
    readLanePlan({
      arrivals: { profile: [] },
      faceShare: 0,
      lanes: { face: 0, regular: 0 },
      service: { face: one, regular: one },
    }),
  );
}

/** A plan with every option as a draft of it. */
function draftOfPlan(plan: LanePlan): LanesDraft {
  const { faceShare, service, policy } = plan;
  return {
    arrivals: plan.arrivals,
    parties: plan.parties,
    faceShare: faceShare.from === faceShare.to ? faceShare.from : faceShare,
    lanes: plan.lanes,
    laneChanges: plan.laneChanges.map(({ at, kind, change }) => ({ at, lane: kind, change })),
    service,
    referrals: { share: plan.referralShare, join: plan.referralsJoin },
    withdrawalShare: plan.withdrawalShare,
    walking: plan.walking,
    programmeStart: plan.programmeStart,
    warmup: plan.warmup,
    replications: plan.replications,
    seed: plan.seed,
    policy: policy ? { ...policy, reason: policy.reason ?? '' } : NO_POLICY,
  };
}

/** What the form makes of a draft: a plan file that may have mistakes in it. Times before 0 are not shifted yet. */
export type LanesFile = Readonly<Record<string, unknown>>;

export function fileOf(draft: LanesDraft): LanesFile {
  const { arrivals, faceShare, service, programmeStart, policy, ...same } = draft;
  const rule = {
    ...(policy.p90GapSeconds !== null && { p90GapSeconds: policy.p90GapSeconds }),
    ...(policy.missedStartGap !== null && { missedStartGap: policy.missedStartGap }),
    ...(policy.reason.trim() !== '' && { reason: policy.reason }),
  };
  return {
    arrivals: { profile: arrivals.map(({ from, to, count }) => ({ from, to, count })) },
    faceShare,
    service: { face: serviceOf(service.face), regular: serviceOf(service.regular) },
    ...same,
    ...(programmeStart !== null && { programmeStart }),
    ...(Object.keys(rule).length > 0 && { policy: rule }),
  };
}

/** Only a lognormal time leaves its spread open. */
function serviceOf({ distribution, mean, cv }: ServiceDraft) {
  return distribution === 'lognormal' ? { distribution, mean, cv } : { distribution, mean };
}

type Part = Readonly<Record<string, unknown>>;

/** A draft from what was saved or typed earlier, whole or half. What a plan file may leave out is filled in. */
export function draftOf(file: unknown): LanesDraft {
  const whole = part(file);
  const [lanes, walking, referrals, service, policy] = (
    ['lanes', 'walking', 'referrals', 'service', 'policy'] as const
  ).map((key) => part(whole[key])) as [Part, Part, Part, Part, Part];
  return {
    arrivals: intervalsOf(whole),
    parties:
      'parties' in whole ? rows(whole.parties).map((row) => typedIn(row, NO_PARTY)) : NEW_DRAFT.parties,
    faceShare: shareOf(whole.faceShare),
    lanes: typedIn(lanes, NEW_DRAFT.lanes),
    laneChanges: rows(whole.laneChanges).map((row) => ({
      ...typedIn(row, NO_CHANGE),
      lane: row.lane === 'face' ? 'face' : 'regular',
    })),
    service: {
      face: serviceDraft(part(service.face), NEW_DRAFT.service.face),
      regular: serviceDraft(part(service.regular), NEW_DRAFT.service.regular),
    },
    referrals: {
      share: typed(referrals.share ?? whole.referralShare, NEW_DRAFT.referrals.share),
      join: referrals.join === 'back' ? 'back' : 'front',
    },
    withdrawalShare: typed(whole.withdrawalShare, NEW_DRAFT.withdrawalShare),
    walking: typedIn(walking, NEW_DRAFT.walking),
    programmeStart: typeof whole.programmeStart === 'number' ? whole.programmeStart : null,
    warmup: typed(whole.warmup, NEW_DRAFT.warmup),
    replications: typed(whole.replications, NEW_DRAFT.replications),
    seed: typed(whole.seed, NEW_DRAFT.seed),
    policy: {
      p90GapSeconds: typed(policy.p90GapSeconds),
      missedStartGap: typed(policy.missedStartGap),
      reason: typeof policy.reason === 'string' ? policy.reason : '',
    },
  };
}

/** The form knows intervals only: what a curve comes to is for the planner to say. */
function intervalsOf(file: Part): readonly IntervalDraft[] {
  const { profile, curve } = part(file.arrivals);
  const read = curve === undefined ? null : readLanePlan(file);
  if (read?.ok) return read.value.arrivals.filter(({ count }) => count > 0);
  return rows(profile).map((row) => typedIn(row, NO_INTERVAL));
}

function shareOf(share: unknown): LanesDraft['faceShare'] {
  if (Array.isArray(share)) return { from: typed(share[0]), to: typed(share[1]) };
  return isPart(share) ? typedIn(share, NO_RANGE) : typed(share);
}

const NO_PARTY = { size: null, share: null };
const NO_RANGE = { from: null, to: null };
const NO_CHANGE = { at: null, change: null };

function serviceDraft(service: Part, usually: ServiceDraft): ServiceDraft {
  const known = (['exponential', 'lognormal', 'deterministic'] as const).find(
    (one) => one === service.distribution,
  );
  return {
    distribution: known ?? usually.distribution,
    mean: typed(service.mean, usually.mean),
    cv: typed(service.cv),
  };
}

function typed(value: unknown, usually: Typed = null): Typed {
  if (value === undefined) return usually;
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}

/** The fields of `usually`, each as it stands in `from`. */
function typedIn<K extends string>(from: Part, usually: Readonly<Record<K, Typed>>): Record<K, Typed> {
  const keys = Object.keys(usually) as K[];
  return Object.fromEntries(keys.map((key) => [key, typed(from[key], usually[key])])) as Record<K, Typed>;
}

function rows(value: unknown): readonly Part[] {
  return Array.isArray(value) ? value.map(part) : [];
}

function part(value: unknown): Part {
  return isPart(value) ? value : {};
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same with nothing before its zero, as a plan file wants it: all times move by as much. */
export function shifted(draft: LanesDraft): LanesDraft {
  const times = [
    ...draft.arrivals.map(({ from }) => from),
    ...draft.laneChanges.map(({ at }) => at),
    draft.programmeStart,
  ];
  const earliest = Math.min(0, ...times.filter((time) => typeof time === 'number'));
  if (earliest === 0) return draft;
  const later = (time: Typed) => (typeof time === 'number' ? time - earliest : time);
  return {
    ...draft,
    arrivals: draft.arrivals.map(({ from, to, count }) => ({ from: later(from), to: later(to), count })),
    laneChanges: draft.laneChanges.map((one) => ({ ...one, at: later(one.at) })),
    programmeStart: draft.programmeStart === null ? null : draft.programmeStart - earliest,
  };
}

/** With a start of the programme to count back from, or without: the first arrival is then the zero. */
export function withStart(draft: LanesDraft, starts: boolean): LanesDraft {
  if (!starts) return { ...shifted(draft), programmeStart: null };
  const ends = draft.arrivals.map(({ to }) => to).filter((to) => typeof to === 'number');
  return { ...draft, programmeStart: Math.max(0, ...ends) };
}

/** How many people the intervals hold together; `null` while one of them isn't a number. */
export function peopleIn({ arrivals }: Pick<LanesDraft, 'arrivals'>): number | null {
  let people = 0;
  for (const { count } of arrivals) {
    if (typeof count !== 'number') return null;
    people += count;
  }
  return people;
}
