import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CaseWork, openCase } from '../../../test/case-work.ts';
import { type TestServer, testServer } from '../../testing/test-server.ts';

const POWER_PLANT = 'g14-power-plant';
const DAY = 86_400;

let server: TestServer;
let work: CaseWork;
beforeAll(async () => {
  server = await testServer({ publicUrl: () => 'http://localhost:4173' });
});
afterAll(() => server?.close());
beforeEach(async () => {
  const at = (days: number) => new Date((server.time.now + days * DAY) * 1000).toISOString();
  const event = { name: 'Controlekamer', place: 'Borssele', starts: at(30), ends: at(31) };
  work = await openCase(server, { name: 'Toegang controlekamer', kind: 'staff', event });
});

const verdict = async () => (await work.get('assessment')).json.verdict;
const obstacles = async () =>
  (await work.get('clearance-desk')).json.obstacles.map(({ code }: { code: string }) => code);

const C4 = { value: 'no', evidence: [], reasoning: 'Wie nee zegt, houdt hetzelfde werk.' };
const W1 = { value: 'yes', evidence: [{ kind: 'text', text: 'afspraak met de ondernemingsraad' }] };

describe('people who work there, asked to consent', () => {
  it('condition C4: are not, until somebody with a name judged that a no costs them nothing', async () => {
    await work.ready();
    await work.save('answer:W1', W1);
    await work.save('answer:C4', C4);
    expect(await verdict()).toBe('NO_UNKNOWN');
    expect(await obstacles()).toContain('clearance.staff-unjudged');
    const { status, json } = await work.propose();
    expect({ status, code: json.code }).toEqual({ status: 409, code: 'clearance.staff-unjudged' });
    for (const text of [json.text.nl, json.text.en]) {
      expect(text.what).toContain('C4');
      expect(text.do).toMatch(/oordelen|judge/);
    }

    await work.save('answer:C4', { ...C4, judgedBy: 'A. de Wit, FG' });
    await work.dpia();
    await work.advise();
    expect(await obstacles()).toEqual([]);
    expect((await work.propose()).status).toBe(200);
  });

  it('condition C4: never are where the power is unequal, whoever judges', async () => {
    await work.ready();
    await work.save('answer:W1', W1);
    await work.save('answer:C4', { ...C4, value: 'yes', judgedBy: 'A. de Wit, FG' });
    expect(await verdict()).toBe('NO');
    expect((await work.propose()).json.code).toBe('clearance.staff-unjudged');
  });
});

describe('people who work there, by art. 29 UAVG', () => {
  it('reach a clearance on that route by the same steps, and C4 is no question', async () => {
    await work.ready({}, POWER_PLANT);
    expect(await verdict()).toBe('UNLESS_PUBLIC_INTEREST');
    expect(await obstacles()).toEqual([]);
    expect((await work.propose()).status).toBe(200);
    expect((await work.sign('organiser')).json).toEqual({ cleared: false, sha256: null });
    expect((await work.sign('dpo')).json).toMatchObject({ cleared: true });
  });

  it.each([
    ['P7', { value: 'yes', evidence: [] }, 'NO'],
    ['P8', { value: 'yes', evidence: [{ kind: 'text', text: 'lijst' }] }, 'NO_UNKNOWN'],
    ['P1', { value: 'yes', evidence: [{ kind: 'text', text: 'analyse' }] }, 'NO_UNKNOWN'],
  ])(
    'conditions P1, P7, P8: do not where %s fails, or is unknown for want of places or a judgement',
    async (id, answer, is) => {
      await work.ready({}, POWER_PLANT);
      await work.save(`answer:${id}`, answer);
      expect(await verdict()).toBe(is);
      expect((await work.propose()).json.code).toBe('clearance.obstacles');
    },
  );
});
