import { type Credentials, DEPLOYMENT, type TestServer } from './test-server.ts';

/** What a ticketing system sends to prove itself, with a key that the organiser just made. */
export async function ticketingKey(server: TestServer, organiser: Credentials): Promise<Credentials> {
  const url = `/api/deployments/${DEPLOYMENT}/api-keys`;
  const { json } = await server.call('POST', url, organiser, { label: 'Kaartverkoop' });
  return { authorization: `Bearer ${json.key}` };
}
