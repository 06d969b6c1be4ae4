import { verifyLedger } from '@tenzij/consent';
import { readTrust, verifyClearance } from '@tenzij/dossier';
import { orThrow } from '@tenzij/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CaseWork, openCase } from '../../../test/case-work.ts';
import { type TestServer, testServer } from '../../testing/test-server.ts';

let server: TestServer;
let work: CaseWork;
beforeAll(async () => {
  server = await testServer({ publicUrl: () => 'http://localhost:4173' });
});
afterAll(() => server?.close());
beforeEach(async () => {
  work = await openCase(server);
});

const verdict = async () => (await work.get('assessment')).json.verdict;
const obstacles = async () =>
  (await work.get('clearance-desk')).json.obstacles.map(({ code }: { code: string }) => code);
const stateOf = async () => (await work.get('case')).json.clearance?.state ?? null;

async function cleared(): Promise<void> {
  await work.ready();
  expect((await work.propose()).status).toBe(200);
  expect((await work.sign('organiser')).json).toEqual({ cleared: false, sha256: null });
  expect((await work.sign('dpo')).json).toMatchObject({ cleared: true });
}

describe('the way from the first question to a clearance', () => {
  it('leads to one for sealed templates, and its DPIA says where they are', async () => {
    await work.ready({ storage: 'sealed' });
    expect(await obstacles()).toEqual([]);
    expect((await work.propose()).status).toBe(200);
    for (const role of ['organiser', 'dpo'] as const) expect((await work.sign(role)).status).toBe(200);
    const { bytes } = await server.call('GET', `/api/deployments/${work.id}/clearance`);
    const { json: trust } = await server.call('GET', `/api/deployments/${work.id}/trust`);
    const during = server.time.now + 30.5 * 86_400;
    const clearance = orThrow(verifyClearance(bytes, orThrow(readTrust(trust)), during));
    expect(clearance.storage).toBe('sealed');
    const dpia = await work.get('dpia.html');
    expect(dpia.text).toContain('De sleutel blijft in de pas.');
    expect((await work.get('assessment')).text).toContain('edpb-storage-key');
  });

  it('waits at each step for the next, and ends with two passkeys over one hash', async () => {
    expect(await verdict()).toBe('NO_UNKNOWN');
    await work.answerAll();
    expect(await verdict()).toBe('NO_UNKNOWN');
    await work.plan();
    await work.notice();
    expect(await verdict()).toBe('AWAITING_DPIA');
    expect((await work.dpia()).status).toBe(200);
    expect(await verdict()).toBe('AWAITING_DPO');
    expect((await work.propose()).json.code).toBe('clearance.obstacles');
    expect((await work.advise()).status).toBe(200);
    expect(await verdict()).toBe('UNLESS_CONSENT');
    expect(await obstacles()).toEqual([]);
    expect(await stateOf()).toBeNull();
    expect((await work.propose()).status).toBe(200);
    expect((await work.sign('dpo')).json).toEqual({ cleared: false, sha256: null });
    expect((await work.sign('organiser')).json).toMatchObject({ cleared: true });
    expect(await stateOf()).toBe('in-force');

    const { bytes } = await server.call('GET', `/api/deployments/${work.id}/clearance`);
    const { json: trust } = await server.call('GET', `/api/deployments/${work.id}/trust`);
    const during = server.time.now + 30.5 * 86_400;
    const clearance = orThrow(verifyClearance(bytes, orThrow(readTrust(trust)), during));
    expect(clearance).toMatchObject({ specimen: false, route: 'consent', lanes: { face: 3, regular: 3 } });
    expect(verifyClearance(bytes, orThrow(readTrust(trust)), server.time.now)).toMatchObject({ ok: false });

    const { text } = await work.get('ledger');
    const entries = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(verifyLedger(entries)).toMatchObject({ verifies: true });
    expect(entries.map(({ kind }) => kind)).toEqual([
      'deployment-created',
      'dpia-finished',
      'review-recorded',
      'clearance-proposed',
      'clearance-signed',
      'clearance-signed',
      'notice-published',
      'assessment-recorded',
      'clearance-recorded',
    ]);
    // The ledger is for anybody to check: people are ids in it, never names.
    expect(text).not.toMatch(/Organisator van|FG van|@/);
  });

  it('is not open to an exercise, until it is made a deployment of one’s own', async () => {
    const exercise = await openCase(server, { preset: 'g11-festival' });
    expect((await exercise.get('assessment')).json.verdict).toBe('UNLESS_CONSENT');
    expect((await exercise.propose()).json.code).toBe('clearance.obstacles');
    expect((await exercise.post('dpia/versions', {})).json.code).toBe('case.exercise');
    expect((await exercise.post('adoption', {})).status).toBe(204);
    const { json } = await exercise.get('assessment');
    expect(json.verdict).toBe('NO_UNKNOWN');
    const settled = json.questions.filter(
      ({ standing }: { standing: { state: string } }) => standing.state === 'derived',
    );
    expect(settled.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['D1', 'D2', 'D3', 'I1', 'I9', 'R1']),
    );
    expect((await exercise.save('answer:D1', { value: 'yes' })).json.code).toBe('document.settled');
    expect((await exercise.post('adoption', {})).json.code).toBe('case.no-exercise');
  });
});

