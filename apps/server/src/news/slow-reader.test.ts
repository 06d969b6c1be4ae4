import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { GateEventRow, GateRow } from '@tenzij/store-sql';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { streamChanges } from './stream.ts';
import type { Follower, Standing } from './watch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const GATE: GateRow = {
  organisation: 'o',
  deployment: 'd',
  id: 'g1',
  name: 'Poort 1',
  lane: 'face',
  kind: 'entrance',
};

const row = (change: number): GateEventRow => ({
  change,
  id: `${change}`,
  gate: 'g2',
  lane: 'face',
  kind: 'admitted',
  at: 1,
  receivedAt: 1,
  pass: 'ab'.repeat(16),
  ticketCodeSha256: null,
  sealedTicketCode: null,
  ticket: null,
  code: null,
  reason: null,
  why: null,
  of: null,
  annulled: false,
  isDouble: false,
  codeSha256: null,
});

const standing = (newest: number): Standing => ({
  newest,
  recent: Array.from({ length: newest }, (_, index) => row(index + 1)),
  list: '"l"',
  bundle: 'b',
  gates: new Map([[GATE.id, GATE]]),
});

/** A connection that takes what it is told to, and says what it was given. */
class Connection extends EventEmitter {
  takes = true;
  isEnded = false;
  readonly written: string[] = [];
  get writableNeedDrain() {
    return !this.takes;
  }
  write(text: string) {
    this.written.push(text);
    return this.takes;
  }
  end() {
    this.isEnded = true;
  }
  destroy() {
    this.isEnded = true;
  }
}

async function open() {
  const raw = new Connection();
  let follower: Follower = () => undefined;
  let following = true;
  const ended = vi.fn();
  streamChanges(
    {
      db: null as never,
      links: { passId: () => new Uint8Array(16) } as never,
      clock: () => 1,
      gateWatch: {
        read: async () => standing(0),
        readNow: async () => standing(0),
        follow: (_scope, one) => {
          follower = one;
          return () => {
            following = false;
          };
        },
        wrote: () => undefined,
      },
    },
    GATE,
    0,
    raw as unknown as ServerResponse,
    ended,
  );
  await vi.advanceTimersByTimeAsync(0);
  const tell = async (newest: number) => {
    follower(standing(newest));
    await vi.advanceTimersByTimeAsync(0);
  };
  return { raw, tell, ended, isFollowing: () => following };
}

const events = (written: readonly string[]) => written.filter((text) => text.startsWith('event: '));

it('is written nothing more while it reads nothing, and all that it missed in one go after that', async () => {
  const { raw, tell } = await open();
  raw.takes = false;
  await tell(1);
  await tell(2);
  await tell(3);
  expect(events(raw.written)).toHaveLength(2);
  raw.takes = true;
  raw.emit('drain');
  await vi.advanceTimersByTimeAsync(0);
  expect(events(raw.written)).toHaveLength(3);
  expect(raw.written.at(-1)).toContain('id: 3\n');
});

it('is dropped when it reads nothing for ten seconds', async () => {
  const { raw, tell, ended, isFollowing } = await open();
  raw.takes = false;
  await tell(1);
  await vi.advanceTimersByTimeAsync(9_900);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(ended).toHaveBeenCalledOnce();
  expect([raw.isEnded, isFollowing()]).toEqual([true, false]);
});

it('hears that the stream is there every 15 seconds, and nothing after its end', async () => {
  const { raw } = await open();
  await vi.advanceTimersByTimeAsync(31_000);
  expect(raw.written.filter((text) => text.startsWith(':'))).toHaveLength(2);
  raw.emit('close');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(raw.written.filter((text) => text.startsWith(':'))).toHaveLength(2);
});
