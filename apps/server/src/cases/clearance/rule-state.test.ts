import type { ParityFigures } from '@tenzij/store-sql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CaseWork, openCase } from '../../../test/case-work.ts';
import { type TestServer, testServer } from '../../testing/test-server.ts';
import { pauseByRule, resumeByRule } from './rule-state.ts';

const BROKEN: ParityFigures = {
  gapSeconds: 140,
  low: 95,
  high: 210,
  method: 'cards',
  n: 61,
  p90GapSeconds: 60,
  forSeconds: 600,
};
const HOLDS: ParityFigures = { ...BROKEN, gapSeconds: 20, low: 0, high: 45, n: 54, forSeconds: 300 };
const UNMEASURED: ParityFigures = {
  ...BROKEN,
  gapSeconds: null,
  low: null,
  high: null,
  method: null,
  n: null,
};

let server: TestServer;
let work: CaseWork;
beforeAll(async () => {
  server = await testServer({ publicUrl: () => 'http://localhost:4173' });
});
afterAll(() => server?.close());
beforeEach(async () => {
  work = await openCase(server);
  await work.ready();
});

const scope = () => ({ organisation: 'proefweide', deployment: work.id });
const pause = (figures = BROKEN) => pauseByRule(server.context, scope(), figures);
const resume = (figures = HOLDS) => resumeByRule(server.context, scope(), figures);
const clearance = async () => (await work.get('case')).json.clearance;
const change = (action: string, as = work.organiser) =>
  work.post('clearance-state', { action, reason: 'Rij loopt op' }, as);
const ledger = async () =>
  (await work.get('ledger')).text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ kind }) => /^clearance-(paused|resumed|revoked)$/.test(kind));

async function clear(): Promise<void> {
  await work.propose();
  await work.sign('organiser');
  expect((await work.sign('dpo')).json).toMatchObject({ cleared: true });
}

describe('a clearance that its own rule pauses', () => {
  beforeEach(clear);

  it('invariant 7: is paused and goes on by the rule, once each, with its figures in the ledger', async () => {
    server.time.now += 60;
    expect(await pause()).toBe(true);
    expect(await pause()).toBe(false);
    expect(await clearance()).toMatchObject({
      state: 'paused',
      change: { by: 'parity-rule', reason: '', pausedBy: ['parity-rule'], figures: BROKEN },
    });
    server.time.now += 300;
    expect(await resume()).toBe(true);
    expect(await resume()).toBe(false);
    expect(await clearance()).toMatchObject({
      state: 'in-force',
      change: { by: 'parity-rule', pausedBy: [], figures: HOLDS },
    });
    const { recent } = (await work.get('case')).json;
    const [on, off] = recent.slice(0, 2).map(({ by, what }: { by: unknown; what: string }) => [by, what]);
    expect([off, on]).toEqual([
      [null, 'event:rule-paused'],
      [null, 'event:rule-resumed'],
    ]);
    expect(await ledger()).toMatchObject([
      { kind: 'clearance-paused', subject: null, body: { by: 'parity-rule', ...BROKEN } },
      { kind: 'clearance-resumed', body: { by: 'parity-rule', pausedBy: [], ...HOLDS } },
    ]);
  });

  it('leaves room among what happened last for what people wrote', async () => {
    for (let night = 0; night < 6; night++) {
      server.time.now += 60;
      await pause();
      await resume();
    }
    const { recent } = (await work.get('case')).json;
    const isEvent = ({ what }: { what: string }) => what.startsWith('event:');
    expect(recent).toHaveLength(30);
    expect(recent.filter(isEvent)).toHaveLength(10);
    expect(recent.find(isEvent).what).toBe('event:rule-resumed');
  });

  it('invariant 7: goes on by nobody else, whoever pauses it beside the rule', async () => {
    await pause();
    for (const as of [work.organiser, work.dpo])
      expect((await change('resume', as)).json.code).toBe('clearance.paused-by-rule');
    expect((await change('pause', work.dpo)).status).toBe(204);
    expect((await clearance()).change).toMatchObject({
      by: 'dpo',
      reason: 'Rij loopt op',
      pausedBy: ['parity-rule', 'dpo'],
      figures: BROKEN,
    });
    expect((await change('resume')).json.code).toBe('clearance.paused-by-other');
    expect((await change('resume', work.dpo)).status).toBe(204);
    expect(await clearance()).toMatchObject({
      state: 'paused',
      change: { by: 'parity-rule', reason: '', pausedBy: ['parity-rule'], figures: BROKEN },
    });
    expect((await change('resume', work.dpo)).json.code).toBe('clearance.paused-by-rule');
  });

  it('stays paused by whoever else paused it, with their reason, once the rule lets it go on', async () => {
    await change('pause');
    expect(await pause(UNMEASURED)).toBe(true);
    const both = { by: 'organiser', reason: 'Rij loopt op', pausedBy: ['organiser', 'parity-rule'] };
    expect((await clearance()).change).toMatchObject({ ...both, figures: UNMEASURED });
    expect(await resume()).toBe(true);
    expect(await clearance()).toMatchObject({
      state: 'paused',
      change: { by: 'organiser', reason: 'Rij loopt op', pausedBy: ['organiser'], figures: null },
    });
    // The last of these tells how the clearance stands.
    expect((await ledger()).at(-1)).toMatchObject({
      kind: 'clearance-paused',
      body: { by: 'parity-rule', pausedBy: ['organiser'], ...HOLDS },
    });
    expect((await change('resume')).status).toBe(204);
    expect((await clearance()).state).toBe('in-force');
  });

  it('can be revoked by either, and then the rule changes nothing more', async () => {
    await pause();
    expect((await change('revoke', work.dpo)).status).toBe(204);
    expect(await clearance()).toMatchObject({ state: 'revoked', change: { pausedBy: [] } });
    expect(await pause()).toBe(false);
    expect(await resume()).toBe(false);
    expect((await clearance()).state).toBe('revoked');
  });

  it('guard parity: is not overruled by a signature from before, and a new one starts without it', async () => {
    await work.propose();
    await work.sign('dpo');
    await pause();
    expect((await work.sign('organiser')).json.code).toBe('clearance.no-proposal');
    expect((await clearance()).state).toBe('paused');
    await clear();
    expect(await clearance()).toMatchObject({ state: 'in-force', change: null });
    expect(await resume()).toBe(false);
  });
});

it('changes nothing before there is a clearance', async () => {
  expect(await pause()).toBe(false);
  expect(await clearance()).toBeNull();
});
