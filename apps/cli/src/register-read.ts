import {
  entrySections,
  type PublicEntry,
  type RegisterEntryProblem,
  readRegisterEntry,
  unverifiedRegisterEntry,
} from '@tenzij/dossier';
import { keyText, type Language, type PublicKey, readKey } from '@tenzij/kernel';
import { readBinaryFile, readTextFile } from './files.ts';
import { printable } from './message.ts';
import { EXIT, orRefuse, Refusal, refusal } from './refusal.ts';
import { REGISTER_HELP } from './register-texts.ts';
import { wrapped } from './wrap.ts';

export interface ReadOptions {
  readonly json?: true;
}

export interface VerifyOptions extends ReadOptions {
  readonly key?: string;
}

/** What says that it is an entry, but not this one of this key. */
const NOT_GENUINE: readonly RegisterEntryProblem['code'][] = [
  'register.other-key',
  'register.signature-invalid',
];

/** Checks who signed an entry, and says what is in it; ends with exit code 1 when it was somebody else. */
export async function verifyEntryFile(
  file: string,
  { key: named, json }: VerifyOptions,
  language: Language,
): Promise<void> {
  if (named === undefined) throw refusal('cli.missing-option', { name: 'register verify', needed: '--key' });
  const key = await readRegisterKey(named);
  const entry = readRegisterEntry(await readBinaryFile(file), key);
  if (!entry.ok && NOT_GENUINE.includes(entry.problem.code)) {
    const { code, params } = entry.problem;
    throw new Refusal([{ code, params: { file, ...params } }], EXIT.notWhole);
  }
  write(orRefuse(entry, file), keyText(key), language, json);
}

/** Says what is in an entry, and that nobody checked it. */
export async function showEntryFile(file: string, { json }: ReadOptions, language: Language): Promise<void> {
  write(orRefuse(unverifiedRegisterEntry(await readBinaryFile(file)), file), null, language, json);
}

/** A key as it is, or from the file that holds it. */
export async function readRegisterKey(named: string): Promise<PublicKey> {
  const given = readKey(named);
  const key = given.ok ? given : readKey((await readTextFile(named)).trim());
  if (!key.ok || key.value.passkey) throw refusal('cli.bad-option', { name: '--key' });
  return key.value;
}

function write(entry: PublicEntry, key: string | null, language: Language, json?: true): void {
  const said = { verified: key !== null, ...(key !== null && { key }), entry };
  process.stdout.write(json ? `${JSON.stringify(said, null, 2)}\n` : inWords(entry, key, language));
}

function inWords(entry: PublicEntry, key: string | null, language: Language): string {
  const texts = REGISTER_HELP[language];
  const sections = entrySections(entry, key, Date.now() / 1000, language).map(({ title, lines }) => {
    const said = lines.flatMap(({ term, text }) => [
      `  ${term}`,
      ...text.map((part) => wrapped(part, '    ')),
    ]);
    return [title, ...said].join('\n');
  });
  const marks = entry.specimen ? [texts.specimen] : [];
  const first = key === null ? texts.unverified : texts.verified;
  return `${printable([first, ...marks, ...sections].join('\n\n'))}\n`;
}
