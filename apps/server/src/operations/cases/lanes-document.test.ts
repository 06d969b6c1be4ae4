import { NINE_AND_ONE } from '@tenzij/lanes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseWork, openCase } from '../../../test/case-work.ts';
import { type TestServer, testServer } from '../../testing/test-server.ts';

let server: TestServer;
let work: CaseWork;
beforeAll(async () => {
  server = await testServer({ publicUrl: () => 'http://localhost:4173' });
  work = await openCase(server);
});
afterAll(() => server?.close());

const put = (basedOn: number, body: unknown, as = work.organiser) =>
  server.call('PUT', `/api/deployments/${work.id}/documents/lanes`, as, { basedOn, body });
const layout = async () => {
  const { sections } = (await work.get('dpia')).json;
  const { filled } = sections.find(({ id }: { id: string }) => id === 'gate-layout');
  return { sha256: filled.sha256 as string, text: JSON.stringify(filled) };
};

describe('the plan of the lanes', () => {
  it('is kept as it was written, for organiser and DPO to read, and told apart from other versions', async () => {
    expect((await put(0, NINE_AND_ONE)).json).toMatchObject({ revision: 1, body: NINE_AND_ONE });
    const { documents } = (await work.get('documents', work.dpo)).json;
    const kept = documents.find(({ document }: { document: string }) => document === 'lanes');
    expect(kept.body).toEqual(NINE_AND_ONE);
    const late = await put(0, { ...NINE_AND_ONE, seed: 2 });
    expect([late.status, late.json.code]).toEqual([409, 'document.changed-meanwhile']);
    expect((await put(1, NINE_AND_ONE, work.dpo)).json.code).toBe('server.role-not-allowed');
  });

  it.each([
    [{}, 'lanes.plan-missing', 'arrivals'],
    [{ ...NINE_AND_ONE, faceShare: 1.2 }, 'lanes.plan-too-high', 'faceShare'],
    [{ ...NINE_AND_ONE, visitors: ['Anna'] }, 'lanes.plan-unknown-key', 'visitors'],
    [
      { ...NINE_AND_ONE, arrivals: { profile: [{ from: -60, to: 0, count: 3 }] } },
      'lanes.plan-too-low',
      'arrivals.profile[0].from',
    ],
  ])('is refused with the field that is wrong (%#)', async (body, code, field) => {
    const { status, json } = await put(1, body);
    expect([status, json.code, json.params.field]).toEqual([400, code, field]);
  });

  it('is no list and no text', async () => {
    for (const body of [[NINE_AND_ONE], 'plan', null])
      expect((await put(1, body)).json.code).toBe('document.invalid');
  });
});

describe('the DPIA', () => {
  it('says what the plan predicts, with what makes it come out the same again', async () => {
    const { text } = await layout();
    expect(text).toMatch(/Gewone rij: negen van de tien mensen zijn binnen 19\d\d seconden aan de beurt/);
    expect(text).toContain('Volgens deze voorspelling voldoet de indeling niet aan de regel');
    expect(text).toContain('startgetal 9');
    expect(text).toContain('20 keer nagespeeld');
  });

  it('asks to look again once the plan is another', async () => {
    const before = await layout();
    const lanes = { face: 6, regular: 4 };
    expect((await put(1, { ...NINE_AND_ONE, lanes })).status).toBe(200);
    const after = await layout();
    expect(after.sha256).not.toBe(before.sha256);
    expect(after.text).toContain('Volgens deze voorspelling voldoet de indeling aan de regel');
  });

  it('says so when some never get their turn, and names nobody’s wait where nobody is', async () => {
    const closes = { ...NINE_AND_ONE, laneChanges: [{ at: 3600, lane: 'regular', change: -1 }] };
    expect((await put(2, closes)).status).toBe(200);
    expect((await layout()).text).toContain('Gewone rij: niet iedereen komt aan de beurt');
    expect((await put(3, { ...NINE_AND_ONE, faceShare: 1, withdrawalShare: 0 })).status).toBe(200);
    expect((await layout()).text).toContain('Gewone rij: niemand kiest deze rij');
  });

  it('plays an entrance of very many people less often, and says how often', async () => {
    const curve = { ...NINE_AND_ONE.arrivals.curve, people: 400_000 };
    expect((await put(4, { ...NINE_AND_ONE, arrivals: { curve } })).status).toBe(200);
    expect((await layout()).text).toContain('2 keer nagespeeld');
  });
});

describe('a finished DPIA', () => {
  it('is outdated once the plan of the lanes that it quotes is another, not once it is written otherwise', async () => {
    const own = await openCase(server);
    expect((await own.save('lanes', NINE_AND_ONE)).status).toBe(200);
    await own.ready();
    const changed = async () => (await own.get('dpia')).json.version.changed;
    expect(await changed()).toEqual([]);
    expect((await own.save('lanes', { ...NINE_AND_ONE, warmup: 0, faceShare: [0.8, 0.8] })).status).toBe(200);
    expect(await changed()).toEqual([]);
    expect((await own.save('lanes', { ...NINE_AND_ONE, faceShare: 0.7 })).status).toBe(200);
    expect(await changed()).toEqual([{ nl: 'het plan van de rijen', en: 'the plan of the lanes' }]);
    const { obstacles } = (await own.get('clearance-desk')).json;
    expect(JSON.stringify(obstacles)).toContain('clearance.dpia-outdated');
  });
});
