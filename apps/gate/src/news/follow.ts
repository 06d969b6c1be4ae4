import type { GateChanges } from '@tenzij/contracts';
import type { Time } from '../gate/ports.ts';
import { backoffMs } from './backoff.ts';
import { type Bell, createBell } from './bell.ts';
import type { NewsApi, NewsMemory } from './ports.ts';

/** Over a stream something comes every 15 seconds; one that is silent for this long is dead, or held up. */
const SILENT_LOOKS = 5;
const LOOK_MS = 5000;
/** Pages in one go, so that the status list, by which who withdrew is refused, never waits long for them. */
const PAGES_IN_A_GO = 10;

type Tags = Pick<GateChanges, 'list' | 'bundle'>;

/** What the other gates did and what changed at the server, as it comes or else by asking. */
export interface News {
  /** Keeps a stream open for as long as it can be had. Until stopped. */
  follow(stopped: () => boolean): Promise<void>;
  /** Whether it is known what changed up to now: the stream works, or asking did just now. */
  ask(): Promise<boolean>;
  /** What the server said last; `null`: nothing yet. */
  tags(): Tags | null;
  /** Whether our server said last that it doesn't know this gate, or that the event is over. */
  isRefused(): boolean;
  /** Waits so long, or until the tags change. */
  wait(milliseconds: number): Promise<void>;
}

export interface NewsParts {
  readonly api: Pick<NewsApi, 'changes' | 'listen'>;
  readonly memory: NewsMemory;
  readonly time: Pick<Time, 'wait'>;
  /** From 0 up to 1. */
  readonly chance: () => number;
  /** The server was heard again after it wasn't. */
  readonly onBack: () => void;
}

export function createNews({ api, memory, time, chance, onBack }: NewsParts): News {
  const bell: Bell = createBell(time);
  let tags: Tags | null = null;
  let isStreaming = false;
  let isRefused = false;
  let isInTouch = false;

  async function take({ list, bundle, news, cursor }: GateChanges): Promise<void> {
    const isChanged = tags?.list !== list || tags.bundle !== bundle;
    tags = { list, bundle };
    isRefused = false;
    touch(true);
    // What doesn't fit on the disk is asked for again; that the list changed counts all the same.
    if (isChanged) bell.ring();
    if (news.length > 0 || cursor !== (await memory.cursor())) await memory.learn(news, cursor);
  }

  function touch(now: boolean): void {
    if (now && !isInTouch) onBack();
    isInTouch = now;
  }

  /** Answers whether anything came of it. */
  async function listenOnce(stopped: () => boolean): Promise<boolean> {
    const aborting = new AbortController();
    let silentLooks = 0;
    let isOver = false;
    let heard = false;
    void (async () => {
      while (!isOver) {
        await time.wait(LOOK_MS);
        if (stopped() || ++silentLooks >= SILENT_LOOKS) aborting.abort();
      }
    })();
    const listener = {
      alive() {
        silentLooks = 0;
      },
      async changes(changes: GateChanges) {
        await take(changes);
        heard = true;
        isStreaming = true;
      },
    };
    const end = await api.listen(await memory.cursor(), listener, aborting.signal);
    isOver = true;
    if (end === 'refused') isRefused = true;
    // Whoever relied on the stream asks now.
    if (isStreaming) bell.ring();
    isStreaming = false;
    return heard;
  }

  return {
    async follow(stopped) {
      let failures = 0;
      while (!stopped()) {
        const heard = await listenOnce(stopped).catch(() => false);
        failures = heard ? 1 : failures + 1;
        if (!stopped()) await time.wait(backoffMs(failures, chance()));
      }
    },
    async ask() {
      for (let page = 0, more = true; more && page < PAGES_IN_A_GO; page++) {
        if (isStreaming) return true;
        const answer = await api.changes(await memory.cursor());
        if (answer.kind === 'refused') isRefused = true;
        if (answer.kind !== 'ok') {
          // A stream that came meanwhile says otherwise.
          touch(isStreaming);
          return isStreaming;
        }
        // What a full disk can't keep is asked for again the next time.
        more = await take(answer.value).then(
          () => answer.value.more,
          () => false,
        );
      }
      return true;
    },
    tags: () => tags,
    isRefused: () => isRefused,
    wait: bell.wait,
  };
}
