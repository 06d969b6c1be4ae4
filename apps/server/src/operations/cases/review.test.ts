import { verifyLedger } from '@tenzij/consent';
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

const say = (kind: string, more: object = {}, as = work.dpo) =>
  work.post('review', { target: 'plan', kind, text: 'De rijen zijn niet berekend.', ...more }, as);
const codeOf = async (answer: ReturnType<typeof say>) => (await answer).json.code;
const overall = (dpiaVersion: number) => ({ target: 'overall', opinion: 'proceed', dpiaVersion });
const blocks = async () => (await work.get('review')).json.blocks;

describe('a review', () => {
  it('has no overall advice before there is a DPIA', async () => {
    expect(await codeOf(say('advice', overall(1)))).toBe('review.no-dpia');
  });

  it('keeps an objection open until the organiser answers it, and lets the DPO take it back once', async () => {
    const objected = (await say('objection')).json;
    const { id: replyTo } = objected.entries.at(-1);
    expect(await blocks()).toEqual([replyTo]);
    expect(await codeOf(say('answer', { replyTo }))).toBe('review.only-organiser');
    expect(await codeOf(say('withdrawn', { replyTo }, work.organiser))).toBe('review.only-dpo');
    expect(await codeOf(say('answer', { replyTo: 'elders' }, work.organiser))).toBe('review.reply-missing');
    expect(await codeOf(say('answer', { replyTo, target: 'notice' }, work.organiser))).toBe(
      'review.reply-misplaced',
    );
    expect(await blocks()).toEqual([replyTo]);
    expect((await say('answer', { replyTo }, work.organiser)).json.blocks).toEqual([]);
    expect((await say('withdrawn', { replyTo })).status).toBe(200);
    expect(await codeOf(say('withdrawn', { replyTo }))).toBe('review.already-withdrawn');
    const { entries } = (await work.get('review')).json;
    expect(
      entries.map(({ kind, standing }: { kind: string; standing: unknown }) => [kind, standing]),
    ).toEqual([
      ['objection', 'withdrawn'],
      ['answer', null],
      ['withdrawn', null],
    ]);
  });

  it.each([
    { target: 'plan', kind: 'comment' },
    { target: 'plan', kind: 'comment', text: ' ' },
    { target: 'member:1', kind: 'comment', text: 'x' },
    { target: 'plan', kind: 'approve', text: 'x' },
    { target: 'overall', kind: 'advice', text: 'x', opinion: 'perhaps', dpiaVersion: 1 },
    { target: 'plan', kind: 'comment', text: 'x', by: 'iemand' },
    { target: 'plan', kind: 'comment', text: 'x'.repeat(20_001) },
  ])('takes nothing of another form (%#)', async (body) => {
    const before = (await work.get('review')).text;
    const { status, json } = await work.post('review', body, work.dpo);
    expect([status, json.code]).toEqual([400, 'server.invalid-request']);
    expect((await work.get('review')).text).toBe(before);
  });
});

describe('a proposal that is open', () => {
  it('goes on after a remark, and not after advice; advice is on the version that there is, and on the plan as it is', async () => {
    await work.ready();
    expect((await work.propose()).status).toBe(200);
    expect((await say('comment')).status).toBe(200);
    expect((await say('comment', {}, work.organiser)).status).toBe(200);
    expect((await work.sign('organiser')).json).toEqual({ cleared: false, sha256: null });
    expect((await say('advice')).status).toBe(200);
    expect((await work.sign('dpo')).json).toMatchObject({
      code: 'clearance.changed-meanwhile',
      params: { fields: 'review' },
    });
    expect(await codeOf(say('advice', overall(2)))).toBe('review.other-version');
    await work.plan({ lanes: { face: 5, regular: 5 } });
    expect((await work.get('review')).json.dpiaCurrent).toBe(false);
    expect(await codeOf(say('advice', overall(1)))).toBe('review.version-outdated');
  });
});

describe('a prior consultation', () => {
  const SENT = { sentAt: '2026-09-01', sent: [{ what: 'DPIA', evidence: [] }], outcome: 'pending' };
  const LETTER = { reference: 'Brief van 1 oktober' };
  it.each([
    [{ receivedAt: '2026-08-31' }, 'consultation.dates-reversed', 'receivedAt'],
    [
      { receivedAt: '2026-09-02', outcome: 'withdrawn', outcomeAt: '2026-09-01' },
      'consultation.dates-reversed',
      'outcomeAt',
    ],
    [
      { extension: { informedAt: '2026-08-01', reason: 'x' } },
      'consultation.dates-reversed',
      'extension.informedAt',
    ],
    [
      { suspensions: [{ from: '2026-09-10', until: '2026-09-09', reason: 'x' }] },
      'consultation.dates-reversed',
      'suspensions',
    ],
    [{ outcome: 'advice-received', letter: LETTER }, 'consultation.outcome-undated', undefined],
    [{ outcome: 'advice-received', outcomeAt: '2026-10-01' }, 'consultation.letter-missing', undefined],
    [{ outcome: 'would-infringe', outcomeAt: '2026-10-01' }, 'consultation.letter-missing', undefined],
  ])('that cannot be so is refused (%#)', async (changes, code, field) => {
    const { status, json } = await work.save('consultation', { ...SENT, ...changes });
    expect([status, json.code, json.params.field]).toEqual([409, code, field]);
    expect((await work.get('documents/consultation/history')).json.documents).toEqual([]);
  });

  it('that nobody answered never counts as approved, however long ago', async () => {
    const record = { ...SENT, receivedAt: '2026-09-02' };
    expect((await work.save('consultation', record)).status).toBe(200);
    expect((await work.get('consultation')).json).toMatchObject({ overdue: true, adviceReceived: false });
    await work.save('consultation', { ...record, sentAt: '2020-01-01', receivedAt: '2020-01-02' });
    expect((await work.get('consultation')).json).toMatchObject({ overdue: true, adviceReceived: false });
  });
});

it('leaves no name, address or text of anybody in the log, and no name or text in the ledger', async () => {
  const secret = /niet berekend|Organisator van|FG van|@|Zomeravond|voorbeeld-(organisator|fg)|Brief van/;
  expect(server.logged.length).toBeGreaterThan(30);
  expect(server.logged.join('')).not.toMatch(secret);
  const { text } = await work.get('ledger');
  expect(text).not.toMatch(/niet berekend|Organisator van|FG van|@|Brief van/);
  const entries = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(verifyLedger(entries)).toMatchObject({ verifies: true });
  expect(entries.filter(({ kind }) => kind === 'review-recorded').length).toBeGreaterThan(5);
});
