import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueClearance } from '@tenzij/dossier';
import {
  type ClearanceContent,
  type Language,
  orThrow,
  sha256,
  softwareSigner,
  toHex,
  utf8,
} from '@tenzij/kernel';
import { Command, CommanderError } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareModels } from '../../../tools/models/prepare.mjs';
import { testClearance } from '../../../tools/testing/clearance.ts';
import { demoPhoto, personPhotos } from '../../../tools/testing/photos.ts';
import { registerFace } from './face.ts';
import { Refusal } from './output.ts';

const controller = softwareSigner(sha256(utf8('test controller')));
const dpo = softwareSigner(sha256(utf8('test dpo')));
const HOUR = 3600;

let folder: string;
const path = (name: string) => join(folder, name);

beforeAll(async () => {
  await prepareModels();
  folder = await mkdtemp(join(tmpdir(), 'tenzij-face-'));
  const { mated, other } = await personPhotos();
  await Promise.all([
    writeFile(path('a.jpg'), mated[0]),
    writeFile(path('b.jpg'), mated[1]),
    writeFile(path('other.jpg'), other),
    writeFile(path('note.jpg'), 'this is text'),
    writeFile(path('trust.json'), trust([controller.publicKey.bytes], [dpo.publicKey.bytes])),
    writeFile(path('strangers.json'), trust([dpo.publicKey.bytes], [])),
    writeFile(path('no-trust.json'), '{"controller": 4}'),
    writeClearance('clearance.cose', {}),
    writeClearance('expired.cose', { validity: { notBefore: 1, expires: 2 } }),
    writeClearance('people-compare.cose', { mode: 'human-comparison' }),
  ]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function trust(controllers: readonly Uint8Array[], dpos: readonly Uint8Array[]): string {
  return JSON.stringify({ controller: controllers.map(toHex), dpo: dpos.map(toHex) });
}

async function writeClearance(name: string, changes: Partial<ClearanceContent>): Promise<void> {
  const now = Math.floor(Date.now() / 1000);
  const validity = { notBefore: now - HOUR, expires: now + HOUR };
  const content = { ...testClearance({ validity, ...changes }) };
  await writeFile(path(name), orThrow(await issueClearance(content, { controller, dpo })));
}

interface Outcome {
  readonly out: string;
  readonly code: number;
  readonly error: string;
}

async function run(language: Language, ...args: string[]): Promise<Outcome> {
  let out = '';
  const writeOut = (text: string) => {
    out += text;
  };
  const program = new Command().exitOverride().configureOutput({ writeOut, writeErr: () => {} });
  registerFace(program, language);
  return program.parseAsync(['face', ...args], { from: 'user' }).then(
    () => ({ out, code: 0, error: '' }),
    (error: unknown) => {
      if (error instanceof Refusal) return { out, code: 2, error: error.message };
      if (error instanceof CommanderError) return { out, code: error.exitCode, error: error.message };
      throw error;
    },
  );
}

const compareWith = (clearance: string, a = 'a.jpg', b = 'b.jpg', keys = 'trust.json') =>
  run('en', 'compare', path(a), path(b), '--clearance', path(clearance), '--trust', path(keys));

describe('tenzij face detect', () => {
  it('says where faces are', async () => {
    const { out, code } = await run('en', 'detect', demoPhoto('sample4.jpg'));
    expect(code).toBe(0);
    expect(out).toMatch(/^4 faces:\n( {2}\d\. left \d+, top \d+, width \d+, height \d+ pixels\n){4}$/);
  });

  it('writes boxes and five points as JSON, and nothing of who it is', async () => {
    const { out } = await run('nl', 'detect', path('a.jpg'), '--json');
    const { faces } = JSON.parse(out);
    expect(faces).toHaveLength(1);
    expect(Object.keys(faces[0])).toEqual(['box', 'points']);
    expect(faces[0].points).toHaveLength(5);
  });

  it('refuses what is no photo, in the language asked', async () => {
    const refused = await run('nl', 'detect', path('note.jpg'));
    expect(refused).toMatchObject({ out: '', code: 2 });
    expect(refused.error).toMatch(/geen afbeelding[\s\S]*face\.image-unreadable/);
  });
});

describe('tenzij face compare', () => {
  it('says match for one person and no match for two, with the specimen warning', async () => {
    const same = await compareWith('clearance.cose');
    expect(same.out).toMatch(/^match: .*\nSPECIMEN CLEARANCE/);
    const different = await compareWith('clearance.cose', 'a.jpg', 'other.jpg');
    expect(different.out).toMatch(/^no match: .*\nSPECIMEN CLEARANCE/);
    expect([same.code, different.code]).toEqual([0, 0]);
  });

  it('gives no score, in JSON neither', async () => {
    const files = [path('a.jpg'), path('b.jpg')];
    const keys = ['--clearance', path('clearance.cose'), '--trust', path('trust.json')];
    const { out } = await run('nl', 'compare', ...files, ...keys, '--json');
    expect(JSON.parse(out)).toEqual({ match: true, clearance: 'test-clearance', specimen: true });
  });

  it('invariant 1: stops without a clearance, before it reads an image', async () => {
    const refused = await run('en', 'compare', path('none.jpg'), path('none.jpg'));
    expect(refused).toMatchObject({ out: '', code: 2 });
    expect(refused.error).toContain('clearance.missing');
  });

  it.each([
    ['that expired', 'expired.cose', 'trust.json', 'clearance.expired'],
    ['by which people compare', 'people-compare.cose', 'trust.json', 'clearance.other-mode'],
    ['signed by strangers', 'clearance.cose', 'strangers.json', 'cose.unknown-key'],
    ['that is no clearance', 'note.jpg', 'trust.json', 'cose.malformed'],
    ['that is not there', 'nothing.cose', 'trust.json', 'cli.file-missing'],
    ['with a trust file that holds no keys', 'clearance.cose', 'no-trust.json', 'cli.bad-option'],
  ])('invariant 1: refuses a clearance %s', async (_why, clearance, keys, code) => {
    const refused = await compareWith(clearance, 'a.jpg', 'b.jpg', keys);
    expect(refused).toMatchObject({ out: '', code: 2 });
    expect(refused.error).toContain(code);
  });

  it('writes a refusal as JSON when asked', async () => {
    const { error } = await run('en', 'compare', path('a.jpg'), path('b.jpg'), '--json');
    expect(JSON.parse(error).errors[0]).toMatchObject({ code: 'clearance.missing' });
  });
});
