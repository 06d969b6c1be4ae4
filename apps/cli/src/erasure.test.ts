import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DESTRUCTION_FORMAT, type DestructionCertificate, signDestruction } from '@tenzij/dossier';
import { orThrow, softwareSigner, toHex } from '@tenzij/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  findPostgres,
  POSTGRES_MISSING,
  startPostgres,
} from '../../../adapters/store-sql/src/testing/temporary-postgres.ts';
import { tenzij } from './testing/tenzij.ts';

const SIGNER = softwareSigner(new Uint8Array(32).fill(6));
const KEY = toHex(SIGNER.publicKey.bytes);
const HASH = 'a'.repeat(64);
const CERTIFICATE: DestructionCertificate = {
  format: DESTRUCTION_FORMAT,
  number: 1,
  issuedAt: 1_800_000_000,
  specimen: true,
  organisation: { id: 'org', name: 'Organisatie' },
  deployment: { id: 'inzet', name: 'De inzet' },
  event: { name: 'Het feest', starts: 1_799_000_000, ends: 1_799_100_000 },
  clearance: HASH,
  ended: { at: 1_799_200_000, by: 'organiser', reasonSha256: HASH },
  keys: { issuer: HASH, gate: HASH, destroyedAt: 1_799_200_001 },
  erased: { passes: 7, contacts: 5, mails: 4, ciphertexts: 0 },
  gates: [
    {
      id: 'g1',
      name: 'Poort 1',
      lane: 'face',
      state: 'confirmed',
      destroyedAt: 1_799_300_000,
      confirmedAt: 1_799_300_001,
    },
    { id: 'g2', name: 'Poort 2', lane: 'regular', state: 'silent', destroyedAt: null, confirmedAt: null },
  ],
  backups: null,
  ledger: { sequence: 40, sha256: HASH },
};

const folder = mkdtempSync(join(tmpdir(), 'tenzij-erasure-'));
const file = join(folder, 'certificate.cose');
beforeAll(async () => writeFileSync(file, orThrow(await signDestruction(CERTIFICATE, SIGNER))));
afterAll(() => rmSync(folder, { recursive: true }));

describe('tenzij erasure certificate', () => {
  it('checks who signed it, and says which gates are still open', async () => {
    const { status, stdout } = await tenzij('erasure', 'certificate', file, '--key', KEY);
    expect(status).toBe(0);
    for (const said of [
      'met deze sleutel ondertekend',
      'Poort 1: bevestigd',
      'Poort 2: had de sleutel',
      'Van 1 poort is',
    ])
      expect(stdout).toContain(said);
    const english = await tenzij('erasure', 'certificate', file, '--key', KEY, '--lang', 'en');
    expect(english.stdout).toContain('Nobody stated anything.');
    const { stdout: json } = await tenzij('erasure', 'certificate', file, '--key', KEY, '--json');
    expect(JSON.parse(json).certificate).toEqual(CERTIFICATE);
  });

  it('says no to another key, to a changed byte and to what is no certificate', async () => {
    const other = toHex(softwareSigner(new Uint8Array(32).fill(7)).publicKey.bytes);
    expect(await tenzij('erasure', 'certificate', file, '--key', other)).toMatchObject({ status: 1 });
    const bytes = orThrow(await signDestruction(CERTIFICATE, SIGNER));
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    const changed = join(folder, 'changed.cose');
    writeFileSync(changed, bytes);
    expect((await tenzij('erasure', 'certificate', changed, '--key', KEY)).status).toBe(1);
    writeFileSync(changed, 'iets anders');
    expect((await tenzij('erasure', 'certificate', changed, '--key', KEY)).status).toBe(2);
    expect((await tenzij('erasure', 'certificate', file)).stderr).toContain('--key');
  });
});

describe('tenzij erasure prove', () => {
  it('knows two ways to store, and no others', async () => {
    expect((await tenzij('erasure', 'prove', '--storage', 'cloud')).status).toBe(2);
  });

  it.each(['carried', 'sealed'])(
    'invariants 3, 6, 10: finds all that should be there while the event runs, and nothing after its end (%s)',
    async (storage) => {
      const { status, stdout, stderr } = await tenzij('erasure', 'prove', '--storage', storage, '--json');
      expect(stderr).toBe('');
      const { proofs } = JSON.parse(stdout);
      const looked = proofs[0].looked as { expected: boolean; found: number; count: number }[];
      expect(looked.filter((one) => (one.expected ? one.found < one.count : one.found > 0))).toEqual([]);
      expect(looked.filter(({ expected }) => expected).length).toBeGreaterThan(10);
      expect(proofs[0].captured).toMatchObject({
        passes: 6,
        openedBefore: 6,
        openedAfter: 0,
        openedWithBackup: 6,
      });
      expect(proofs[0].consentProofs).toBe(6);
      expect(proofs[0].recordsVerified).toBe(3 + 6 + 6);
      const controls = proofs[0].looked.filter(
        ({ canary }: { canary: string }) => canary === 'positive-control',
      );
      expect(controls.length).toBe(proofs[0].searched.length);
      expect(status).toBe(0);
    },
    180_000,
  );
});

const bin = findPostgres();

describe.skipIf(bin === null)(`tenzij erasure prove on PostgreSQL (${bin ?? POSTGRES_MISSING})`, () => {
  it('invariants 3, 6, 10: finds ciphertexts and keys where they should be, and after the end none of them', async () => {
    // As SECURITY.md asks of whoever runs PostgreSQL: without it old segments of its log keep what was erased.
    const postgres = await startPostgres(bin ?? '', ['wal_recycle=off']);
    const url = await postgres.createDatabase();
    const args = ['--storage', 'sealed', '--database-url', url, '--json'];
    const { status, stdout, stderr } = await tenzij('erasure', 'prove', ...args).finally(() =>
      postgres.stop(),
    );
    expect([status, stderr]).toEqual([0, '']);
    const [proof] = JSON.parse(stdout).proofs;
    expect(proof).toMatchObject({ database: 'postgresql', storage: 'sealed', proven: true });
    const found = (stage: string, canary: string) =>
      (proof.looked as { stage: string; place: string; canary: string; found: number }[])
        .filter((one) => one.stage === stage && one.canary === canary && one.found > 0)
        .map(({ place, found }) => `${found} in ${place}`);
    expect(found('running', 'ciphertext')).toEqual(['6 in database-files', '6 in rows', '6 in gate']);
    expect(found('running', 'sealed-key')).toEqual(['6 in phones']);
    for (const stage of ['withdrawn', 'expired', 'ended'])
      for (const canary of ['ciphertext', 'sealed-key', 'template'])
        expect([stage, canary, found(stage, canary)]).toEqual([stage, canary, []]);
  }, 180_000);
});
