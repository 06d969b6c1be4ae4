import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCase } from '../../../test/case-work.ts';
import { JUDGEMENT, RISK_BODIES } from '../../specimen/dpia.ts';
import { type TestServer, testServer } from '../../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server?.close());

it('advice on one DPIA does not settle the next, and an infringement is not forgotten', async () => {
  const work = await openCase(server);
  await work.ready();
  const verdict = async () => (await work.get('assessment')).json.verdict;
  const judge = async (highRiskRemains: 'yes' | 'no', risk = RISK_BODIES[0]) => {
    const [id, body] = risk ?? [];
    const high = { level: 'high', name: 'Organisator', reasoning: 'Blijft hoog.' };
    await work.save(`dpia-risk:${id}`, highRiskRemains === 'yes' ? { ...body, residual: high } : body);
    await work.save('dpia-judgement', { ...JUDGEMENT, highRiskRemains });
    await work.post('dpia/versions', {});
    await work.advise();
  };
  const letter = { reference: 'AP 123' };
  const asked = { sentAt: '2026-09-01', receivedAt: '2026-09-02', sent: [{ what: 'DPIA', evidence: [] }] };
  const advised = { ...asked, dpiaVersion: 2, outcome: 'advice-received', outcomeAt: '2026-10-02', letter };
  const consult = (changes: object) => work.save('consultation', { ...advised, ...changes });

  await judge('yes');
  expect((await consult({ dpiaVersion: 3 })).json.code).toBe('consultation.version-unknown');
  await consult({});
  expect(await verdict()).toBe('UNLESS_CONSENT');
  expect((await work.get('consultation')).json.adviceReceived).toBe(true);

  await judge('yes', RISK_BODIES[1]);
  expect(await verdict()).toBe('AWAITING_AP');
  expect((await work.get('consultation')).json.adviceReceived).toBe(false);
  await consult({ stillApplies: { dpiaVersion: 3, judgedBy: 'Noor Bakker', reasoning: 'Zelfde risico.' } });
  expect(await verdict()).toBe('UNLESS_CONSENT');

  await consult({ outcome: 'would-infringe' });
  await work.save(`dpia-risk:${RISK_BODIES[1]?.[0]}`, RISK_BODIES[1]?.[1]);
  await judge('no');
  expect((await work.get('dpia')).json.version.version).toBe(4);
  expect(await verdict()).toBe('AWAITING_AP');
  expect((await consult({ outcome: 'pending' })).json.code).toBe('consultation.answer-kept');
  expect(await verdict()).toBe('AWAITING_AP');
  expect((await consult({ dpiaVersion: 4 })).status).toBe(200);
  expect(await verdict()).toBe('UNLESS_CONSENT');
});
