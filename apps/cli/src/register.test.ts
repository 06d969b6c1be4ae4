import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PublicEntry, signRegisterEntry } from '@tenzij/dossier';
import { orThrow, softwareSigner, toHex } from '@tenzij/kernel';
import { afterAll, describe, expect, it } from 'vitest';
import { ENTRY } from '../../../packages/dossier/test/register-entry.ts';
import { tenzij } from './testing/tenzij.ts';

const SIGNER = softwareSigner(new Uint8Array(32).fill(3));
const KEY = toHex(SIGNER.publicKey.bytes);
const folder = mkdtempSync(join(tmpdir(), 'tenzij-register-'));
afterAll(() => rmSync(folder, { recursive: true }));

function kept(bytes: Uint8Array | string, name = 'entry.cose'): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

const signed = async (change: Partial<PublicEntry> = {}) =>
  orThrow(await signRegisterEntry({ ...ENTRY, ...change }, SIGNER));

describe('tenzij register verify', () => {
  it('says that the key signed it, and what it says, in Dutch and English', async () => {
    const file = kept(await signed());
    const nl = await tenzij('register', 'verify', file, '--key', KEY);
    expect(nl.status).toBe(0);
    expect(nl.stdout).toContain('met deze sleutel ondertekend');
    expect(nl.stdout).toContain('Van de 10.000 vreemden wordt er 1 aangezien voor de eigenaar van de pas.');
    const en = await tenzij('register', 'verify', file, '--key', KEY, '--lang', 'en');
    expect(en.stdout).toContain('Stichting Proefweide');
    expect(en.stdout).toContain('How to object');
  });

  it('takes the key from a file, writes JSON, and marks a specimen', async () => {
    const file = kept(await signed({ specimen: true }));
    const key = kept(`${KEY}\n`, 'register.key');
    const { stdout } = await tenzij('register', 'verify', file, '--key', key, '--json');
    expect(JSON.parse(stdout)).toEqual({ verified: true, key: KEY, entry: { ...ENTRY, specimen: true } });
    expect((await tenzij('register', 'verify', file, '--key', key)).stdout).toContain('VERZONNEN VOORBEELD');
  });

  it('exits with 1 for another key and for a change', async () => {
    const bytes = await signed();
    const other = await tenzij('register', 'verify', kept(bytes), '--key', 'ab'.repeat(32));
    expect(other).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('register.other-key'),
    });
    const changed = Uint8Array.from(bytes);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    const broken = await tenzij('register', 'verify', kept(changed), '--key', KEY);
    expect(broken).toMatchObject({ status: 1, stdout: '' });
    expect(broken.stderr).toContain('register.signature-invalid');
  });

  it.each([
    ['a file that is no entry', ['--key', KEY], 'register.not-an-entry'],
    ['no key', [], 'cli.missing-option'],
    ['a key that is none', ['--key', kept('no key', 'no.key')], 'cli.bad-option'],
    ['a key file that is not there', ['--key', join(folder, 'gone')], 'cli.file-missing'],
  ])('refuses %s with exit code 2', async (_what, args, code) => {
    const { status, stdout, stderr } = await tenzij('register', 'verify', kept('hello', 'x.cose'), ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(code);
  });
});

describe('tenzij register show', () => {
  it('shows what an entry says, and that nobody checked it', async () => {
    const file = kept(await signed());
    const { status, stdout } = await tenzij('register', 'show', file);
    expect(status).toBe(0);
    expect(stdout).toContain('Niet gecontroleerd');
    expect(stdout).toContain('Gezichtspas bij Lichtjes');
    expect(stdout).not.toContain('--key null');
    expect(JSON.parse((await tenzij('register', 'show', file, '--json')).stdout).verified).toBe(false);
  });

  it('shows no control character that somebody put in an entry', async () => {
    const clear = '\u001b[2J';
    const file = kept(await signed({ summary: { nl: `x${clear}`, en: '' } }));
    expect((await tenzij('register', 'show', file)).stdout).not.toContain(clear);
  });
});
