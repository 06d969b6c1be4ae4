import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { readConfig } from './config.ts';
import { createContext } from './context.ts';
import { addMember, inviteMember, listPeople, type NewMember, removeMember } from './people.ts';

const NOOR: NewMember = {
  role: 'organiser',
  name: 'Noor Bakker',
  email: 'noor@example.org',
  organisation: 'Élders & Co',
};

let folder: string;
let config: ReturnType<typeof readConfig>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenzij-people-'));
  config = readConfig({ TENZIJ_DATA: folder, TENZIJ_LOG: 'info' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    ({ code }: { code: string }) => code,
  );

/** What each link or cookie answers, on a server that is started for it. */
async function trying(
  work: (
    ask: (token: string) => Promise<string>,
    whoIs: (cookie: string) => Promise<number>,
  ) => Promise<void>,
) {
  const context = await createContext(config, { logTo: { write: () => {} } });
  const app = await buildApp(context);
  await work(
    async (token) => {
      const { headers } = await app.inject({ method: 'POST', url: '/api/session', payload: { token } });
      return String(headers['set-cookie'] ?? '').split(';')[0] ?? '';
    },
    async (cookie) =>
      (await app.inject({ method: 'GET', url: '/api/session', headers: { cookie } })).statusCode,
  );
  await app.close();
  await context.db.close();
}

it('adds people with one role each, lists them, gives them links and takes their access away', async () => {
  expect(await codeOf(addMember(config, { ...NOOR, organisation: null }))).toBe('organisation.unknown');
  const { member, link } = await addMember(config, NOOR);
  expect(member).toMatchObject({ organisation: 'elders-co', name: 'Noor Bakker', role: 'organiser' });
  expect(link).toMatch(/^http:\/\/localhost:8180\/console\/#sign-in=[\w-]{43}$/);

  // The same name or address, in either role and written otherwise, is the same person.
  for (const same of [
    { ...NOOR, role: 'dpo' as const },
    { ...NOOR, role: 'dpo' as const, name: ' noor  BAKKER ', email: null },
    { ...NOOR, name: 'Iemand anders', email: 'NOOR@example.org ' },
    { ...NOOR, role: 'dpo' as const, name: 'Iemand anders', organisation: null },
  ])
    expect(await codeOf(addMember(config, same))).toBe('member.known');
  const ada = await addMember(config, {
    role: 'dpo',
    name: 'Zoë Vries',
    email: null,
    organisation: 'elders-co',
  });
  const decomposed = 'Zoe\u0308 Vries';
  expect(
    await codeOf(addMember(config, { role: 'organiser', name: decomposed, email: null, organisation: null })),
  ).toBe('member.known');
  const [people] = await listPeople(config);
  expect(people?.organisation).toEqual({ id: 'elders-co', name: 'Élders & Co' });
  expect(people?.members.map(({ name, role }) => [name, role]).sort()).toEqual([
    ['Noor Bakker', 'organiser'],
    ['Zoë Vries', 'dpo'],
  ]);

  let cookie = '';
  await trying(async (ask, whoIs) => {
    cookie = await ask(tokenOf(link));
    expect(await whoIs(cookie)).toBe(200);
    expect(await ask(tokenOf(link))).toBe('');
    expect(await whoIs(await ask(tokenOf(ada.link)))).toBe(200);
  });
  const again = await inviteMember(config, member.id);
  await removeMember(config, member.id);
  await trying(async (ask, whoIs) => {
    expect(await whoIs(cookie)).toBe(401);
    expect(await ask(tokenOf(again.link))).toBe('');
  });
  expect(await codeOf(inviteMember(config, member.id))).toBe('member.unknown');
  expect(await codeOf(removeMember(config, 'niemand'))).toBe('member.unknown');
  expect((await listPeople(config))[0]?.members.map(({ id }) => id)).toEqual([ada.member.id]);
});

function tokenOf(link: string): string {
  return link.split('#sign-in=')[1] ?? '';
}
