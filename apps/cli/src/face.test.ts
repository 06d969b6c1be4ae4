import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueClearance } from '@tenzij/dossier';
import {
  attackCardSha256,
  clearedModel,
  DEFAULT_ATTACK_DETECTOR,
  DEFAULT_MODEL,
  SHIPPED_MODELS,
} from '@tenzij/face';
import { type ClearanceContent, orThrow, sha256, softwareSigner, toHex, utf8 } from '@tenzij/kernel';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareModels } from '../../../tools/models/prepare.mjs';
import { testClearance } from '../../../tools/testing/clearance.ts';
import { demoPhoto, personPhotos } from '../../../tools/testing/photos.ts';
import { spawnTenzij, tenzij } from './testing/tenzij.ts';

const controller = softwareSigner(sha256(utf8('test controller')));
const dpo = softwareSigner(sha256(utf8('test dpo')));
const HOUR = 3600;
const OTHER_MODEL = SHIPPED_MODELS.find(({ id }) => id === 'dlib-resnet-128') ?? DEFAULT_MODEL;
/** A minimum that nothing reaches. */
const ALL_ATTACKS = {
  card: attackCardSha256(DEFAULT_ATTACK_DETECTOR),
  file: DEFAULT_ATTACK_DETECTOR.file,
  minimum: 1 - 1e-12,
};

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
    writeFile(path('half.jpg'), mated[0].subarray(0, mated[0].length / 2)),
    writeFlatPicture('pixel.png', 1, 1),
    writeFlatPicture('grey.png', 640, 480),
    writeFlatPicture('large.png', 10_000, 10_000),
    writeFile(path('trust.json'), trust([controller.publicKey.bytes], [dpo.publicKey.bytes])),
    writeFile(path('strangers.json'), trust([dpo.publicKey.bytes], [dpo.publicKey.bytes])),
    writeFile(path('no-trust.json'), '{"controller": 4}'),
    writeClearance('clearance.cose', {}),
    writeClearance('expired.cose', { validity: { notBefore: 1, expires: 2 } }),
    writeClearance('people-compare.cose', { mode: 'human-comparison' }),
    writeClearance('other-model.cose', { model: clearedModel(OTHER_MODEL, 0.94) }),
    writeClearance('turn.cose', { attackDetection: { passive: null, challenge: 'head-turn' } }),
    writeClearance('live-only.cose', { attackDetection: { passive: ALL_ATTACKS, challenge: 'none' } }),
  ]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function trust(controllers: readonly Uint8Array[], dpos: readonly Uint8Array[]): string {
  return JSON.stringify({ controller: controllers.map(toHex), dpo: dpos.map(toHex) });
}

async function writeFlatPicture(name: string, width: number, height: number): Promise<void> {
  await sharp({ create: { width, height, channels: 3, background: '#888' } })
    .png({ compressionLevel: 1 })
    .toFile(path(name));
}

async function writeClearance(name: string, changes: Partial<ClearanceContent>): Promise<void> {
  const now = Math.floor(Date.now() / 1000);
  const validity = { notBefore: now - HOUR, expires: now + HOUR };
  const content = { ...testClearance({ validity, ...changes }) };
  await writeFile(path(name), orThrow(await issueClearance(content, { controller, dpo })));
}

const compareArguments = (clearance: string, a: string, b: string, keys = 'trust.json') => {
  const signed = ['--clearance', path(clearance), '--trust', path(keys)];
  return ['face', 'compare', path(a), path(b), ...signed, '--lang', 'en'];
};

describe('tenzij face detect', () => {
  it('says where faces are', async () => {
    const { stdout, status } = await tenzij('face', 'detect', demoPhoto('sample4.jpg'), '--lang', 'en');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^4 faces:\n( {2}\d\. left \d+, top \d+, width \d+, height \d+ pixels\n){4}$/);
  });

  it('writes boxes and five points as JSON, and nothing of who it is', async () => {
    const { stdout } = await tenzij('face', 'detect', path('a.jpg'), '--json');
    const { faces } = JSON.parse(stdout);
    expect(faces).toHaveLength(1);
    expect(Object.keys(faces[0])).toEqual(['box', 'points']);
    expect(faces[0].points).toHaveLength(5);
  });

  it.each([
    ['text', 'note.jpg', 'face.image-unreadable', /geen afbeelding/, /not an image/],
    ['one pixel', 'pixel.png', 'face.image-too-small', /te klein: 1 bij 1/, /too small: 1 by 1/],
    ['100 megapixels', 'large.png', 'face.image-too-large', /te groot: 10000/, /too large: 10000/],
    ['half a JPEG', 'half.jpg', 'face.image-truncated', /niet compleet/, /incomplete/],
    ['a folder', '.', 'cli.file-is-folder', /is een map/, /is a folder/],
    ['no file', 'none.jpg', 'cli.file-missing', /none\.jpg is er niet/, /none\.jpg is not there/],
  ])('refuses %s in the language asked for, naming the file', async (_what, name, code, dutch, english) => {
    const said = { nl: dutch, en: english };
    for (const language of ['nl', 'en'] as const) {
      const { status, stdout, stderr } = await tenzij('face', 'detect', path(name), '--lang', language);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(said[language]);
      expect(stderr).toContain(`\n  ${path(name)} ${code}\n`);
    }
  });
});