describe('what stops before a clearance', () => {
  beforeEach(() => work.ready());

  it('a verdict that is no', async () => {
    await work.save('answer:C1', { value: 'no', evidence: [] });
    expect(await verdict()).toBe('NO');
    expect(await obstacles()).toContain('clearance.not-clearable');
    expect((await work.propose()).json.code).toBe('clearance.obstacles');
  });

  it('a DPIA about another plan', async () => {
    await work.plan({ lanes: { face: 9, regular: 1 } });
    expect(await verdict()).toBe('AWAITING_DPIA');
    expect(await obstacles()).toContain('clearance.dpia-outdated');
  });

  it('an objection, until it is answered; and advice not to proceed, until there is another', async () => {
    const objected = await work.post(
      'review',
      { target: 'plan', kind: 'objection', text: 'De rijen zijn niet berekend.' },
      work.dpo,
    );
    const [entry] = objected.json.entries.slice(-1);
    expect(await obstacles()).toEqual(['clearance.objection-open']);
    const answer = { target: 'plan', kind: 'answer', text: 'Zie het plan.', replyTo: entry.id };
    expect((await work.post('review', answer, work.dpo)).json.code).toBe('review.only-organiser');
    expect((await work.post('review', answer)).status).toBe(200);
    expect(await obstacles()).toEqual([]);
    await work.advise('do-not-proceed');
    expect(await obstacles()).toEqual(['clearance.advice-against']);
    expect((await work.propose()).json.code).toBe('clearance.obstacles');
    await work.advise('proceed-if');
    expect(await obstacles()).toEqual([]);
  });

  it('a high risk that remains, until the authority has advised in writing', async () => {
    const { RISK_BODIES, JUDGEMENT } = await import('../../specimen/dpia.ts');
    const [id, body] = RISK_BODIES[0] ?? [];
    await work.save(`dpia-risk:${id}`, {
      ...body,
      residual: { level: 'high', name: 'Organisator', reasoning: 'Blijft hoog.' },
    });
    await work.save('dpia-judgement', { ...JUDGEMENT, highRiskRemains: 'yes' });
    expect((await work.post('dpia/versions', {})).status).toBe(200);
    await work.advise();
    expect(await verdict()).toBe('AWAITING_AP');
    const asked = {
      sentAt: '2026-09-01',
      receivedAt: '2026-09-02',
      sent: [{ what: 'DPIA', evidence: [] }],
      dpiaVersion: 2,
    };
    await work.save('consultation', { ...asked, outcome: 'pending' });
    // Eight weeks have long gone by: silence is no approval.
    expect((await work.get('consultation')).json).toMatchObject({ overdue: true, needed: 'yes' });
    expect(await verdict()).toBe('AWAITING_AP');
    const advised = { outcome: 'advice-received', outcomeAt: '2026-10-02', letter: { reference: 'AP 123' } };
    expect((await work.save('consultation', { ...asked, ...advised })).status).toBe(200);
    expect(await verdict()).toBe('UNLESS_CONSENT');
    await work.save('consultation', { ...asked, ...advised, outcome: 'would-infringe' });
    expect(await verdict()).toBe('AWAITING_AP');
  });

  it('one person, or one passkey, twice', async () => {
    await work.propose();
    expect((await work.sign('organiser')).status).toBe(200);
    expect((await work.sign('organiser')).json.code).toBe('clearance.signed-already');
    const { db } = server.context;
    await db.query("update member set role = 'dpo' where member_id = 'voorbeeld-organisator'");
    expect((await work.sign('organiser')).json.code).toBe('clearance.same-person');
    await db.query("update member set role = 'organiser' where member_id = 'voorbeeld-organisator'");
    expect(await stateOf()).toBeNull();
  });

  it.each([
    ['another challenge', { challenge: new Uint8Array(32) }],
    ['another site', { rpId: 'evil.example', origin: 'https://evil.example' }],
    ['nobody recognised', { flags: 1 }],
    ['a registration', { type: 'webauthn.create' }],
  ])('a passkey that signs %s', async (_name, changes) => {
    await work.propose();
    const { status, json } = await work.sign('organiser', changes);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(json.code).toMatch(/^(cose|passkey|clearance)\./);
    expect((await work.get('clearance-desk')).json.proposal.signatures).toEqual([]);
  });

  it('a receipt that somebody changed in the database', async () => {
    await work.propose();
    const { db } = server.context;
    await db.query(
      `update clearance_proposal set basis = jsonb_set(basis, '{receipt,verdict}', '"NO"') where state = 'open'
       and deployment_id = $1`,
      [work.id],
    );
    expect((await work.sign('organiser')).json.code).toBe('clearance.receipt-differs');
  });

  it('a payload that somebody changed in the database', async () => {
    await work.propose();
    await server.context.db.query(
      "update clearance_proposal set payload = payload || '\\x00'::bytea where deployment_id = $1",
      [work.id],
    );
    expect((await work.sign('organiser')).json.code).toBe('clearance.receipt-differs');
  });

  it('something that was written after the proposal', async () => {
    await work.propose();
    await work.sign('organiser');
    server.time.now += 1;
    await work.save('answer:E1', { value: 'yes', evidence: [{ kind: 'text', text: 'regel 13' }] });
    const { changedSinceAdvice } = (await work.get('clearance-desk', work.dpo)).json;
    expect(changedSinceAdvice).toMatchObject([{ document: 'answer:E1', by: { role: 'organiser' } }]);
    expect((await work.sign('dpo')).json).toMatchObject({
      code: 'clearance.changed-meanwhile',
      params: { fields: 'answer:E1' },
    });
  });

  it('guard parity: a rule that says nothing of when the face lanes pause, as plans from before do', async () => {
    await work.ready({ parity: { p90GapSeconds: 60, reason: 'Merkt iedereen.' } as never });
    expect((await work.propose()).json.code).toBe('clearance.obstacles');
    expect((await work.get('clearance-desk')).json.obstacles).toMatchObject([
      { code: 'plan.undecided', params: { field: 'parity-terms' } },
    ]);
  });

  it('a software key where no specimen is signed', async () => {
    await work.propose();
    const { json } = await work.get('clearance-desk');
    const signed = { proposal: json.proposal.id, assertion: null };
    expect((await work.post('clearance-signature', signed)).json.code).toBe('clearance.passkey-needed');
  });
});

