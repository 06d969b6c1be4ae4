import { type IsoDate, ok, type Result } from '@tenzij/kernel';
import type { NormsProblem } from './errors.ts';
import type { ConditionId } from './ids.ts';
import type { Bilingual, Norm, NormCondition, NormLibrary } from './norm.ts';
import { type Norms, type Proposals, selectNorms } from './select-norms.ts';

export interface DatedNorm {
  readonly validFrom: IsoDate;
  /** Of the norm's file, hexadecimal. */
  readonly sha256: string;
}

/** One norm at two dates, and how its conditions differ; `from` or `to` is absent where it doesn't apply. */
export interface NormDifference {
  readonly id: string;
  readonly title: Bilingual;
  readonly proposal: boolean;
  readonly change: 'same' | 'begins' | 'ends' | 'replaced';
  readonly from?: DatedNorm;
  readonly to?: DatedNorm;
  readonly added: readonly ConditionId[];
  readonly removed: readonly ConditionId[];
  /** The conditions of both that differ in anything, their texts included. */
  readonly changed: readonly ConditionId[];
}

export interface DateComparison {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Every norm that applies at one of the dates, in order of id. */
  readonly norms: readonly NormDifference[];
}

/** Which norms apply at two dates, and what differs. Refuses as `selectNorms` does, for either date. */
export function compareDates(
  library: NormLibrary,
  from: IsoDate,
  to: IsoDate,
  proposals: Proposals = 'applied',
): Result<DateComparison, NormsProblem> {
  const first = selectNorms(library, from, proposals);
  if (!first.ok) return first;
  const second = selectNorms(library, to, proposals);
  return second.ok ? ok({ from, to, norms: differences(first.value, second.value) }) : second;
}

/** The days on which a norm begins, or is no longer applied, in order: between them nothing changes. */
export function datesOfChange(library: NormLibrary): readonly IsoDate[] {
  const days = library.norms.flatMap(({ validFrom, validTo }) =>
    validTo === undefined ? [validFrom] : [validFrom, dayAfter(validTo)],
  );
  return [...new Set(days)].sort();
}

function dayAfter(date: IsoDate): IsoDate {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

function differences(first: Norms, second: Norms): readonly NormDifference[] {
  const ids = new Set([...first.versions, ...second.versions].map(({ id }) => id));
  const version = (norms: Norms, id: string) => norms.versions.find((norm) => norm.id === id);
  return [...ids].sort().flatMap((id) => difference(version(first, id), version(second, id)));
}

function difference(from: Norm | undefined, to: Norm | undefined): readonly NormDifference[] {
  const shown = to ?? from;
  if (!shown) return [];
  const before = new Map(from?.conditions.map((condition) => [condition.id, condition]));
  const after = new Map(to?.conditions.map((condition) => [condition.id, condition]));
  const { id, title, status } = shown;
  return [
    {
      id,
      title,
      proposal: status === 'proposal',
      change: changeOf(from, to),
      ...(from && { from: dated(from) }),
      ...(to && { to: dated(to) }),
      added: [...after.keys()].filter((key) => !before.has(key)),
      removed: [...before.keys()].filter((key) => !after.has(key)),
      changed: [...after.values()].filter((one) => differs(one, before.get(one.id))).map((one) => one.id),
    },
  ];
}

function changeOf(from: Norm | undefined, to: Norm | undefined): NormDifference['change'] {
  if (!from) return 'begins';
  if (!to) return 'ends';
  return from.sha256 === to.sha256 ? 'same' : 'replaced';
}

function differs(one: NormCondition, other: NormCondition | undefined): boolean {
  return other !== undefined && JSON.stringify(one) !== JSON.stringify(other);
}

function dated({ validFrom, sha256 }: Norm): DatedNorm {
  return { validFrom, sha256 };
}
