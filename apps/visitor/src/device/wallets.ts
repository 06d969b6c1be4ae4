import { type EpochSeconds, type Result, sha256Hex } from '@tenzij/kernel';
import { openPassStore } from '@tenzij/store-idb';
import type { Wallet, WalletStore } from '../journey/model.ts';
import { isOver, isWallet } from '../journey/wallet.ts';
import { now } from './world.ts';

const CHANNEL = 'tenzij-passes';

/** A wallet as it is kept: with its ticket, so that the installed app opens it without the link. */
interface KeptWallet extends Wallet {
  /** Absent in what was kept before passes could be opened that way. */
  readonly ticket?: string;
}

function isKept(value: unknown): value is KeptWallet {
  if (!isWallet(value)) return false;
  const { ticket } = value as { readonly ticket?: unknown };
  return ticket === undefined || typeof ticket === 'string';
}

/**
 * This ticket's wallet on this phone, or `null` where the browser keeps nothing. What other tickets left here
 * that is over goes at the same time, with the faces in it.
 */
export async function openWallet(ticket: string): Promise<WalletStore | null> {
  const opened = await openPassStore(isKept);
  if (!opened.ok) return null;
  const store = opened.value;
  const key = sha256Hex(ticket);
  // The ticket's own pass goes where the visitor is told so.
  await store.sweep((value, of) => of !== key && isOver(value, now()));
  const tabs = new BroadcastChannel(CHANNEL);
  const told = async <T>(change: Promise<Result<T>>): Promise<Result<T>> => {
    const changed = await change;
    if (changed.ok) tabs.postMessage(key);
    return changed;
  };
  return {
    get: () => store.get(key),
    put: (wallet) => told(store.put(key, { ...wallet, ticket })),
    erase: () => told(store.erase(key)),
    update: (change) =>
      told(
        store.update(key, (current) => {
          const next = change(current);
          return next === current || next === null ? next : { ...next, ticket };
        }),
      ),
    onChangeElsewhere: (listener) => {
      tabs.addEventListener('message', ({ data }) => {
        if (data === key) listener();
      });
    },
  };
}

/** A ticket whose pass this phone keeps. */
export type KeptTicket = Pick<KeptWallet, 'visit'> & { readonly ticket: string };

/**
 * The tickets with a pass that isn't over, or with a withdrawal that still has to be reported: what there is to
 * open without a link, soonest event first. What is over goes.
 */
export async function keptTickets(at: EpochSeconds): Promise<readonly KeptTicket[]> {
  const opened = await openPassStore(isKept);
  if (opened.ok) await opened.value.sweep((value) => isOver(value, at));
  const wallets = opened.ok ? await opened.value.all() : opened;
  if (!wallets.ok) return [];
  return wallets.value
    .flatMap(({ ticket, visit, held, withdrawing }) => {
      const isUseful = withdrawing || held !== null;
      return ticket !== undefined && isUseful ? [{ ticket, visit }] : [];
    })
    .sort((one, other) => one.visit.event.starts.localeCompare(other.visit.event.starts));
}
