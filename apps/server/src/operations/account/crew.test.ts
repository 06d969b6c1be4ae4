import { afterAll, beforeAll, expect, it } from 'vitest';
import { deskVisitor, outsider } from '../../testing/desk.ts';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../../testing/test-server.ts';

let server: TestServer;
let organiser: Credentials;
beforeAll(async () => {
  server = await testServer();
  organiser = await server.signIn('organiser');
});
afterAll(() => server?.close());

const add = (name: string, as = organiser) => server.call('POST', '/api/account/crew', as, { name });
const list = async (as = organiser) => (await server.call('GET', '/api/account/crew', as)).json.crew;
const enter = async (link: string): Promise<Credentials> => {
  const token = link.split('#sign-in=')[1];
  const { headers } = await server.call('POST', '/api/session', {}, { token });
  return { cookie: String(headers['set-cookie']).split(';')[0] ?? '' };
};

it('adds somebody by name, who signs in once by their link and sees the desk alone', async () => {
  const { json } = await add('  Robin Balie ');
  expect(json).toMatchObject({ name: 'Robin Balie', id: expect.stringMatching(/^balie-[0-9a-f]{8}$/) });
  expect(await list()).toMatchObject([{ id: json.id, name: 'Robin Balie' }]);
  const robin = await enter(json.link);
  expect((await server.call('GET', '/api/session', robin)).json).toMatchObject({ role: 'crew' });
  expect((await server.call('GET', '/api/desk', robin)).status).toBe(200);
  expect((await server.call('GET', `/api/deployments/${DEPLOYMENT}`, robin)).status).toBe(403);
  expect((await server.call('GET', '/api/account', robin)).json).toMatchObject({ people: [] });
  expect((await server.call('GET', '/api/account/crew', robin)).status).toBe(403);
  expect((await server.call('GET', '/api/session', await enter(json.link))).status).toBe(401);
});

it('takes no name that somebody here has, in any role, and lists nobody else', async () => {
  await add('Kim Balie');
  for (const name of ['kim  balie', 'FG van het voorbeeld'])
    expect((await add(name)).json.code).toBe('member.known');
  expect((await list()).map(({ name }: { name: string }) => name)).not.toContain('FG van het voorbeeld');
});

it('ends everything of somebody who is taken off at once: session, link and kiosk', async () => {
  const { json } = await add('Alex Balie');
  const alex = await enter(json.link);
  const { link } = (await server.call('POST', '/api/account/crew/link', organiser, { member: json.id })).json;
  const visitor = await deskVisitor(server);
  const { token } = (await visitor.ask('POST', '/kiosk', alex)).json;
  const kiosk = { authorization: `Bearer ${token}` };
  expect((await server.call('GET', '/api/visit', kiosk)).status).toBe(200);

  const removed = await server.call('DELETE', `/api/account/crew?member=${json.id}`, organiser);
  expect(removed.status).toBe(204);
  expect((await server.call('GET', '/api/session', alex)).status).toBe(401);
  expect((await server.call('GET', '/api/desk', alex)).status).toBe(401);
  expect((await server.call('GET', '/api/visit', kiosk)).status).toBe(401);
  expect((await server.call('GET', '/api/session', await enter(link))).status).toBe(401);
  expect((await list()).map(({ id }: { id: string }) => id)).not.toContain(json.id);
});

it('removes and invites nobody of another role or organisation', async () => {
  const elsewhere = await outsider(server, 'organiser');
  const { json } = await add('Sacha Balie');
  for (const [as, member] of [
    [organiser, 'voorbeeld-fg'],
    [organiser, 'voorbeeld-organisator'],
    [organiser, 'niemand'],
    [elsewhere, json.id],
  ] as const) {
    const removed = await server.call('DELETE', `/api/account/crew?member=${member}`, as);
    const invited = await server.call('POST', '/api/account/crew/link', as, { member });
    expect([removed.json.code, invited.json.code]).toEqual(['member.unknown', 'member.unknown']);
  }
  expect(await list(elsewhere)).toEqual([]);
  expect((await list()).map(({ id }: { id: string }) => id)).toContain(json.id);
});
