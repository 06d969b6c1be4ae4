import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../../testing/test-server.ts';
import { answer, enrol, withdrawal } from '../../testing/visits.ts';

let server: TestServer;
let organiser: Credentials;
beforeAll(async () => {
  server = await testServer();
  organiser = await server.signIn('organiser');
});
afterAll(() => server?.close());

const dossier = () => server.call('GET', `/api/deployments/${DEPLOYMENT}/dossier.zip`, organiser);

/** The text of a file in the archive, which stores files as they are behind a header of 30 bytes. */
function textOf(bytes: Uint8Array, path: string): string {
  const archive = Buffer.from(bytes);
  let at = archive.indexOf(path);
  while (archive.readUInt32LE(at - 30) !== 0x04034b50) at = archive.indexOf(path, at + 1);
  const start = at + path.length;
  return archive.subarray(start, start + archive.readUInt32LE(at - 12)).toString('utf8');
}

describe('a dossier', () => {
  it('is the same, byte for byte, while nothing changed, whatever the time', async () => {
    const first = await dossier();
    expect(first.status).toBe(200);
    expect(first.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="tenzij-dossier-${DEPLOYMENT}.zip"`,
      'cache-control': 'no-store',
    });
    server.time.now += 3600;
    const again = await dossier();
    expect(Buffer.compare(Buffer.from(first.bytes), Buffer.from(again.bytes))).toBe(0);
  });

  it('says nothing of any visitor, however many there were', async () => {
    for (const number of [0, 1, 2]) {
      await enrol(server, server.visitor(number));
      await answer(server, server.visitor(number + 3), false);
    }
    await withdrawal(server, server.visitor(0));
    const { bytes } = await dossier();
    const entries = textOf(bytes, 'ledger/ledger.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const withheld = entries.filter((entry) => !('body' in entry));
    expect(withheld.length).toBeGreaterThan(6);
    expect(entries.every((entry) => !('subject' in entry) || entry.subject === null)).toBe(true);
    const tickets = await server.context.db.query<{ id: string }>('select ticket_id as id from ticket');
    const whole = Buffer.from(bytes).toString('latin1');
    for (const { id } of tickets) expect(whole).not.toContain(id);
    expect(whole).not.toContain('c0'.repeat(32));
  });

  it('is refused by name when what was cleared is no DPIA of this form, and so is the permit summary', async () => {
    const { db } = server.context;
    const [kept] = await db.query<{ dpia: string }>('select dpia from deployment');
    for (const dpia of ['# DPIA\n\nEen tekst.', '{}']) {
      await db.query('update deployment set dpia = $1', [dpia]);
      for (const path of ['dossier.zip', 'permit-summary.pdf']) {
        const { json } = await server.call('GET', `/api/deployments/${DEPLOYMENT}/${path}`, organiser);
        expect([path, json.code]).toEqual([path, 'dossier.incomplete']);
      }
    }
    await db.query('update deployment set dpia = $1', [kept?.dpia ?? '']);
    expect((await dossier()).status).toBe(200);
  });
});
