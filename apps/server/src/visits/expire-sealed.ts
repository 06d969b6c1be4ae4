import {
  eraseExpiredSealed,
  findDeployment,
  refreshStatistics,
  type Scope,
  scrubDue,
  sealedScopes,
} from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { record } from '../deployments/ledger.ts';
import { clearanceOf } from '../deployments/recognition.ts';
import { logProblem } from '../http/logging.ts';
import { rest } from '../rest.ts';

type Parts = Pick<Context, 'db' | 'clock' | 'config' | 'logTo'>;

/** How often is looked whether passes ran out, and so how long an expired one may outlive its pass. */
const LOOK_MS = 60_000;

/** The name in the ledger of what goes; how many, and of nobody in particular. */
const ERASED = ['server:sealed-template'] as const;

export interface Expiry {
  stop(): Promise<void>;
}

/**
 * Erases sealed templates whose passes ran out, and takes all that was erased (after a withdrawal too) out of the
 * database's files: at once, and for as long as the server runs.
 */
export function startExpiry(context: Parts, everyMs = LOOK_MS): Expiry {
  const ending = new AbortController();
  const running = lookOn(context, everyMs, ending.signal);
  return {
    stop: () => {
      ending.abort();
      return running;
    },
  };
}

async function lookOn(context: Parts, everyMs: number, ending: AbortSignal): Promise<void> {
  while (!ending.aborted) {
    // The database may be back the next time.
    await eraseAndScrub(context).catch(() => logProblem(context, 'server.not-erased'));
    await rest(everyMs, ending);
  }
}

/** What is done every minute. */
export async function eraseAndScrub(context: Pick<Parts, 'db' | 'clock'>): Promise<void> {
  await eraseExpired(context);
  await scrubDue(context.db);
}

/**
 * Erases the sealed templates of every deployment that no pass in use refers to any more, and all of them where
 * a clearance in force says that templates are carried. Gates are told, and the ledger says how many. Statistics
 * first: without any, each of tens of thousands is held against every pass, and a gate's page takes a sort of all.
 */
export async function eraseExpired({ db, clock }: Pick<Parts, 'db' | 'clock'>): Promise<void> {
  await refreshStatistics(db);
  for (const { anyExpired, ...scope } of await sealedScopes(db, clock())) {
    const isOver = await isNoLongerSealed({ db, clock }, scope);
    if (!anyExpired && !isOver) continue;
    await db.transaction(async (tx) => {
      const now = clock();
      const count = await eraseExpiredSealed(tx, scope, isOver ? 'all' : now);
      if (count === 0) return;
      const body = { erased: ERASED, count, because: isOver ? 'other-storage' : 'expired' };
      await record(tx, scope, [{ at: Math.floor(now), kind: 'erased', subject: null, body }]);
    });
  }
}

/** A new clearance may keep templates in the passes: what is sealed can't be used under it. */
async function isNoLongerSealed({ db, clock }: Pick<Parts, 'db' | 'clock'>, scope: Scope): Promise<boolean> {
  const deployment = await findDeployment(db, scope);
  const clearance = deployment && clearanceOf(deployment, clock());
  return clearance?.ok === true && clearance.value.storage === 'carried';
}
