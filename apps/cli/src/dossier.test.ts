import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DossierManifest, MAX_ARCHIVE_BYTES, packDossier, verifyDossier } from '@tenzij/dossier';
import { orThrow } from '@tenzij/kernel';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readZip } from '../../../packages/dossier/src/archive/read-zip.ts';
import {
  type Credentials,
  DEPLOYMENT,
  type TestServer,
  testServer,
} from '../../server/src/testing/test-server.ts';
import { answer, enrol } from '../../server/src/testing/visits.ts';
import { DOSSIER_TOOLS } from './dossier-tools.ts';
import { tenzij } from './testing/tenzij.ts';

const folder = mkdtempSync(join(tmpdir(), 'tenzij-dossier-'));
const FILE = join(folder, 'dossier.zip');
let server: TestServer;
let bytes: Uint8Array;
let organiser: Credentials;
let trust: { controller: string[]; dpo: string[] };

beforeAll(async () => {
  server = await testServer({ clock: () => Date.now() / 1000 });
  organiser = await server.signIn('organiser');
  const url = `/api/deployments/${DEPLOYMENT}`;
  const evidence = await server.app.inject({
    method: 'POST',
    url: `${url}/evidence?name=brief.txt`,
    headers: { ...organiser, 'content-type': 'text/plain' },
    payload: 'Een brief.',
  });
  expect(evidence.statusCode).toBe(200);
  await enrol(server, server.visitor(0));
  await answer(server, server.visitor(1), false);
  const dossier = await server.call('GET', `${url}/dossier.zip`, organiser);
  expect(dossier.status).toBe(200);
  bytes = dossier.bytes;
  trust = (await server.call('GET', `${url}/trust`)).json;
  writeFileSync(FILE, bytes);
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true });
});

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function verified(file: string, ...args: string[]) {
  const { status, stdout, stderr } = await tenzij('dossier', 'verify', file, '--json', ...args);
  const report = stdout ? JSON.parse(stdout) : null;
  const outcomes = Object.fromEntries(
    (report?.checks ?? []).map((check: { id: string; outcome: string }) => [check.id, check.outcome]),
  );
  return { status, stderr, report, outcomes };
}

const verify = (changed: Uint8Array) =>
  verifyDossier(changed, { now: Date.now() / 1000, tools: DOSSIER_TOOLS, trust: null });

describe('tenzij dossier verify', () => {
  it('finds everything right in what the server gave, and says what keys inside prove', async () => {
    const { status, outcomes, report } = await verified(FILE);
    expect(status).toBe(0);
    expect(report).toMatchObject({ verifies: true, specimen: true, deployment: { id: DEPLOYMENT } });
    const { keys, ...others } = outcomes;
    expect(keys).toBe('note');
    expect(Object.values(others).every((outcome) => outcome === 'ok')).toBe(true);
    expect(Object.keys(others)).toHaveLength(16);
    expect(report.checks.find(({ id }: { id: string }) => id === 'ledger').details.withheld).toBeGreaterThan(
      0,
    );
    expect(report.checks.find(({ id }: { id: string }) => id === 'evidence').details.count).toBe(1);
  });

  it('says it in both languages, each check on a line', async () => {
    const dutch = await tenzij('dossier', 'verify', FILE);
    expect(dutch.stdout).toContain('Het dossier klopt.');
    expect(dutch.stdout).toContain('niet van wie de sleutels');
    const english = await tenzij('dossier', 'verify', FILE, '--lang', 'en');
    expect(english.stdout).toContain('The dossier is right.');
    for (const { stdout } of [dutch, english]) expect(stdout).not.toMatch(/[{}]|undefined/);
  });

  it('checks the signatures against keys from elsewhere', async () => {
    const theirs = write('keys.json', JSON.stringify(trust));
    expect(await verified(FILE, '--trust', theirs)).toMatchObject({ status: 0, outcomes: { keys: 'ok' } });
    const turned = write('turned.json', JSON.stringify({ controller: trust.dpo, dpo: trust.controller }));
    expect(await verified(FILE, '--trust', turned)).toMatchObject({
      status: 1,
      outcomes: { keys: 'failed' },
    });
    const none = write('none.json', '{}');
    expect(await tenzij('dossier', 'verify', FILE, '--trust', none)).toMatchObject({ status: 2 });
  });

  it('fails when any single byte is changed, wherever it is', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ change;
        expect(verify(changed).verifies).toBe(false);
      }),
      { numRuns: 120 },
    );
  });

  it('fails when a byte of its first header, its directory or its end is changed', () => {
    const directory = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 22).getUint32(16, true);
    const first = Array.from({ length: 40 }, (_, at) => at);
    const listed = Array.from({ length: 60 }, (_, at) => directory + at);
    const end = Array.from({ length: 22 }, (_, at) => bytes.length - 22 + at);
    for (const at of [...first, ...listed, ...end]) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(verify(changed).verifies, `byte ${at}`).toBe(false);
    }
  });

  it.each([
    ['cut off', () => bytes.subarray(0, bytes.length - 1), 'dossier.bytes-changed'],
    ['with a byte after it', () => Buffer.concat([bytes, Buffer.from([0])]), 'dossier.bytes-changed'],
    ['that is no archive', () => Buffer.from('hello'), 'dossier.not-an-archive'],
    ['that is empty', () => Buffer.alloc(0), 'dossier.not-an-archive'],
  ])('fails on a file %s', async (_what, make, code) => {
    const { status, report } = await verified(write('bad.zip', make()));
    expect(status).toBe(1);
    expect(report.checks).toMatchObject([{ id: 'archive', outcome: 'failed', error: { code } }]);
  });

  it('refuses a file that is not there', async () => {
    expect(await tenzij('dossier', 'verify', join(folder, 'nergens.zip'))).toMatchObject({ status: 2 });
    expect(MAX_ARCHIVE_BYTES).toBeGreaterThan(100 * 1024 * 1024);
  });
});