describe('tenzij face compare', () => {
  it('says match for one person, with the specimen warning', () => {
    const { status, stdout, stderr } = spawnTenzij(compareArguments('clearance.cose', 'a.jpg', 'b.jpg'));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^match: .*\nSPECIMEN CLEARANCE/);
  });

  it('says no match for two people, with the specimen warning', async () => {
    const { status, stdout } = await tenzij(...compareArguments('clearance.cose', 'a.jpg', 'other.jpg'));
    expect(status).toBe(0);
    expect(stdout).toMatch(/^no match: .*\nSPECIMEN CLEARANCE/);
  });

  it('gives no score, in JSON neither', async () => {
    const { stdout } = await tenzij(...compareArguments('clearance.cose', 'a.jpg', 'b.jpg'), '--json');
    expect(JSON.parse(stdout)).toEqual({
      match: true,
      clearance: 'test-clearance',
      specimen: true,
      notDone: [],
    });
  });

  it('compares by the model that the clearance names', async () => {
    expect(OTHER_MODEL.id).not.toBe(DEFAULT_MODEL.id);
    const { stdout } = await tenzij(...compareArguments('other-model.cose', 'a.jpg', 'b.jpg'), '--json');
    expect(JSON.parse(stdout)).toMatchObject({ match: true });
  });

  it('looks for attacks when the clearance asks for it', async () => {
    const { status, stderr } = await tenzij(...compareArguments('live-only.cose', 'a.jpg', 'b.jpg'));
    expect(status).toBe(2);
    expect(stderr).toContain('face.not-live');
  });

  it('says that the turn of the head was not done, when the clearance asks for it', async () => {
    const args = compareArguments('turn.cose', 'a.jpg', 'b.jpg');
    const { stdout } = await tenzij(...args);
    expect(stdout).toMatch(/^match: .*\nNot done: the turn of the head.*\nSPECIMEN CLEARANCE/);
    const json = await tenzij(...args, '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({ match: true, notDone: ['head-turn'] });
  });

  it('names the photo in which there is no one face', async () => {
    const { status, stdout, stderr } = await tenzij(
      ...compareArguments('clearance.cose', 'a.jpg', 'grey.png'),
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`${path('grey.png')} face.none`);
  });

  it('invariant 1: stops without a clearance, before it reads a photo', async () => {
    const { status, stdout, stderr } = await tenzij('face', 'compare', path('none.jpg'), path('none.jpg'));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Er is geen vrijgave\.\n {2}clearance\.missing\n/);
  });

  it.each([
    ['that expired', 'expired.cose', 'trust.json', 'clearance.expired'],
    ['by which people compare', 'people-compare.cose', 'trust.json', 'clearance.other-mode'],
    ['signed by strangers', 'clearance.cose', 'strangers.json', 'cose.unknown-key'],
    ['that is no clearance', 'note.jpg', 'trust.json', 'cose.malformed'],
    ['that is not there', 'nothing.cose', 'trust.json', 'cli.file-missing'],
    ['with a trust file that holds no keys', 'clearance.cose', 'no-trust.json', 'cli.not-signer-keys'],
  ])('invariant 1: refuses a clearance %s', async (_why, clearance, keys, code) => {
    const refused = await tenzij(...compareArguments(clearance, 'a.jpg', 'b.jpg', keys));
    expect(refused).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(code) });
  });

  it('invariant 1: refuses a clearance without the keys to trust', async () => {
    const args = ['face', 'compare', path('a.jpg'), path('b.jpg'), '--clearance', path('clearance.cose')];
    const { status, stdout, stderr } = await tenzij(...args, '--json');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(JSON.parse(stderr).errors).toMatchObject([{ code: 'cli.missing-option', needed: '--trust' }]);
  });
});
