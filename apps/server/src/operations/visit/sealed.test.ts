import { toBase64Url, toHex } from '@tenzij/kernel';
import { sealTemplate } from '@tenzij/pass';
import { setClearanceState } from '@tenzij/store-sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../../testing/test-server.ts';
import { answer, COMMITMENT, withdrawal } from '../../testing/visits.ts';
import { eraseExpired } from '../../visits/expire-sealed.ts';

let server: TestServer;
let next = 0;
beforeAll(async () => {
  server = await testServer({ storage: 'sealed' });
});
afterAll(() => server?.close());

const TEMPLATE = { modelId: 'made-up', bytes: new Uint8Array(256).fill(77) };

/** What a phone sends, and the key that it doesn't. */
async function sealOnPhone() {
  next += 1;
  const locator = new Uint8Array(16).fill(next);
  const key = new Uint8Array(32).fill(100 + next);
  const salt = new Uint8Array(16).fill(200);
  const ciphertext = await sealTemplate({ template: TEMPLATE, salt }, { locator, key }, DEPLOYMENT);
  return {
    sent: { locator: toBase64Url(locator), ciphertext: toBase64Url(ciphertext) },
    locator,
    ciphertext,
  };
}

const facePass = (as: Credentials, body: object) =>
  server.call('POST', '/api/visit/face-pass', as, { commitment: COMMITMENT, ...body });

const sealedAt = async (after = 0, lane: 'face' | 'regular' = 'face') =>
  (await server.call('GET', `/api/gate/sealed?after=${after}`, server.gate(lane))).json;

async function ciphertextsOf(locator: Uint8Array): Promise<number> {
  const rows = await server.context.db.query(
    'select 1 as found from sealed_template where locator = $1::bytea and ciphertext is not null',
    [locator],
  );
  return rows.length;
}

