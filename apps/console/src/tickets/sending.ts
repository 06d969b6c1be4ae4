import {
  MAX_TICKET_ROWS,
  type RefusedTicketRow,
  type TicketImportResult,
  type TicketInput,
} from '@tenzij/contracts';
import type { ApiRefusal } from '@tenzij/ui';
import type { Answer } from '../console-api.ts';
import { createStore, type Store } from '../store.ts';
import type { Visitor } from './file/check-rows.ts';
import type { TableRow } from './file/table.ts';

/** Half of what a request may bring: a slow server still answers before the page gives up waiting. */
const PART_ROWS = MAX_TICKET_ROWS / 2;

/** A row that the server didn't take, and why. */
interface RefusedRow {
  readonly row: TableRow;
  readonly problem: RefusedTicketRow['problem'];
}

export interface Progress {
  /** `stopping`: a part is still on its way. `failed`: a part was not answered, and can be sent again. */
  readonly is: 'sending' | 'stopping' | 'stopped' | 'failed' | 'done';
  /** How many rows there are, and of how many the server said what it did with them. */
  readonly total: number;
  readonly answered: number;
  readonly taken: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedRow[];
  /** Why it failed. */
  readonly problem: ApiRefusal | null;
}

export interface Sending {
  readonly progress: Store<Progress>;
  /** Sends from where it stopped. A part that was taken and not heard of comes back as unchanged. */
  go(): Promise<void>;
  /** Stops after the part that is on its way. */
  stop(): void;
}

export type SendPart = (rows: readonly TicketInput[]) => Answer<TicketImportResult>;

/** Visitors on their way to the server, in parts, one after the other. */
export function sendVisitors(
  visitors: readonly Visitor[],
  send: SendPart,
  size: number = PART_ROWS,
): Sending {
  const progress = createStore<Progress>({
    is: 'stopped',
    total: visitors.length,
    answered: 0,
    taken: 0,
    updated: 0,
    unchanged: 0,
    refused: [],
    problem: null,
  });
  const change = (changes: Partial<Progress>) => progress.set({ ...progress.get(), ...changes });

  async function go(): Promise<void> {
    if (progress.get().is === 'sending' || progress.get().is === 'stopping') return;
    change({ is: 'sending', problem: null });
    while (progress.get().is === 'sending' && progress.get().answered < visitors.length) {
      const from = progress.get().answered;
      const part = visitors.slice(from, from + size);
      const answer = await send(part.map(rowOf));
      if (!answer.ok) return change({ is: 'failed', problem: answer.problem });
      change(added(progress.get(), part, answer.value));
    }
    change({ is: progress.get().answered === visitors.length ? 'done' : 'stopped' });
  }

  const stop = () => {
    if (progress.get().is === 'sending') change({ is: 'stopping' });
  };
  return { progress, go, stop };
}

function rowOf({ reference, name, email, language }: Visitor): TicketInput {
  return { reference, name, email, language };
}

function added(
  progress: Progress,
  part: readonly Visitor[],
  { taken, updated, unchanged, refused }: TicketImportResult,
): Partial<Progress> {
  const rows = refused.flatMap(({ index, problem }) => {
    const visitor = part[index];
    return visitor ? [{ row: visitor.row, problem }] : [];
  });
  return {
    answered: progress.answered + part.length,
    taken: progress.taken + taken,
    updated: progress.updated + updated,
    unchanged: progress.unchanged + unchanged,
    refused: [...progress.refused, ...rows],
  };
}
