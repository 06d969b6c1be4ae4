import type { Language } from '@tenzij/kernel';
import type { Group, LanePlan } from '../plan/types.ts';
import type {
  GroupResult,
  Outcome,
  PlanResult,
  QueueMoment,
  RefusalPoint,
  SimulationResult,
} from '../simulate/types.ts';
import { lanesInWords, outcomeOf } from './lead.ts';
import { type Words, wordsOf } from './words.ts';

export const GROUPS = ['face', 'regular', 'referred'] as const satisfies readonly Group[];

/** A value as it reads, and how sure it is; `note` is empty where there is nothing to say of that. */
export interface Cell {
  readonly value: string;
  readonly note: string;
}

/** The data of a picture. The first heading is that of the rows' names. */
export interface DataTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly Cell[] }[];
}

const WAITS = ['mean', 'p50', 'p90', 'p95', 'maximum'] as const;

export function waitTable({ groups }: SimulationResult, language: Language): DataTable {
  const words = wordsOf(language);
  const hasStart = GROUPS.some((group) => groups[group].missedStart !== null);
  const head = ['group', 'n', ...WAITS, ...(hasStart ? (['missed'] as const) : [])] as const;
  const cells = (group: GroupResult) => [
    plain(words.number(group.n)),
    ...WAITS.map((key) => cell(group[key], words.duration, words)),
    ...(hasStart ? [cell(group.missedStart, words.percent, words)] : []),
  ];
  return {
    caption: words.say('waits.caption'),
    head: head.map((key) => words.say(`waits.${key}`)),
    rows: GROUPS.map((group) => ({ name: words.say(`group.${group}`), cells: cells(groups[group]) })),
  };
}

/** At most about so many moments: a table of thousands is read by nobody. */
const MOST_MOMENTS = 16;

export function queueTable({ queues, plan }: SimulationResult, language: Language): DataTable {
  const words = wordsOf(language);
  const every = Math.ceil(queues.length / MOST_MOMENTS);
  const shown = queues.filter((_, index) => index % every === 0 || index === queues.length - 1);
  return {
    caption: words.say('queues.caption'),
    head: [words.say('queues.at'), words.say('queue.face'), words.say('queue.regular')],
    rows: shown.map((moment) => ({
      name: about(moment.at, plan, words),
      cells: [cell(moment.face, words.number, words), cell(moment.regular, words.number, words)],
    })),
  };
}

/** Queues are looked at every so often; when exactly says nothing. */
function about(at: number, plan: LanePlan, words: Words): string {
  const start = plan.programmeStart ?? 0;
  return words.moment(start + Math.round((at - start) / 60) * 60, plan);
}

/** When the queues are at their longest, in a sentence; none when nothing was simulated. */
export function longestQueues({ queues, plan }: SimulationResult, language: Language): string | null {
  const words = wordsOf(language);
  const longest = (kind: 'face' | 'regular') =>
    queues.reduce<QueueMoment | undefined>(
      (most, moment) => (most === undefined || moment[kind].value > most[kind].value ? moment : most),
      undefined,
    );
  const [face, regular] = [longest('face'), longest('regular')];
  if (!face || !regular) return null;
  return words.say('queues.longest', {
    face: words.number(Math.round(face.face.value)),
    faceAt: about(face.at, plan, words),
    regular: words.number(Math.round(regular.regular.value)),
    regularAt: about(regular.at, plan, words),
  });
}

export function refusalTable({ refusals }: PlanResult, language: Language): DataTable {
  const words = wordsOf(language);
  const hasStart = refusals.some(({ comparison }) => comparison.missedGap !== null);
  const head = ['share', 'gap', ...(hasStart ? (['missed'] as const) : []), 'outcome', 'lanes'] as const;
  return {
    caption: words.say('refusal.caption'),
    head: head.map((key) => words.say(`refusal.${key}`)),
    rows: refusals.map((point) => ({
      name: words.percent(point.refusal),
      cells: [
        cell(point.comparison.gap, words.longer, words),
        ...(hasStart ? [missed(point.comparison.missedGap, words)] : []),
        plain(outcomeInWords(point, words)),
        plain(lanesNeeded(point, words)),
      ],
    })),
  };
}

/** The plan beside the same with one face lane changed; `null` when there is none to change. */
export function changedTable(result: PlanResult, language: Language): DataTable | null {
  const { oneLaneChanged } = result;
  if (oneLaneChanged === null) return null;
  const words = wordsOf(language);
  const row = (name: string, of: SimulationResult) => ({
    name,
    cells: [
      plain(lanesInWords(of, words)),
      cell(of.groups.face.p90, words.duration, words),
      cell(of.groups.regular.p90, words.duration, words),
      cell(of.comparison.gap, words.longer, words),
      ...(of.parity === null ? [] : [plain(outcomeInWords(of.parity, words))]),
    ],
  });
  return {
    caption: words.say('changed.caption'),
    head: [
      ...(['which', 'lanes', 'face', 'regular'] as const).map((key) => words.say(`changed.${key}`)),
      words.say('changed.gap'),
      ...(result.parity === null ? [] : [words.say('refusal.outcome')]),
    ],
    rows: [row(words.say('changed.plan'), result), row(words.say('changed.other'), oneLaneChanged)],
  };
}

function outcomeInWords(of: Pick<RefusalPoint, 'holds' | 'certain'>, words: Words): string {
  const outcome = outcomeOf(of);
  if (outcome === 'unknown' || outcome === 'no-policy') return words.say('refusal.unknown');
  const said = words.say(of.holds ? 'refusal.holds' : 'refusal.fails');
  return of.certain ? said : words.say('refusal.doubtful', { outcome: said });
}

function cell(outcome: Outcome | null, show: (value: number) => string, words: Words): Cell {
  return { value: words.value(outcome, show), note: words.interval(outcome, show) };
}

function missed(gap: Outcome | null, words: Words): Cell {
  return { value: words.value(gap, words.points), note: words.interval(gap, words.points, words.barePoints) };
}

function lanesNeeded({ regularLanes, holds }: RefusalPoint, words: Words): string {
  if (regularLanes !== null) return words.number(regularLanes);
  return words.say(holds === null ? 'refusal.unknown' : 'refusal.lanes-none');
}

function plain(value: string): Cell {
  return { value, note: '' };
}
