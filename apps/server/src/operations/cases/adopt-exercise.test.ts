import { EXERCISE_PLACE } from '@tenzij/dossier';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCase } from '../../../test/case-work.ts';
import { type TestServer, testServer } from '../../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server?.close());

interface Held {
  readonly document: string;
  readonly revision: number;
  readonly body: {
    readonly value?: string;
    readonly notApplicable?: boolean;
    readonly event?: { readonly place: string };
  };
}

it('an exercise that is adopted keeps no evidence, judgement or event that the example made up', async () => {
  const work = await openCase(server, { preset: 'g11-festival' });
  const held = async (): Promise<Held[]> => (await work.get('documents')).json.documents;
  const before = await held();
  expect(JSON.stringify(before)).toContain('judgedBy');
  expect((await work.post('adoption', {})).status).toBe(204);
  const answers = (await held()).filter(({ document }) => document.startsWith('answer:'));
  expect(answers.length).toBeGreaterThan(20);
  for (const { document, revision, body } of answers) {
    const { value, notApplicable } = before.find((other) => other.document === document)?.body ?? {};
    const kept = { value, ...(notApplicable && { notApplicable }), evidence: [] };
    expect([document, revision, body]).toEqual([document, 2, kept]);
  }

  // With a plan, notice, DPIA and advice of one's own, it still isn't shown that it may go on.
  const event = (await held()).find(({ document }) => document === 'plan')?.body.event;
  expect(event?.place).toBe(EXERCISE_PLACE);
  await work.plan({ event: event as never });
  await work.notice();
  await work.dpia();
  await work.advise();
  const { json } = await work.get('assessment');
  expect(json.verdict).toBe('NO_UNKNOWN');
  expect(json.unknown).toEqual(expect.arrayContaining(['C1', 'C3', 'E1']));
  expect((await work.propose()).json.code).toBe('clearance.obstacles');
  const obstacles = async () => (await work.get('clearance-desk')).json.obstacles;
  const invented = { code: 'plan.undecided', params: { field: 'event' } };
  expect(await obstacles()).toContainEqual(expect.objectContaining(invented));
  await work.plan();
  expect(await obstacles()).not.toContainEqual(expect.objectContaining(invented));
});
