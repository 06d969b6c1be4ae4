import {
  findDeployment,
  type GateEventRow,
  type GateRow,
  gateEventsAfter,
  listGates,
  newestGateEvent,
  type Scope,
} from '@tenzij/store-sql';
import { type TagParts, tagOfDeployment } from './bundle-tag.ts';

/** How often the database is asked, however many gates listen: what another server process wrote can wait this long. */
const LOOK_MS = 1000;
/** Events kept in memory, so that gates that follow need no question of their own. */
const RECENT = 600;

/** How a deployment stands for its gates. */
export interface Standing {
  /** The change of the newest event. */
  readonly newest: number;
  /** The last events, oldest first, without a gap up to `newest`. */
  readonly recent: readonly GateEventRow[];
  readonly list: string;
  /** Changes when what is in every gate's bundle does. */
  readonly bundle: string;
  /** Those that may work, by id. None once the event was ended. */
  readonly gates: ReadonlyMap<string, GateRow>;
}

/** Called with how things stand whenever that was looked at; it should see for itself what is new to it. */
export type Follower = (standing: Standing) => void;

/** Watches what gates ask for, one look for all of them. */
export interface GateWatch {
  /** How things stand, as of less than a second ago, and of after anything this process wrote. */
  read(scope: Scope): Promise<Standing>;
  /** The same, as of now. */
  readNow(scope: Scope): Promise<Standing>;
  /** Calls back from now on, until what this answers is called. */
  follow(scope: Scope, follower: Follower): () => void;
  /** This process wrote events: whoever follows hears at once. What else changed is seen within the second. */
  wrote(scope: Scope): void;
}

interface Watched {
  readonly scope: Scope;
  readonly followers: Set<Follower>;
  standing: Standing | null;
  /** Of a clock that never goes back; `restAt`: when all else than events was looked at. */
  lookedAt: number;
  restAt: number;
  /** Something was written since the last look began. */
  isStale: boolean;
  looking: Promise<Standing> | null;
  /** The look after that, for who asked when it had begun. */
  next: Promise<Standing> | null;
  timer: NodeJS.Timeout | null;
}

export function createGateWatch(parts: TagParts, everyMs = LOOK_MS): GateWatch {
  const watched = new Map<string, Watched>();

  function of(scope: Scope): Watched {
    const known = watched.get(scope.deployment);
    if (known) return known;
    const { organisation, deployment } = scope;
    const fresh: Watched = {
      scope: { organisation, deployment },
      followers: new Set(),
      standing: null,
      lookedAt: Number.NEGATIVE_INFINITY,
      restAt: Number.NEGATIVE_INFINITY,
      isStale: false,
      looking: null,
      next: null,
      timer: null,
    };
    watched.set(deployment, fresh);
    return fresh;
  }

  async function lookOnce(one: Watched): Promise<Standing> {
    one.isStale = false;
    const began = performance.now();
    const before = one.standing;
    const isRestFresh = before !== null && began - one.restAt < everyMs;
    const rest = isRestFresh ? before : await restOf(parts, one.scope);
    const { list, bundle, gates } = rest;
    const standing = { ...(await eventsOf(parts, one.scope, before)), list, bundle, gates };
    one.standing = standing;
    one.lookedAt = began;
    if (!isRestFresh) one.restAt = began;
    for (const follower of one.followers) follower(standing);
    return standing;
  }

  /** A look that begins from now on. One at a time, and one for all who ask during another. */
  function look(one: Watched): Promise<Standing> {
    if (one.looking) {
      const begin = () => {
        one.next = null;
        return look(one);
      };
      one.next ??= one.looking.then(begin, begin);
      return one.next;
    }
    one.looking = lookOnce(one).finally(() => {
      one.looking = null;
    });
    return one.looking;
  }

  function lookAgainLater(one: Watched): void {
    if (one.timer || one.followers.size === 0) return;
    const timer = setTimeout(async () => {
      // The database may be back the next time; gates see by the silence of their lists that it is not.
      await look(one).catch(() => undefined);
      // Who began to follow during the look, after the last one stopped, has a timer already.
      if (one.timer !== timer) return;
      one.timer = null;
      lookAgainLater(one);
    }, everyMs);
    one.timer = timer;
    timer.unref();
  }

  return {
    read(scope) {
      const one = of(scope);
      const isFresh = performance.now() - one.lookedAt < everyMs && !one.isStale;
      if (one.standing && isFresh) return Promise.resolve(one.standing);
      return one.isStale ? look(one) : (one.looking ?? look(one));
    },
    readNow(scope) {
      const one = of(scope);
      one.restAt = Number.NEGATIVE_INFINITY;
      return look(one);
    },
    follow(scope, follower) {
      const one = of(scope);
      one.followers.add(follower);
      lookAgainLater(one);
      return () => {
        one.followers.delete(follower);
        if (one.followers.size > 0) return;
        if (one.timer) clearTimeout(one.timer);
        one.timer = null;
      };
    },
    wrote(scope) {
      const one = watched.get(scope.deployment);
      if (!one) return;
      one.isStale = true;
      if (one.followers.size > 0) look(one).catch(() => undefined);
    },
  };
}

async function restOf(parts: TagParts, scope: Scope): Promise<Pick<Standing, 'list' | 'bundle' | 'gates'>> {
  const { db, statusLists } = parts;
  const row = await findDeployment(db, scope);
  const { etag } = await statusLists.read(scope);
  const gates = !row || row.ended ? [] : await listGates(db, scope);
  return {
    list: etag,
    bundle: row ? await tagOfDeployment(parts, row) : '',
    gates: new Map(gates.map((gate) => [gate.id, gate])),
  };
}

async function eventsOf(
  { db }: TagParts,
  scope: Scope,
  before: Standing | null,
): Promise<Pick<Standing, 'newest' | 'recent'>> {
  const newest = await newestGateEvent(db, scope);
  // A database that was put back to before is read anew.
  const isFollowing = before !== null && newest >= before.newest && newest - before.newest <= RECENT;
  const from = isFollowing ? before.newest : Math.max(0, newest - RECENT);
  const fresh = newest > from ? await gateEventsAfter(db, scope, from, RECENT) : [];
  const recent = [...(isFollowing ? before.recent : []), ...fresh].slice(-RECENT);
  return { newest: recent.at(-1)?.change ?? newest, recent };
}
