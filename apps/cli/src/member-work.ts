import { type Language, TenzijError } from '@tenzij/kernel';
import {
  addMember,
  type InvitedMember,
  inviteMember,
  listPeople,
  readConfig,
  removeMember,
} from '@tenzij/server';
import { MEMBER_TEXTS } from './member-texts.ts';
import { message, printable } from './message.ts';
import { EXIT, Refusal, refusal } from './refusal.ts';

export interface DataOptions {
  readonly data?: string;
  readonly json?: true;
}

export interface AddOptions extends DataOptions {
  readonly role: 'organiser' | 'dpo' | 'crew';
  readonly name: string;
  readonly email?: string;
  readonly organisation?: string;
}

export async function add(options: AddOptions, language: Language): Promise<void> {
  const { role, name, email = null, organisation = null } = options;
  if (name.trim() === '' || name.length > 120) throw refusal('cli.bad-option', { name: '--name' });
  if (email !== null && !/^[^\s@]+@[^\s@]+$/.test(email))
    throw refusal('cli.bad-option', { name: '--email' });
  if (organisation?.trim() === '') throw refusal('cli.bad-option', { name: '--organisation' });
  const added = await asked(() => addMember(config(options), { role, name, email, organisation }));
  write(options, added, () => invited(added, language));
}

export async function link(id: string, options: DataOptions, language: Language): Promise<void> {
  const found = await asked(() => inviteMember(config(options), id));
  write(options, found, () => invited(found, language));
}

export async function remove(id: string, options: DataOptions, language: Language): Promise<void> {
  const removed = await asked(() => removeMember(config(options), id));
  const texts = MEMBER_TEXTS[language];
  write(options, removed, () => message(texts.removed, { name: printable(removed.name) }, language));
}

export async function list(options: DataOptions, language: Language): Promise<void> {
  const people = await asked(() => listPeople(config(options)));
  const texts = MEMBER_TEXTS[language];
  write(options, people, () =>
    people.length === 0
      ? texts.nobody
      : people
          .flatMap(({ organisation, members }) => [
            `${printable(organisation.name)} (${organisation.id})`,
            ...members.map(({ id, name, role }) => `  ${id}  ${texts.roles[role]}  ${printable(name)}`),
          ])
          .join('\n'),
  );
}

function invited({ member, link: address }: InvitedMember, language: Language): string {
  const texts = MEMBER_TEXTS[language];
  return [
    `${printable(member.name)}, ${texts.roles[member.role]} (${member.id})`,
    texts.once,
    `  ${address}`,
  ].join('\n');
}

function write({ json }: DataOptions, value: unknown, text: () => string): void {
  process.stdout.write(`${json ? JSON.stringify(value) : text()}\n`);
}

function config({ data }: DataOptions) {
  return readConfig({ ...process.env, ...(data !== undefined && { TENZIJ_DATA: data }) });
}

/** What the data says no to ends the command with that reason. */
async function asked<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TenzijError) throw new Refusal([error], EXIT.badInput);
    throw error;
  }
}