describe('a face pass of a deployment with sealed templates', () => {
  it('tells the phone so', async () => {
    expect((await server.call('GET', '/api/visit', server.visitor(0))).json.storage).toBe('sealed');
  });

  it('invariant 6: keeps nothing before consent', async () => {
    const { sent, locator } = await sealOnPhone();
    expect(await facePass(server.visitor(0), { sealed: sent })).toMatchObject({
      json: { code: 'consent.not-given' },
    });
    expect(await ciphertextsOf(locator)).toBe(0);
  });

  it('is kept, and given to the gates of face lanes only', async () => {
    const as = server.visitor(0);
    await answer(server, as, true);
    const { sent, locator, ciphertext } = await sealOnPhone();
    expect((await facePass(as, { sealed: sent })).status).toBe(200);
    expect(await sealedAt()).toMatchObject({
      keep: true,
      changes: [{ locator: toHex(locator), ciphertext: toBase64Url(ciphertext) }],
      more: false,
    });
    expect(await sealedAt(0, 'regular')).toMatchObject({ keep: false, changes: [] });
    expect((await server.call('GET', '/api/gate/sealed', as)).status).toBe(403);
  });

  it('is told to whoever asks what is held about them', async () => {
    const { json } = await server.call('GET', '/api/visit/data', server.visitor(0));
    expect(json.sealed).toEqual([{ keptAt: expect.any(String), bytes: expect.any(Number) }]);
    expect((await server.call('GET', '/api/visit/data', server.visitor(15))).json.sealed).toEqual([]);
  });

  it('refuses one without a sealed template, and keeps nothing', async () => {
    const as = server.visitor(0);
    expect(await facePass(as, {})).toMatchObject({ status: 409, json: { code: 'visit.storage-differs' } });
  });

  it.each([
    ['a short locator', { locator: 'AAAA', ciphertext: 'AAAA' }, 400],
    ['a locator of 17 bytes', { locator: 'A'.repeat(23), ciphertext: 'AAAA' }, 400],
    ['no ciphertext at all', { locator: 'A'.repeat(22), ciphertext: '' }, 400],
    ['a ciphertext of 641 bytes', { locator: 'A'.repeat(22), ciphertext: 'A'.repeat(855) }, 400],
    ['a key beside it', { locator: 'A'.repeat(22), ciphertext: 'AAAA', key: 'AAAA' }, 400],
    ['a locator that refers to nothing', { locator: `${'B'.repeat(21)}A` }, 409],
  ])('refuses %s', async (_what, sealed, status) => {
    expect((await facePass(server.visitor(0), { sealed })).status).toBe(status);
  });

  it('never takes a locator twice, nor that of another ticket', async () => {
    const [first, second] = [server.visitor(1), server.visitor(2)];
    for (const as of [first, second]) await answer(server, as, true);
    const { sent, locator } = await sealOnPhone();
    expect((await facePass(first, { sealed: sent })).status).toBe(200);
    const refused = { status: 409, json: { code: 'visit.sealed-not-kept' } };
    expect(await facePass(second, { sealed: sent })).toMatchObject(refused);
    expect(await facePass(second, { sealed: { locator: sent.locator } })).toMatchObject(refused);
    expect(await ciphertextsOf(locator)).toBe(1);
  });

  it('on paper refers to what the phone sealed; a new one in its place erases it', async () => {
    const as = server.visitor(3);
    await answer(server, as, true);
    const { sent, locator } = await sealOnPhone();
    expect((await facePass(as, { sealed: sent })).status).toBe(200);
    const paper = { form: 'paper', sealed: { locator: sent.locator } };
    expect((await facePass(as, paper)).status).toBe(200);
    // Once more: what is on paper is replaced, and the phone's still refers to it.
    expect((await facePass(as, paper)).status).toBe(200);
    expect(await ciphertextsOf(locator)).toBe(1);
    const renewed = await sealOnPhone();
    const { reached } = await sealedAt();
    expect((await facePass(as, { sealed: renewed.sent })).status).toBe(200);
    expect(await ciphertextsOf(locator)).toBe(0);
    expect((await sealedAt(reached)).changes).toEqual([
      { locator: toHex(locator), ciphertext: null },
      { locator: toHex(renewed.locator), ciphertext: renewed.sent.ciphertext },
    ]);
  });

  it.each([
    ['withdrawing', (as: Credentials) => withdrawal(server, as), 4],
    ['choosing the regular pass', (as: Credentials) => server.call('POST', '/api/visit/regular-pass', as), 5],
    ['saying no', (as: Credentials) => answer(server, as, false), 6],
  ])('invariant 6: is erased by %s, and gates are told', async (_what, undo, number) => {
    const as = server.visitor(number);
    await answer(server, as, true);
    const { sent, locator } = await sealOnPhone();
    await facePass(as, { sealed: sent });
    const { reached } = await sealedAt();
    const undone = await undo(as);
    expect(undone.status).toBe(200);
    expect((await sealedAt(reached)).changes).toEqual([{ locator: toHex(locator), ciphertext: null }]);
    const rows = await server.context.db.query(
      'select ticket_id, ciphertext, created_at from sealed_template where locator = $1::bytea',
      [locator],
    );
    expect(rows).toEqual([{ ticket_id: null, ciphertext: null, created_at: null }]);
    const used = await server.context.db.query(
      'select 1 as found from pass where sealed_locator = $1::bytea',
      [locator],
    );
    expect(used).toEqual([]);
  });

  it('says on the receipt of a withdrawal that it was erased', async () => {
    const as = server.visitor(7);
    await answer(server, as, true);
    await facePass(as, { sealed: (await sealOnPhone()).sent });
    const { json } = await withdrawal(server, as);
    expect(json.erased.map(({ en }: { en: string }) => en)[0]).toMatch(/^Your encrypted face, on the server/);
  });

  it('invariant 3: the server was never sent the key, nor the template', async () => {
    const as = server.visitor(8);
    await answer(server, as, true);
    const { sent } = await sealOnPhone();
    await facePass(as, { sealed: sent });
    const key = Buffer.alloc(32, 100 + next);
    const secrets = [key, Buffer.from(TEMPLATE.bytes)].flatMap((bytes) =>
      (['hex', 'base64', 'base64url', 'latin1'] as const).map((form) => bytes.toString(form).slice(0, 40)),
    );
    const tables = await server.context.db.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
      [],
    );
    const dumps = await Promise.all(
      tables.map(({ name }) => server.context.db.query(`select t::text as row from "${name}" t`, [])),
    );
    const all = JSON.stringify(dumps) + server.logged.join('\n');
    expect(all).toContain(Buffer.from(sent.ciphertext, 'base64url').toString('hex'));
    for (const secret of secrets) expect(all).not.toContain(secret);
  });

  it('tells gates to drop all once the clearance is revoked, and not when it is paused', async () => {
    const scope = { organisation: 'proefweide', deployment: DEPLOYMENT };
    const { db } = server.context;
    const change = { by: 'organiser', reason: 'test', at: server.time.now } as const;
    await setClearanceState(db, scope, 'paused', change);
    expect(await sealedAt()).toMatchObject({ keep: true });
    await setClearanceState(db, scope, 'in-force', change);
    await setClearanceState(db, scope, 'revoked', change);
    expect(await sealedAt()).toMatchObject({ keep: false, changes: [] });
    await setClearanceState(db, scope, 'in-force', change);
  });

  it('is erased when its time is over', async () => {
    const as = server.visitor(9);
    await answer(server, as, true);
    const { sent, locator } = await sealOnPhone();
    await facePass(as, { sealed: sent });
    await server.context.db.query('update pass set expires = $1 where sealed_locator = $2::bytea', [
      server.time.now,
      locator,
    ]);
    await eraseExpired(server.context);
    const { reached, changes } = await sealedAt();
    expect(changes).toContainEqual({ locator: toHex(locator), ciphertext: null });
    expect((await sealedAt(reached)).changes).toEqual([]);
    expect(await ciphertextsOf(locator)).toBe(0);
  });
});

describe('a deployment where passes carry the template', () => {
  it('invariant 3: refuses a sealed one, and keeps nothing of it', async () => {
    const carried = await testServer();
    const as = carried.visitor(0);
    await answer(carried, as, true);
    const { sent } = await sealOnPhone();
    const body = { commitment: COMMITMENT, sealed: sent };
    expect(await carried.call('POST', '/api/visit/face-pass', as, body)).toMatchObject({
      status: 409,
      json: { code: 'visit.storage-differs', params: { storage: 'carried' } },
    });
    expect(await carried.context.db.query('select 1 as found from sealed_template', [])).toEqual([]);
    const gate = carried.gate('face');
    expect((await carried.call('GET', '/api/gate/sealed', gate)).json).toMatchObject({ keep: false });
    await carried.close();
  });
});