type Texts = Map<string, string>;

/** The dossier packed again as a forger would: with lists that fit what was changed. */
function forged(change: (texts: Texts) => void): Uint8Array {
  const files = new Map(orThrow(readZip(bytes)).map((file) => [file.path, Buffer.from(file.bytes)]));
  const manifest = JSON.parse(String(files.get('manifest.json'))) as DossierManifest;
  for (const made of ['manifest.json', 'README.txt', 'SHA256SUMS']) files.delete(made);
  const texts: Texts = new Map([...files].map(([path, content]) => [path, content.toString('latin1')]));
  change(texts);
  const what = { nl: 'x', en: 'x' };
  const asOf = Date.parse(manifest.asOf) / 1000;
  return packDossier(
    { ...manifest, asOf, archive: 'dossier.zip' },
    [...texts].map(([path, text]) => ({ path, bytes: Buffer.from(text, 'latin1'), what })),
  );
}

type Change = (texts: Texts) => void;

function replace(path: string, from: string | RegExp, to: string): Change {
  return (texts) => {
    const before = texts.get(path) ?? '';
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    texts.set(path, after);
  };
}

function withoutLine(pattern: RegExp): Change {
  return (texts) => {
    const lines = (texts.get('ledger/ledger.jsonl') ?? '').split('\n');
    const kept = lines.filter((line) => !pattern.test(line));
    expect(kept.length).toBeLessThan(lines.length);
    texts.set('ledger/ledger.jsonl', kept.join('\n'));
  };
}

function without(path: string): Change {
  return (texts) => {
    expect(texts.delete(path)).toBe(true);
  };
}

function added(path: string): Change {
  return (texts) => {
    texts.set(path, '{}');
  };
}

function changedEvidence(texts: Texts): void {
  const path = [...texts.keys()].find((one) => one.startsWith('evidence/')) ?? '';
  replace(path, 'brief', 'bRief')(texts);
}

describe('a dossier with lists that fit what was changed', () => {
  it('is right when nothing was changed', () => {
    expect(verify(forged(() => {})).verifies).toBe(true);
  });

  it.each([
    ['dpia', replace('dpia/dpia.json', 'Stichting Proefweide', 'Stichting Anders')],
    ['notice', replace('notice/notice.json', '"version": 1', '"version": 2')],
    ['receipt', without('assessment/receipt.json')],
    ['receipt', replace('assessment/receipt.json', /^ {2}"sha256": "[0-9a-f]{64}"/m, '  "sha256": ""')],
    ['replay', replace('assessment/receipt.json', 'UNLESS_CONSENT', 'UNLESS_PUBLIC_INTEREST')],
    ['replay', replace('assessment/norms/law/avg-consent/2018-05-25.yaml', /$/, '# x\n')],
    ['replay', without('assessment/norms/law/verdicts.yaml')],
    ['facts', replace('assessment/facts.yaml', 'value: "yes"', 'value: "no"')],
    ['evaluation', replace('model/evaluation.json', /\d/, '7')],
    ['evaluation', without('model/evaluation.json')],
    ['card', replace('model/card.json', /"step": [\d.]+/, '"step": 0.123')],
    ['attack-card', added('model/attack-detection-card.json')],
    ['content', replace('clearance/clearance.json', '"face": 1', '"face": 9')],
    ['signatures', replace('clearance/trust.json', /[0-9a-f]{8}/, '00000000')],
    ['signatures', replace('clearance/clearance.cose', 'UNLESS', 'UNLESs')],
    ['ledger', withoutLine(/"dpia-finished"/)],
    ['ledger', replace('ledger/ledger.jsonl', '"clearance-recorded"', '"clearance-revoked"')],
    ['evidence', changedEvidence],
  ] as readonly (readonly [string, Change])[])('fails the check %s', (id, change) => {
    const failed = verify(forged(change)).checks.filter(({ outcome }) => outcome === 'failed');
    const missing = failed.some(({ problem }) => problem?.code === 'dossier.file-missing');
    expect(failed.map((check) => check.id)).toContain(missing ? 'manifest' : id);
  });

  it('is told of what the ledger says since: paused, revoked or void', async () => {
    const url = `/api/deployments/${DEPLOYMENT}`;
    await server.call('POST', `${url}/clearance-state`, organiser, { action: 'pause', reason: 'Proef.' });
    const { bytes: paused } = await server.call('GET', `${url}/dossier.zip`, organiser);
    const { verifies, checks } = verify(paused);
    expect(verifies).toBe(true);
    expect(checks.find(({ id }) => id === 'standing')).toMatchObject({
      outcome: 'note',
      details: { state: 'paused' },
    });
  });
});

describe('tenzij dossier show', () => {
  it('says what was cleared and what is in it', async () => {
    const { status, stdout } = await tenzij('dossier', 'show', FILE, '--lang', 'en');
    expect(status).toBe(0);
    expect(stdout).toContain('UNLESS_CONSENT');
    expect(stdout).toContain('clearance/clearance.cose');
    const { manifest } = JSON.parse((await tenzij('dossier', 'show', FILE, '--json')).stdout);
    expect(manifest.format).toBe('tenzij-dossier/1');
  });

  it('shows nothing of a file that cannot be trusted', async () => {
    const { status, stdout, stderr } = await tenzij('dossier', 'show', write('cut.zip', bytes.subarray(1)));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('dossier.not-an-archive');
  });
});
