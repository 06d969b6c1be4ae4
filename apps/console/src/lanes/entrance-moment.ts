import type { Group, LaneKind, LanePlan, TracePerson } from '@tenzij/lanes';

/** How the entrance stands at a moment. */
export interface EntranceMoment {
  /** Who stands in each queue, the next to be served first. */
  readonly queues: Readonly<Record<LaneKind, readonly Group[]>>;
  /** How many lanes are open, and how many of them have somebody. */
  readonly open: Readonly<Record<LaneKind, number>>;
  readonly busy: Readonly<Record<LaneKind, number>>;
  readonly inside: number;
}

const KINDS = ['face', 'regular'] as const;

export function momentOf(people: readonly TracePerson[], plan: LanePlan, at: number): EntranceMoment {
  const waiting: Record<
    LaneKind,
    { readonly group: Group; readonly from: number; readonly first: boolean }[]
  > = {
    face: [],
    regular: [],
  };
  const busy = { face: 0, regular: 0 };
  let inside = 0;
  for (const person of people) {
    if (person.arrives > at) continue;
    if (person.done !== null && person.done <= at) {
      inside++;
      continue;
    }
    const place = person.stands.findLastIndex(({ from }) => from <= at);
    const stand = person.stands[place];
    if (!stand) continue;
    if (stand.until === null || stand.until > at) {
      const first = place > 0 && person.group === 'referred' && plan.referralsJoin === 'front';
      waiting[stand.lane].push({ group: person.group, from: stand.from, first });
    } else busy[stand.lane]++;
  }
  const [face, regular] = KINDS.map((kind) =>
    waiting[kind]
      .sort((a, b) => Number(b.first) - Number(a.first) || a.from - b.from)
      .map(({ group }) => group),
  ) as [Group[], Group[]];
  return { queues: { face, regular }, busy, open: openLanes(plan, at), inside };
}

/** How many lanes of each kind are open at a moment. */
export function openLanes({ lanes, laneChanges }: LanePlan, at: number): Record<LaneKind, number> {
  const open = { ...lanes };
  for (const change of laneChanges) if (change.at <= at) open[change.kind] += change.change;
  return open;
}

/** From the first arrival to the last departure; an entrance that keeps people waiting ends with its last event. */
export function spanOf(people: readonly TracePerson[]): readonly [from: number, to: number] {
  let [from, to] = [Number.POSITIVE_INFINITY, 0];
  for (const { arrives, done } of people) {
    from = Math.min(from, arrives);
    to = Math.max(to, done ?? arrives);
  }
  return [Math.min(from, to), to];
}
