import type { EpochSeconds } from '@tenzij/kernel';
import { FIRST_GENERATION } from '@tenzij/pass';
import type { DeploymentRow, EventKeyRow } from '@tenzij/store-sql';

type Keys = Pick<DeploymentRow, 'eventKeys'>;

/** A gate key that was replaced. */
export interface RetiredGeneration {
  readonly generation: number;
  /** What the issuer signed about it, hexadecimal; `null` for the first. */
  readonly statement: string | null;
  /** Up to when gates open passes that are sealed to it. */
  readonly until: EpochSeconds;
}

export function currentGeneration({ eventKeys }: Keys): number {
  return eventKeys.at(-1)?.generation ?? FIRST_GENERATION;
}

/** All that were replaced, newest first. Whoever stops the old passes stops those of every key before it. */
export function retiredGenerations({ eventKeys }: Keys): readonly RetiredGeneration[] {
  const retired: RetiredGeneration[] = [];
  let until = Number.POSITIVE_INFINITY;
  for (const [index, { acceptUntil }] of [...eventKeys.entries()].reverse()) {
    const replaced: EventKeyRow | undefined = eventKeys[index - 1];
    until = Math.min(until, acceptUntil);
    const generation = replaced?.generation ?? FIRST_GENERATION;
    retired.push({ generation, statement: replaced?.statement ?? null, until });
  }
  return retired;
}
