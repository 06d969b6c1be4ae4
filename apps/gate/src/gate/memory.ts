import type { LastAdmission } from '@tenzij/admission';
import type { GateNews } from '@tenzij/contracts';
import { type EpochSeconds, sha256Hex } from '@tenzij/kernel';
import type { NewsMemory } from '../news/ports.ts';
import type { Store } from './ports.ts';
import { hear, heardOf, lastAdmission, later, NOT_REMEMBERED, readRemembered } from './remembered.ts';
import type { Remembered } from './steps.ts';
import type { Turns } from './turns.ts';

const CURSOR = 'news-cursor';
const REFERRALS = 'referrals-heard';
/** Passes that only other gates admitted; with more, what was heard longest ago goes. */
const MOST_ELSEWHERE = 250_000;
/** Who was referred longer ago is at the regular lane by now, or went home. */
const REFERRED_SECONDS = 1800;
const MOST_REFERRED = 1000;

/** What another gate told of somebody it referred. */
export interface ReferredElsewhere {
  readonly at: EpochSeconds;
  /** That gate's name. */
  readonly gate: string;
}

/**
 * The passes that were admitted, here and as far as was heard at other gates, so that each admits by the rule.
 * Kept as SHA-256 (hex) of their keys, also over a reload.
 */
export interface AdmittedPasses extends NewsMemory {
  lastAdmitted(passKey: string): LastAdmission;
  /** The same of whatever these hashes stand for: the last of them. */
  lastOf(hashes: readonly string[]): LastAdmission;
  /** Of a hash: when this gate itself admitted it last. */
  here(hash: string): LastAdmission;
  /**
   * What is to be kept of a hash when this gate did this with it; `take` it over once that was kept. Both in one
   * turn: what other gates tell comes before or after, not between.
   */
  after(hash: string, here: LastAdmission): { readonly kept: Remembered | null; take(): void };
  /** The newest referral of a pass by another gate, if that was not long ago. */
  referredElsewhere(passKey: string, now: EpochSeconds): ReferredElsewhere | null;
}

export async function loadAdmittedPasses(store: Store, inTurn: Turns): Promise<AdmittedPasses> {
  const passes = new Map<string, Remembered>();
  for (const [hash, kept] of await store.remembered()) passes.set(hash, readRemembered(kept));
  let referrals = readReferrals(await store.get(REFERRALS));
  const saved = await store.get(CURSOR);
  let cursor = typeof saved === 'number' ? saved : 0;
  const of = (hash: string) => passes.get(hash) ?? NOT_REMEMBERED;

  function take(hash: string, kept: Remembered | null) {
    if (kept === null) passes.delete(hash);
    else passes.set(hash, kept);
  }
  return {
    lastAdmitted: (passKey) => lastAdmission(of(sha256Hex(passKey))),
    lastOf: (hashes) => hashes.map((hash) => lastAdmission(of(hash))).reduce(later, null),
    here: (hash) => of(hash).here,
    after(hash, here) {
      const next = { ...of(hash), here };
      const kept = here === null && next.elsewhere.length === 0 ? null : next;
      return { kept, take: () => take(hash, kept) };
    },
    referredElsewhere(passKey, now) {
      const heard = referrals.get(sha256Hex(passKey));
      return heard && now - heard.at < REFERRED_SECONDS ? heard : null;
    },
    cursor: async () => cursor,
    learn: (news, reached) =>
      inTurn(async () => {
        const changed = new Map<string, Remembered | null>();
        const referred = new Map(referrals);
        for (const it of news)
          if (it.kind === 'referred') noteReferral(referred, it);
          else changed.set(it.key, hear(changed.get(it.key) ?? of(it.key), heardOf(it)));
        const forgotten = tooMany(passes, changed);
        for (const hash of forgotten) changed.set(hash, null);
        await store.record({
          events: [],
          remember: [...changed],
          values: { [CURSOR]: reached, [REFERRALS]: [...referred] },
        });
        for (const [hash, kept] of changed) take(hash, kept);
        referrals = referred;
        cursor = reached;
      }),
  };
}

function noteReferral(
  referrals: Map<string, ReferredElsewhere>,
  { key, at, gate }: Extract<GateNews, { kind: 'referred' }>,
): void {
  const before = referrals.get(key);
  if (before && before.at > at) return;
  referrals.delete(key);
  referrals.set(key, { at, gate });
  const [oldest] = referrals.keys();
  if (referrals.size > MOST_REFERRED && oldest !== undefined) referrals.delete(oldest);
}

function readReferrals(kept: unknown): Map<string, ReferredElsewhere> {
  return new Map(Array.isArray(kept) ? (kept as [string, ReferredElsewhere][]) : []);
}

/** Of the passes that only other gates admitted, those heard of longest ago that are too many. */
function tooMany(passes: ReadonlyMap<string, Remembered>, changed: ReadonlyMap<string, unknown>): string[] {
  const isTooMany = passes.size + changed.size - MOST_ELSEWHERE;
  if (isTooMany <= 0) return [];
  const newest = ({ elsewhere }: Remembered) => Math.max(...elsewhere.map(({ at }) => at));
  return [...passes]
    .filter(([hash, { here }]) => here === null && !changed.has(hash))
    .sort(([, one], [, other]) => newest(one) - newest(other))
    .slice(0, isTooMany)
    .map(([hash]) => hash);
}
