import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { tenzij } from './testing/tenzij.ts';

const data = mkdtempSync(join(tmpdir(), 'tenzij-member-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

const member = (...args: string[]) => tenzij('member', ...args, '--data', data);

it('adds, lists, links and removes people, and refuses what cannot be', async () => {
  const person = ['--role', 'dpo', '--name', 'Zoë Vries'];
  const first = await member('add', ...person, '--organisation', 'Stichting Elders', '--json');
  const added = JSON.parse(first.stdout);
  expect([first.status, first.stderr]).toEqual([0, '']);
  expect(added).toMatchObject({
    member: { organisation: 'stichting-elders', role: 'dpo', name: 'Zoë Vries' },
  });
  const { id } = added.member;

  const twice = await member('add', '--role', 'organiser', '--name', 'zoë vries', '--lang', 'en');
  expect([twice.status, twice.stdout]).toEqual([2, '']);
  expect(twice.stderr).toContain('somebody with this e-mail address or name already');

  const listed = await member('list');
  expect(listed.stdout).toBe(`Stichting Elders (stichting-elders)\n  ${id}  FG  Zoë Vries\n`);
  const linked = await member('link', id);
  expect(linked.stdout).toMatch(/#sign-in=[\w-]{43}\n$/);
  expect(linked.stdout).not.toContain(added.link);

  expect((await member('remove', id)).stdout).toBe('Zoë Vries kan zich niet meer aanmelden.\n');
  for (const again of [await member('remove', id), await member('link', id)]) expect(again.status).toBe(2);
  expect((await member('list')).stdout).not.toContain('Vries');
});

it('adds somebody for the desk, who is none of the other two', async () => {
  const crew = ['--role', 'crew', '--name', 'Sam Balie', '--organisation', 'Stichting Elders'];
  const added = JSON.parse((await member('add', ...crew, '--json')).stdout);
  expect(added.member).toMatchObject({ role: 'crew', id: expect.stringMatching(/^balie-/) });
  expect((await member('list')).stdout).toContain(`${added.member.id}  balie  Sam Balie`);
  const again = await member('add', '--role', 'organiser', '--name', 'sam balie');
  expect(again.status).toBe(2);
});

it.each([
  ['no role', ['--name', 'A']],
  ['both roles at once', ['--role', 'both', '--name', 'A']],
  ['no name', ['--role', 'dpo']],
  ['an empty name', ['--role', 'dpo', '--name', ' ']],
  ['an address that is none', ['--role', 'dpo', '--name', 'A', '--email', 'a b']],
  ['an empty organisation', ['--role', 'dpo', '--name', 'A', '--organisation', ' ']],
])('refuses %s with exit code 2', async (_name, args) => {
  const { status, stdout } = await member('add', ...args);
  expect([status, stdout]).toEqual([2, '']);
});
