import { explain, type TicketImportResult, type TicketInput } from '@tenzij/contracts';
import { ok, refuse } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import type { Visitor } from './file/check-rows.ts';
import { type SendPart, sendVisitors } from './sending.ts';

const VISITORS: readonly Visitor[] = Array.from({ length: 7 }, (_, index) => ({
  row: { line: index + 2, cells: [`T${index}`] },
  reference: `T${index}`,
  name: null,
  email: null,
  language: null,
}));
const NOTHING: TicketImportResult = { taken: 0, updated: 0, unchanged: 0, refused: [] };

/** A server that takes everything it didn't have, and notes what came in. */
function server(before: (part: number) => void = () => {}) {
  const parts: (readonly TicketInput[])[] = [];
  const known = new Set<string>();
  const send: SendPart = async (rows) => {
    parts.push(rows);
    before(parts.length);
    const taken = rows.filter(({ reference }) => !known.has(reference)).length;
    for (const { reference } of rows) known.add(reference);
    return ok({ ...NOTHING, taken, unchanged: rows.length - taken });
  };
  return { parts, known, send };
}

describe('sendVisitors', () => {
  it('sends everybody once, in parts', async () => {
    const { parts, send } = server();
    const sending = sendVisitors(VISITORS, send, 3);
    await sending.go();
    expect(parts.map((part) => part.map(({ reference }) => reference))).toEqual([
      ['T0', 'T1', 'T2'],
      ['T3', 'T4', 'T5'],
      ['T6'],
    ]);
    expect(sending.progress.get()).toMatchObject({ is: 'done', answered: 7, taken: 7, unchanged: 0 });
  });

  it('stops after the part that is on its way, and goes on from there', async () => {
    const { parts, send, known } = server((part) => part === 2 && sending.stop());
    const sending = sendVisitors(VISITORS, send, 2);
    await sending.go();
    expect(sending.progress.get()).toMatchObject({ is: 'stopped', answered: 4, taken: 4 });
    await sending.go();
    expect(sending.progress.get()).toMatchObject({ is: 'done', taken: 7 });
    expect(parts).toHaveLength(4);
    expect(known.size).toBe(7);
  });

  it('sends a part again when its answer was lost, and counts nobody twice', async () => {
    const { send } = server();
    let lost = 0;
    const sending = sendVisitors(
      VISITORS,
      async (rows) => {
        const answer = await send(rows);
        lost += 1;
        return lost === 2 ? refuse('ui.offline') : answer;
      },
      3,
    );
    await sending.go();
    expect(sending.progress.get()).toMatchObject({
      is: 'failed',
      answered: 3,
      problem: { code: 'ui.offline' },
    });
    await sending.go();
    expect(sending.progress.get()).toMatchObject({
      is: 'done',
      taken: 4,
      unchanged: 3,
      problem: null,
    });
  });

  it('knows a row that was not taken by its place in its part', async () => {
    const problem = explain({ code: 'server.unexpected', params: {} });
    const sending = sendVisitors(
      VISITORS,
      async (rows) =>
        ok({
          ...NOTHING,
          taken: rows.length - 1,
          refused: [{ index: 1, field: 'reference', problem }],
        }),
      3,
    );
    await sending.go();
    const { refused } = sending.progress.get();
    expect(refused.map(({ row }) => row.line)).toEqual([3, 6]);
  });

  it('is not started twice at once', async () => {
    const { parts, send } = server();
    const sending = sendVisitors(VISITORS, send, 7);
    await Promise.all([sending.go(), sending.go()]);
    expect(parts).toHaveLength(1);
  });
});