describe('a clearance', () => {
  beforeEach(cleared);

  it('is paused, resumed and revoked by either, with a reason; only whoever paused resumes', async () => {
    const change = (action: string, as = work.organiser) =>
      work.post('clearance-state', { action, reason: 'Rij loopt op' }, as);
    expect((await change('resume')).json.code).toBe('clearance.no-state-change');
    expect((await change('pause', work.dpo)).status).toBe(204);
    expect(await stateOf()).toBe('paused');
    expect((await change('resume')).json).toMatchObject({ code: 'clearance.paused-by-other' });
    expect((await change('pause', work.dpo)).json.code).toBe('clearance.no-state-change');
    // Both can hold a pause: it goes on once neither does.
    expect((await change('pause')).status).toBe(204);
    expect((await change('resume', work.dpo)).status).toBe(204);
    expect((await work.get('case')).json.clearance).toMatchObject({
      state: 'paused',
      change: { by: 'organiser', pausedBy: ['organiser'] },
    });
    expect((await change('resume')).status).toBe(204);
    expect(await stateOf()).toBe('in-force');
    expect((await change('revoke')).status).toBe(204);
    expect(await stateOf()).toBe('revoked');
    expect((await change('resume')).json.code).toBe('clearance.no-state-change');
    expect((await work.post('clearance-state', { action: 'pause', reason: ' ' })).status).toBe(400);
    const kinds = (await work.get('ledger')).text.match(/"kind":"clearance-(paused|resumed|revoked)"/g);
    expect(kinds).toEqual([
      '"kind":"clearance-paused"',
      '"kind":"clearance-paused"',
      '"kind":"clearance-paused"',
      '"kind":"clearance-resumed"',
      '"kind":"clearance-revoked"',
    ]);
    // A reason may name somebody, and the ledger can't forget.
    expect((await work.get('ledger')).text).not.toContain('Rij loopt op');
  });

  it.each([
    ['purposes', { purposes: [{ id: 'reclame', nl: 'Reclame', en: 'Adverts' }] }],
    ['threshold', { model: { id: 'arcface-mobile', falseMatchRate: '1e-3' } }],
    ['lanes', { lanes: { face: 9, regular: 1 } }],
    [
      'parity',
      {
        parity: {
          p90GapSeconds: 60,
          reason: 'Langer dan een minuut merkt iedereen.',
          terms: { afterSeconds: 601, resumeSeconds: 300, unmeasured: 'alarm' },
        },
      },
    ],
    ['storage', { storage: 'sealed' }],
    ['attackDetection', { attackDetection: { passiveMinimum: null, challenge: 'head-turn' } }],
  ])('is void once the %s change, and only after a warning', async (field, change) => {
    const { json } = await work.get('documents');
    const plan = json.documents.find(({ document }: { document: string }) => document === 'plan').body;
    const model = 'model' in change ? { model: { ...plan.model, falseMatchRate: '1e-3' } } : change;
    const warned = await work.save('plan', { ...plan, ...model });
    expect(warned.json).toMatchObject({ code: 'document.voids-clearance' });
    expect(warned.json.params.fields).toContain(field);
    expect(await stateOf()).toBe('in-force');
    expect((await work.save('plan', { ...plan, ...model }, { voidsClearance: true })).status).toBe(200);
    expect(await stateOf()).toBe('void');
    const { redo } = (await work.get('clearance-desk')).json;
    expect(redo.length).toBeGreaterThan(0);
  });

  it('is void once the notice changes, or an answer no longer meets its condition', async () => {
    const { NOTICE_ANSWERS } = await import('../../specimen/notice.ts');
    const other = { answers: { ...NOTICE_ANSWERS, I5: { nl: 'De sponsor.', en: 'The sponsor.' } } };
    expect((await work.save('notice', other)).json.params.fields).toContain('notice');
    const no = { value: 'no', evidence: [] };
    expect((await work.save('answer:C1', no)).json.params.fields).toBe('verdict');
    expect((await work.save('answer:C1', no, { voidsClearance: true })).status).toBe(200);
    expect(await stateOf()).toBe('void');
  });

  it('guard dpia-version: is void once its DPIA is finished anew, and only after a warning', async () => {
    expect((await work.post('dpia/versions', {})).json).toMatchObject({
      code: 'document.voids-clearance',
      params: { fields: 'dpia' },
    });
    expect(await stateOf()).toBe('in-force');
    expect((await work.post('dpia/versions', { voidsClearance: true })).json).toMatchObject({ version: 2 });
    expect(await stateOf()).toBe('void');
  });

  it('can be given anew once everything was done again', async () => {
    await work.save('plan', (await planOf()).lanes2, { voidsClearance: true });
    expect((await work.dpia()).status).toBe(200);
    expect(await verdict()).toBe('AWAITING_DPO');
    await work.advise();
    await work.propose();
    await work.sign('organiser');
    expect((await work.sign('dpo')).json).toMatchObject({ cleared: true });
    expect(await stateOf()).toBe('in-force');
  });

  async function planOf() {
    const { json } = await work.get('documents');
    const plan = json.documents.find(({ document }: { document: string }) => document === 'plan').body;
    return { lanes2: { ...plan, lanes: { face: 2, regular: 4 } } };
  }
});
