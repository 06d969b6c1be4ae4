import type { ServerResponse } from 'node:http';
import type { GateChanges } from '@tenzij/contracts';
import type { GateRow } from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { changesFor } from './changes.ts';
import type { Standing } from './watch.ts';

/** How often a stream shows that it is there: a gate takes one that is silent for 25 seconds for dead. */
const KEEP_ALIVE_MS = 15_000;
/** How soon a gate that follows no pace of its own asks again. */
const RETRY_MS = 2000;
/** How long a gate that reads nothing is waited for; meanwhile nothing is written for it. */
const SLOW_MS = 10_000;

type Parts = Pick<Context, 'db' | 'links' | 'clock' | 'gateWatch'>;

export interface GateStream {
  end(): void;
}

/**
 * Writes to a gate what changes after a cursor, until it goes, is revoked, reads too slowly, or the event ends.
 * At most one page is ever waiting to be sent. `onEnd` is called once.
 */
export function streamChanges(
  parts: Parts,
  gate: GateRow,
  after: number,
  raw: ServerResponse,
  onEnd: () => void,
): GateStream {
  let cursor = after;
  let told: Pick<GateChanges, 'list' | 'bundle'> | null = null;
  let newest: Standing | null = null;
  let isWriting = false;
  let isOver = false;

  function end() {
    if (isOver) return;
    isOver = true;
    clearInterval(keepAlive);
    unfollow();
    raw.end();
    // Who reads nothing never lets it end either.
    if (raw.writableNeedDrain) raw.destroy();
    onEnd();
  }

  /** Answers whether the gate took it. */
  function write(text: string): Promise<boolean> {
    if (isOver) return Promise.resolve(false);
    if (raw.write(text)) return Promise.resolve(true);
    return new Promise((resolve) => {
      const answer = (taken: boolean) => () => {
        clearTimeout(patience);
        raw.off('drain', drained).off('close', closed);
        resolve(taken);
      };
      const [drained, closed] = [answer(true), answer(false)];
      const patience = setTimeout(closed, SLOW_MS);
      raw.on('drain', drained).on('close', closed);
    });
  }

  /** Writes until nothing is new; what comes in meanwhile is seen at the end. */
  async function pump(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    try {
      while (!isOver && newest) {
        if (!newest.gates.has(gate.id)) return end();
        const changes = await changesFor(parts, gate, cursor, newest);
        if (!isNews(changes)) return;
        cursor = changes.cursor;
        told = changes;
        if (!(await write(eventOf(changes)))) return end();
      }
    } catch {
      // The database may be back when the gate asks again.
      end();
    } finally {
      isWriting = false;
    }
  }

  function isNews({ cursor: reached, list, bundle }: GateChanges): boolean {
    return told === null || reached !== cursor || list !== told.list || bundle !== told.bundle;
  }

  function take(standing: Standing) {
    newest = standing;
    void pump();
  }

  const keepAlive = setInterval(() => {
    // During a write that waits nothing may be added to it.
    if (!isWriting) raw.write(': here\n\n');
  }, KEEP_ALIVE_MS);
  const unfollow = parts.gateWatch.follow(gate, take);
  raw.on('close', end).on('error', end);
  raw.write(`retry: ${RETRY_MS}\n\n`);
  standingFor(parts, gate, after).then(take, end);
  return { end };
}

/** A gate may be newer than what was last seen here, and so may the cursor that another process gave it. */
export async function standingFor(
  { gateWatch }: Pick<Context, 'gateWatch'>,
  gate: GateRow,
  after: number,
): Promise<Standing> {
  const standing = await gateWatch.read(gate);
  const isBehind = after > standing.newest || !standing.gates.has(gate.id);
  return isBehind ? gateWatch.readNow(gate) : standing;
}

function eventOf(changes: GateChanges): string {
  return `event: changes\nid: ${changes.cursor}\ndata: ${JSON.stringify(changes)}\n\n`;
}
