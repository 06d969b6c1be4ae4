import type { EventKeyStanding, OldPaperPass } from '@tenzij/contracts';
import { csv, type EpochSeconds, toHex, toIsoInstant } from '@tenzij/kernel';
import {
  type CaseRow,
  eventKeyCounts,
  type OldPaperRow,
  oldPaperPasses,
  type Scope,
} from '@tenzij/store-sql';
import { caseOf } from '../cases/case-file.ts';
import type { Context } from '../context.ts';
import { publicKeysOf } from '../deployments/public-keys.ts';
import { currentGeneration, retiredGenerations } from './generations.ts';

const CSV_PAGE = 1000;

/** How an event's keys stand, with what a new one would ask of whom. */
export async function viewEventKeys(
  { db, keys, clock }: Pick<Context, 'db' | 'keys' | 'clock'>,
  scope: Scope,
): Promise<EventKeyStanding> {
  const row = await caseOf(db, scope);
  const now = clock();
  const newest = row.eventKeys.at(-1);
  const { gate, generation } = await publicKeysOf(keys, row);
  return {
    generation,
    publicKey: toHex(gate),
    since: newest ? toIsoInstant(newest.madeAt) : null,
    retired: retiredGenerations(row)
      .filter(({ until }) => !row.ended && now < until)
      .map((retired) => ({ generation: retired.generation, until: toIsoInstant(retired.until) })),
    isOver: row.ended !== null || now >= row.event.ends,
    ...(await eventKeyCounts(db, scope, generation)),
  };
}

/** A pass on paper that has to be made anew. */
export function viewOldPaper(
  { ticket, reference, generation, madeAt }: OldPaperRow,
  row: Pick<CaseRow, 'eventKeys'>,
  now: EpochSeconds,
): OldPaperPass {
  const until = retiredGenerations(row).find((retired) => retired.generation === generation)?.until ?? now;
  return {
    ticket,
    reference,
    madeAt: toIsoInstant(madeAt),
    worksUntil: now < until ? toIsoInstant(until) : null,
  };
}

/** All of them as CSV (RFC 4180), for who looks up people by their ticket number. */
export async function oldPaperFile(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  scope: Scope,
): Promise<string> {
  const row = await caseOf(db, scope);
  const [generation, now] = [currentGeneration(row), clock()];
  const rows: (readonly string[])[] = [['ticketnumber', 'made', 'works_until']];
  let after: OldPaperRow | null = null;
  for (;;) {
    const page: readonly OldPaperRow[] = await oldPaperPasses(db, scope, {
      generation,
      after,
      limit: CSV_PAGE,
    });
    for (const pass of page) {
      const { reference, madeAt, worksUntil } = viewOldPaper(pass, row, now);
      rows.push([reference ?? '', madeAt, worksUntil ?? '']);
    }
    after = page.at(-1) ?? null;
    if (!after || page.length < CSV_PAGE) return csv(rows);
  }
}
