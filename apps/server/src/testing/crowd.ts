import { type LedgerCheck, verifyLedger } from '@tenzij/consent';
import { DEPLOYMENT, type TestServer } from './test-server.ts';
import { answer, enrol, withdrawal } from './visits.ts';

/** Lets every ticket say yes, take it back and say no, all at once; answers what is left of it. */
export async function letCrowdChoose(
  server: TestServer,
): Promise<{ failed: number; ledger: LedgerCheck; doublePasses: unknown[] }> {
  const crowd = server.links.visitors.map((_link, number) => server.visitor(number));
  const answers = await Promise.all(
    crowd.flatMap((as) => [enrol(server, as), withdrawal(server, as), answer(server, as, false)]),
  );
  const organiser = await server.signIn('organiser');
  const { text } = await server.call('GET', `/api/deployments/${DEPLOYMENT}/ledger`, organiser);
  const entries = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const doublePasses = await server.context.db.query(
    'select ticket_id from pass where revoked_at is null group by 1 having count(*) > 1',
  );
  return {
    failed: answers.filter(({ status }) => status >= 500).length,
    ledger: verifyLedger(entries),
    doublePasses,
  };
}
