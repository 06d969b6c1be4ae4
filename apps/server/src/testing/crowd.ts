import { randomBytes } from 'node:crypto';
import { type LedgerCheck, verifyLedger } from '@tenzij/consent';
import { type Answer, DEPLOYMENT, type TestServer } from './test-server.ts';
import { answer, COMMITMENT, enrol, withdrawal } from './visits.ts';

/** Lets every ticket say yes, take it back and say no, all at once; answers what is left of it. */
export async function letCrowdChoose(
  server: TestServer,
): Promise<{ failed: number; ledger: LedgerCheck; doublePasses: unknown[] }> {
  const crowd = server.links.visitors.map((_link, number) => server.visitor(number));
  const answers = await Promise.all(
    crowd.flatMap((as) => [enrol(server, as), withdrawal(server, as), answer(server, as, false)]),
  );
  return { failed: failuresOf(answers), ...(await whatIsLeft(server)) };
}

/**
 * Of a deployment with sealed templates: everybody enrols, and takes it back all at once, by phone, at the desk or
 * by asking for all to be erased.
 */
export async function letCrowdWithdrawSealed(server: TestServer): Promise<{
  failed: number;
  ledger: LedgerCheck;
  ciphertexts: unknown[];
}> {
  const desk = await server.signIn('crew');
  const crowd = server.links.visitors.map((link, number) => ({
    as: server.visitor(number),
    id: link.split('#')[1]?.split('.')[0] ?? '',
  }));
  for (const { as } of crowd) {
    await answer(server, as, true);
    const sealed = { locator: text64(16), ciphertext: text64(300) };
    await server.call('POST', '/api/visit/face-pass', as, { commitment: COMMITMENT, sealed });
  }
  const answers = await Promise.all(
    crowd.map(({ as, id }, number) => {
      if (number % 3 === 0) return withdrawal(server, as);
      if (number % 3 === 1) return server.call('POST', '/api/visit/erasure', as);
      return server.call('POST', `/api/desk/${DEPLOYMENT}/tickets/${id}/withdrawal`, desk);
    }),
  );
  const ciphertexts = await server.context.db.query(
    'select locator from sealed_template where ciphertext is not null',
  );
  const { ledger } = await whatIsLeft(server);
  return { failed: failuresOf(answers), ledger, ciphertexts };
}

const text64 = (bytes: number) => randomBytes(bytes).toString('base64url');

const failuresOf = (answers: readonly Answer[]) => answers.filter(({ status }) => status >= 500).length;

async function whatIsLeft(server: TestServer): Promise<{ ledger: LedgerCheck; doublePasses: unknown[] }> {
  const organiser = await server.signIn('organiser');
  const { text } = await server.call('GET', `/api/deployments/${DEPLOYMENT}/ledger`, organiser);
  const entries = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const doublePasses = await server.context.db.query(
    'select ticket_id from pass where revoked_at is null group by 1 having count(*) > 1',
  );
  return { ledger: verifyLedger(entries), doublePasses };
}
