import type { GateStream } from './stream.ts';

/** A gate has one, and a second while the first one's connection is dead and nobody knows. */
const PER_GATE = 2;

/** The streams that are open, so that a gate has few and the server can end them. */
export interface GateStreams {
  /** Keeps what `open` opens, which is told how to say that it is over; the gate's oldest ends when it has too many. */
  add(gate: string, open: (onEnd: () => void) => GateStream): void;
  /** How many there are now. */
  count(): number;
  endAll(): void;
}

export function createGateStreams(): GateStreams {
  const open = new Map<string, GateStream[]>();

  function remove(gate: string, stream: GateStream) {
    const left = (open.get(gate) ?? []).filter((one) => one !== stream);
    if (left.length > 0) open.set(gate, left);
    else open.delete(gate);
  }

  return {
    add(gate, start) {
      const stream = start(() => remove(gate, stream));
      const mine = [...(open.get(gate) ?? []), stream];
      open.set(gate, mine);
      if (mine.length > PER_GATE) mine[0]?.end();
    },
    count: () => [...open.values()].reduce((sum, streams) => sum + streams.length, 0),
    endAll() {
      for (const stream of [...open.values()].flat()) stream.end();
    },
  };
}
