import type { LastAdmission } from '@tenzij/admission';
import type { GateEvent } from '@tenzij/contracts';
import { type EpochSeconds, sha256Hex } from '@tenzij/kernel';
import { isAuthorised, type Override } from '../override/authorise.ts';
import { type Admitted, hashesOf } from './admitted.ts';
import { coarseCode } from './coarse.ts';
import type { AdmittedPasses } from './memory.ts';
import type { Store, TurnstileWatch } from './ports.ts';
import type { Step, Transaction } from './steps.ts';
import type { Count, Tally } from './tally.ts';
import type { Turns } from './turns.ts';

/** Referrals that a full disk left no room for, kept in memory until there is some. */
const MOST_UNWRITTEN = 500;

/**
 * What happened at this gate, written before it is shown. An admission is `decided` once its memory, its event,
 * its count and its transaction are on the disk, all in one; `opened` just before a screen or a turnstile lets
 * somebody through; and then done, or annulled.
 */
export interface Journal {
  /** Rejects, with nothing written that stays, when it can't be kept or comes too late. */
  admit(who: Admitted, signal?: AbortSignal): Promise<Transaction>;
  /** The crew's own admission, likewise; throws without the crew's authority for it. */
  override(order: Override, signal?: AbortSignal): Promise<Transaction>;
  opened(transaction: Transaction): Promise<void>;
  done(transaction: Transaction): Promise<void>;
  /** Takes an admission back: the pass is as it was before, unless it was admitted again since. */
  annul(transaction: Transaction, why: 'not-passed' | 'interrupted'): Promise<void>;
  /** Writes a referral, with these values; its event's id. Never rejects: who is referred is, written or not. */
  refer(code: string, pass: string | null, values?: Readonly<Record<string, unknown>>): Promise<string>;
  /**
   * Settles what a crash left: what was not opened is annulled, and what was stays used, because nobody knows
   * whether somebody went through; unless the turnstile tells that nobody did.
   */
  settle(): Promise<void>;
  /** Settles, and from then on writes nothing. */
  close(): Promise<void>;
}

interface JournalParts {
  readonly store: Store;
  readonly admitted: AdmittedPasses;
  readonly tally: Tally;
  readonly inTurn: Turns;
  readonly newId: () => string;
  readonly now: () => EpochSeconds;
  readonly endOf: TurnstileWatch['endOf'];
}

/** A step in the making: what it counts, and what to take over once it is kept. */
interface Draft {
  readonly step: Step;
  readonly count?: Count;
  readonly take?: () => void;
}

export function createJournal({ store, admitted, tally, inTurn, newId, now, endOf }: JournalParts): Journal {
  let unwritten: readonly GateEvent[] = [];
  let isSettled = false;
  let isClosed = false;

  function keep(draft: () => Draft): Promise<void> {
    return inTurn(async () => {
      if (isClosed) throw new Error('this gate was erased');
      const { step, count = NOBODY, take } = draft();
      const counts = tally.after({ ...count, referred: count.referred + unwritten.length });
      const events = [...unwritten, ...step.events];
      await store.record({ ...step, events, values: { ...step.values, ...counts.values } });
      unwritten = [];
      counts.take();
      take?.();
    });
  }

  async function begin(
    hashes: readonly string[],
    signal: AbortSignal | undefined,
    event: (id: string, at: number) => GateEvent,
  ): Promise<Transaction> {
    if (!isSettled) await settle();
    const [hash = null, ...others] = hashes;
    const before = hash === null ? null : admitted.here(hash);
    const also = others.map((other) => [other, admitted.here(other)] as const);
    const transaction: Transaction = { id: newId(), at: now(), state: 'decided', hash, before, also };
    const { id, at } = transaction;
    await keep(() => {
      signal?.throwIfAborted();
      const { remember, take } = memoryAfter(hashesIn(transaction).map(([it]) => [it, at]));
      const step = { events: [event(id, Math.floor(at))], remember, transaction };
      return { step, count: { admitted: 1, referred: 0 }, take };
    });
    if (!signal?.aborted) return transaction;
    // Nobody waits for it any more: nobody is let through on it.
    await annul(transaction, 'interrupted');
    throw new Error('it took too long');
  }

  function memoryAfter(changed: readonly (readonly [hash: string, here: LastAdmission])[]) {
    const all = changed.map(([hash, here]) => ({ hash, ...admitted.after(hash, here) }));
    return {
      remember: all.map(({ hash, kept }) => [hash, kept] as const),
      take() {
        for (const { take } of all) take();
      },
    };
  }

  async function annul(transaction: Transaction, why: 'not-passed' | 'interrupted') {
    const { id, at } = transaction;
    await keep(() => {
      const last = hashesIn(transaction).filter(([hash]) => admitted.here(hash) === at);
      const { remember, take } = memoryAfter(last);
      const event: GateEvent = { kind: 'annulled', id: newId(), at: Math.floor(now()), of: id, why };
      const step = { events: [event], remember, ended: id };
      return { step, count: { admitted: -1, referred: 0 }, take };
    }).catch(leaveUnsettled);
  }
  const done = ({ id }: Transaction) =>
    keep(() => ({ step: { events: [], ended: id } })).catch(leaveUnsettled);

  async function settle() {
    // The newest first: each puts back what was before it.
    for (const left of [...(await store.unsettled())].reverse())
      if (left.state === 'decided') await annul(left, 'interrupted');
      else if ((await endOf(left.id)) === 'not-passed') await annul(left, 'not-passed');
      else await done(left);
    isSettled = true;
  }
  function leaveUnsettled(error: unknown): never {
    isSettled = false;
    throw error;
  }

  return {
    admit(who, signal) {
      const shown = who.pass === null ? { pass: null, ticket: who.ticket } : { pass: who.pass, ticket: null };
      return begin(hashesOf(who), signal, (id, at) => ({ kind: 'admitted', id, at, ...shown }));
    },
    async override(order, signal) {
      if (!isAuthorised(order)) throw new Error('only crew at a regular lane may let somebody in');
      const { of, pass, reason } = order;
      return begin(pass === null ? [] : [sha256Hex(pass)], signal, (id, at) => ({
        kind: 'override',
        id,
        at,
        of,
        pass,
        reason,
      }));
    },
    async opened(transaction) {
      const step = { events: [], transaction: { ...transaction, state: 'opened' } } as const;
      await keep(() => ({ step })).catch(leaveUnsettled);
    },
    done,
    annul,
    async refer(code, pass, values = {}) {
      const id = newId();
      const at = Math.floor(now());
      const event: GateEvent = { kind: 'referred', id, at, pass, code: coarseCode(code) };
      const draft = { step: { events: [event], values }, count: { admitted: 0, referred: 1 } };
      await keep(() => draft).catch(() => {
        unwritten = [...unwritten, event].slice(-MOST_UNWRITTEN);
      });
      return id;
    },
    settle,
    async close() {
      await settle().catch(() => undefined);
      await inTurn(async () => {
        isClosed = true;
      });
    },
  };
}

/** Each hash that it is remembered under, and when this gate had admitted that before. */
function hashesIn({ hash, before, also = [] }: Transaction) {
  return hash === null ? also : [[hash, before] as const, ...also];
}

const NOBODY: Count = { admitted: 0, referred: 0 };
