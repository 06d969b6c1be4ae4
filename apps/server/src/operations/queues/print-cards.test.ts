import { QUEUE_CARDS_PAGE, queueCardText, readQueueCard } from '@tenzij/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInfo, readPages } from '../../../../../adapters/papers-pdf/test/read-pdf.ts';
import { readQrOnPaper } from '../../../../visitor/test/read-paper.ts';
import { outsider } from '../../testing/desk.ts';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../../testing/test-server.ts';

const A4_WIDTH = 595.28;

let server: TestServer;
let crew: Credentials;
beforeAll(async () => {
  server = await testServer();
  crew = await server.signIn('crew');
});
afterAll(() => server?.close());

const print = (from: number | string, to: number | string, as = crew) =>
  server.call('GET', `/api/deployments/${DEPLOYMENT}/queue-cards.pdf?from=${from}&to=${to}`, as);

describe('queue cards on paper', () => {
  it.each([1, 27, 9999])('have a code that a gate reads as their number: %i', async (number) => {
    const { bytes } = await print(number, number);
    const text = await readQrOnPaper(bytes);
    expect(text).toBe(queueCardText({ deployment: DEPLOYMENT, card: number }));
    expect(readQueueCard(text)).toEqual({ deployment: DEPLOYMENT, card: number });
    expect(readPages(bytes)[0]?.text).toContain(String(number));
  });

  it('are eight on a sheet, in order, each with what to do in both languages and of whom it says nothing', async () => {
    const { bytes, headers } = await print(95, 95 + QUEUE_CARDS_PAGE);
    expect(headers['content-disposition']).toBe(
      `attachment; filename="tenzij-${DEPLOYMENT}-queue-cards-95-103.pdf"`,
    );
    const pages = readPages(bytes);
    const runs = pages.map((page) => page.runs.map(({ text }) => text));
    const numbers = (page: number) => runs[page]?.filter((text) => /^\d+$/.test(text)).map(Number);
    expect([pages.length, numbers(0), numbers(1)]).toEqual([2, [95, 96, 97, 98, 99, 100, 101, 102], [103]]);
    for (const words of ['Er staat niets over u op', 'It says nothing about you', 'PROEF', 'Kaart'])
      expect(pages[1]?.text).toContain(words);
    expect(readInfo(bytes)).toContain('/Title');
  });

  it('have no words on the lines to cut along, or off the paper', async () => {
    for (const { runs } of readPages((await print(993, 1000)).bytes))
      for (const { text, left, right } of runs) {
        const column = Math.floor(left / (A4_WIDTH / 2)) * (A4_WIDTH / 2);
        expect(left, text).toBeGreaterThan(column + 14);
        expect(right, text).toBeLessThan(column + A4_WIDTH / 2 - 14);
      }
  });

  it.each([
    [0, 3],
    [5, 4],
    [1, 97],
    [9999, 10_000],
    ['een', 2],
    [1.5, 2],
  ])('are not made from %s to %s', async (from, to) => {
    expect((await print(from, to)).status).toBe(400);
  });

  it('are made for nobody of another organisation', async () => {
    expect((await print(1, 2, await outsider(server, 'crew'))).status).toBe(404);
  });
});
