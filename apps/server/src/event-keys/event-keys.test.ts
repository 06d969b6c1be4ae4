import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { GATE_KEY_INFO, type GateBundle, type OldPaperPass } from '@tenzij/contracts';
import { readDestruction, readEndNote } from '@tenzij/dossier';
import {
  fromBase64Url,
  fromHex,
  orThrow,
  publicKey,
  sha256Hex,
  toHex,
  toIsoInstant,
  utf8,
} from '@tenzij/kernel';
import { gateKeyPair, openPass, sealPass, trustOfClearance, vouchGateKey } from '@tenzij/pass';
import { type Database, openPostgres } from '@tenzij/store-sql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  findPostgres,
  POSTGRES_MISSING,
  startPostgres,
  type TemporaryPostgres,
} from '../../../../adapters/store-sql/src/testing/temporary-postgres.ts';
import { SPECIMEN_SCOPE } from '../specimen/identity.ts';
import { deskVisitor, sessionOf } from '../testing/desk.ts';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../testing/test-server.ts';
import { answer, COMMITMENT, DEVICE_KEY } from '../testing/visits.ts';
import { replaceEventKey } from './replace.ts';

const PATH = `/api/deployments/${DEPLOYMENT}`;
const DEVICE_SECRET = new Uint8Array(32).fill(9);
const REASON = 'De telefoon van poort 1 is gestolen.';
const BY = { role: 'organiser', member: 'voorbeeld-organisator' } as const;
const bytes = (text: string) => fromBase64Url(text) ?? new Uint8Array();

const bin = findPostgres();
suite('PGlite', async () => null);
describe.skipIf(bin === null)(`(${bin === null ? POSTGRES_MISSING : bin})`, () => {
  let postgres: TemporaryPostgres;
  beforeAll(async () => {
    postgres = await startPostgres(bin ?? '');
  });
  afterAll(async () => postgres?.stop());
  suite('PostgreSQL', async () => openPostgres(await postgres.createDatabase()));
});

function suite(database: string, open: () => Promise<Database | null>): void {
  describe(`replacing the event key on ${database}`, () => {
    let server: TestServer;
    let organiser: Credentials;
    /** The generation that is the current one when a test begins. */
    let first: number;
    beforeAll(async () => {
      const db = await open();
      server = await testServer(db === null ? {} : { db });
    });
    afterAll(() => server?.close());
    beforeEach(async () => {
      organiser = await signIn();
      first = (await standing()).generation;
    });

    const signIn = () => sessionOf(server, { organisation: SPECIMEN_SCOPE.organisation, member: BY.member });
    const replace = (replaces = first, oldPasses: object = { stop: 'after', hours: 2 }) =>
      server.call('POST', `${PATH}/event-keys`, organiser, { replaces, reason: REASON, oldPasses });
    const standing = async () => (await server.call('GET', `${PATH}/event-keys`, organiser)).json;
    const bundle = async () => {
      const asked = await server.call('POST', '/api/gate/bundle', server.gate('face'), {
        deviceKey: DEVICE_KEY,
      });
      return asked.json as GateBundle;
    };
    const visit = async () => (await server.call('GET', '/api/visit', server.visitor())).json;
    const regular = (number: number, body: object) =>
      server.call('POST', '/api/visit/regular-pass', server.visitor(number), body);
    const oldPaper = async () =>
      (await server.call('GET', `${PATH}/event-keys/old-paper`, organiser)).json.passes as OldPaperPass[];
    const inHours = (hours: number) => toIsoInstant(server.time.now + hours * 3600);

    it('leaves all as it was when the server stopped after making the key, and uses that one the next time', async () => {
      const db: Database = {
        ...server.context.db,
        transaction: (work) =>
          server.context.db.transaction((tx) =>
            work({
              ...tx,
              query: (sql, params) => {
                if (sql.includes('insert into event_key')) throw new Error('the power went out');
                return tx.query(sql, params);
              },
            }),
          ),
      };
      const asked = { replaces: 1, reason: REASON, oldPasses: { stop: 'now' } } as const;
      const dying = { ...server.context, db };
      await expect(replaceEventKey(dying, SPECIMEN_SCOPE, BY, asked)).rejects.toThrow('power');
      const orphan = await server.context.keys.read(`gate2-${DEPLOYMENT}`);
      expect(orphan).not.toBeNull();
      expect(await bundle()).toMatchObject({ keyStatement: null, retiredKeys: [] });
      expect(await visit()).toMatchObject({ keyStatement: null });
      expect((await regular(1, { form: 'paper' })).status).toBe(200);
      const { publicKey: made } = (await replace()).json;
      expect(made).toBe(toHex(gateKeyPair(orphan ?? new Uint8Array()).publicKey));
    });

    it('gives gates the new key, which the issuer of the clearance vouches for, and the old one while it holds', async () => {
      const before = await bundle();
      expect(await standing()).toMatchObject({ gates: 1, gatesWithKey: 1 });
      expect((await replace()).json).toMatchObject({
        generation: first + 1,
        since: inHours(0),
        gatesWithKey: 0,
      });
      const after = await bundle();
      const key = gateKeyPair(await unseal(after.sealedGateKey)).publicKey;
      const trust = await clearanceTrust();
      const offered = { key, statement: bytes(after.keyStatement ?? '') };
      expect(orThrow(vouchGateKey(offered, trust))).toEqual({ generation: first + 1 });
      expect(vouchGateKey(offered, { ...trust, deployment: 'een-ander' }).ok).toBe(false);
      const [old] = after.retiredKeys;
      expect(old).toMatchObject({ keyStatement: before.keyStatement, until: inHours(2) });
      expect(await unseal(old?.sealedGateKey ?? '')).toEqual(await unseal(before.sealedGateKey));
      // The clearance is the one that was signed.
      expect(after.clearance).toBe(before.clearance);
      expect(await standing()).toMatchObject({ gates: 1, gatesWithKey: 1 });
      // Phones hear the same, with and without their link.
      const { gateKey, keyStatement } = await visit();
      expect([gateKey, keyStatement]).toEqual([toHex(key), after.keyStatement]);
      expect((await server.call('GET', `${PATH}/event-key`)).json).toEqual({ gateKey, keyStatement });
      server.time.now += 2 * 3600;
      expect((await bundle()).retiredKeys).toEqual([]);
      expect((await server.call('GET', `${PATH}/event-key`)).json).toEqual({ gateKey, keyStatement });
    });

    it('invariant 10: a lost gate’s key opens no pass that was sealed after it', async () => {
      const lost = await unseal((await bundle()).sealedGateKey);
      const { claims } = (await regular(3, {})).json;
      await replace(first, { stop: 'now' });
      const to = { gateKey: fromHex((await visit()).gateKey), deployment: DEPLOYMENT };
      const content = { claims: bytes(claims), carried: null, shownAt: server.time.now };
      const text = await sealPass(content, to, new Uint8Array(32).fill(3));
      const opensWith = async (gateSecrets: Uint8Array[]) =>
        (await openPass(text, { gateSecrets, deployment: DEPLOYMENT })).ok;
      expect(await opensWith([lost])).toBe(false);
      const { sealedGateKey, retiredKeys } = await bundle();
      expect(retiredKeys).toEqual([]);
      expect(await opensWith([await unseal(sealedGateKey)])).toBe(true);
    });

    it('is done once when it is asked for twice, and who stops old passes stops those of every key before', async () => {
      const answers = await Promise.all([replace(), replace()]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect((await replace()).json.code).toBe('eventkey.changed-meanwhile');
      await replace(first + 1, { stop: 'event-end' });
      const [newest, older] = (await bundle()).retiredKeys;
      // Who said that the first stops after two hours said it of the first: it still does.
      expect([newest?.until, older?.until]).toEqual([(await visit()).event.ends, inHours(2)]);
      await replace(first + 2, { stop: 'now' });
      expect((await bundle()).retiredKeys).toEqual([]);
      const [entry] = await server.context.db.query<{ body: object }>(
        "select body from ledger_entry where kind = 'event-key-replaced' order by sequence desc",
      );
      const { generation, publicKey: key } = await standing();
      expect(entry?.body).toEqual({
        by: 'organiser',
        generation,
        publicKey: key,
        until: inHours(0),
        reasonSha256: sha256Hex(REASON),
      });
      expect((await server.call('GET', PATH, organiser)).json.ledger.verifies).toBe(true);
    });

    it('lists paper of an older key until it was made anew, and signs none for that key', async () => {
      const desk = await server.signIn('crew');
      const [one, two] = [await deskVisitor(server), await deskVisitor(server)];
      for (const visitor of [one, two]) await visitor.ask('POST', '/paper-pass', desk);
      const { keyStatement } = await visit();
      expect(keyStatement).not.toBeNull();
      await answer(server, server.visitor(2), true);
      const face = (keyGeneration: number) =>
        server.call('POST', '/api/visit/face-pass', server.visitor(2), {
          commitment: COMMITMENT,
          form: 'paper',
          keyGeneration,
        });
      expect((await face(first)).status).toBe(200);
      expect((await regular(1, { form: 'paper', keyGeneration: first })).status).toBe(200);
      expect([await oldPaper(), (await standing()).paperPasses]).toEqual([[], 4]);
      await replace();
      expect(await standing()).toMatchObject({ livePasses: 1, paperPasses: 4, oldPaperPasses: 4 });
      const listed = (await oldPaper()).filter(({ ticket }) => [one.id, two.id].includes(ticket));
      const made = { madeAt: inHours(0), worksUntil: inHours(2) };
      expect(listed).toEqual([one, two].map(({ id, reference }) => ({ ticket: id, reference, ...made })));
      const { text } = await server.call('GET', `${PATH}/event-keys/old-paper.csv`, organiser);
      expect(text).toContain(`\r\n${one.reference},${inHours(0)},${inHours(2)}\r\n`);

      // What is refused took nothing away: the paper of before works on.
      for (const early of [await face(first), await regular(1, { form: 'paper' })])
        expect([early.status, early.json.code]).toEqual([409, 'visit.key-replaced']);
      expect(await oldPaper()).toHaveLength(4);
      expect((await face(first + 1)).status).toBe(200);
      expect((await regular(1, { form: 'paper', keyGeneration: first + 1 })).status).toBe(200);
      await one.ask('POST', '/paper-pass', desk);
      expect((await oldPaper()).map(({ ticket }) => ticket)).toEqual([two.id]);
      server.time.now += 2 * 3600;
      expect(await oldPaper()).toMatchObject([{ ticket: two.id, worksUntil: null }]);
      expect(await standing()).toMatchObject({ paperPasses: 4, oldPaperPasses: 1, retired: [] });
    });

    it('invariant 10: gives the new key to no gate that was revoked, and the end destroys all that were made', async () => {
      const { gates } = (await server.call('GET', `${PATH}/gates`, organiser)).json;
      const gate = gates.find(({ lane }: { lane: string }) => lane === 'face');
      const keyOf = async () => {
        const view = (await server.call('GET', `${PATH}/gates`, organiser)).json;
        return view.gates.find(({ id }: { id: string }) => id === gate.id).key;
      };
      await bundle();
      await server.call('POST', `${PATH}/gates/${gate.id}/revocation`, organiser, { reason: 'Kwijt.' });
      expect(await keyOf()).toBe('held');
      await replace();
      expect(await keyOf()).toBe('replaced');
      const refused = await server.call('POST', '/api/gate/bundle', server.gate('face'), {
        deviceKey: DEVICE_KEY,
      });
      expect(refused.status).toBe(401);
      expect(await standing()).toMatchObject({ gates: 0 });

      server.time.now = Date.parse((await visit()).event.ends) / 1000;
      organiser = await signIn();
      expect((await replace(first + 1)).json.code).toBe('eventkey.event-over');
      expect(await standing()).toMatchObject({ generation: first + 1, isOver: true });

      const names = [`gate-${DEPLOYMENT}`];
      for (let generation = 2; generation <= first + 1; generation++)
        names.push(`gate${generation}-${DEPLOYMENT}`);
      const secrets = await Promise.all(names.map((name) => server.context.keys.read(name)));
      const keys = secrets.map((secret) => toHex(gateKeyPair(secret ?? new Uint8Array()).publicKey));
      const [issuer = ''] = (await visit()).issuerKeys;
      const asked = { name: 'Gezichtspas bij Lichtjes aan het Water', reason: 'Het is voorbij.' };
      expect((await server.call('POST', `${PATH}/end`, organiser, asked)).status).toBe(200);
      for (const name of names) expect(await server.context.keys.read(name), name).toBeNull();
      // A gate that heard of no replacement believes the note as well.
      const note = (await server.call('GET', `${PATH}/end-note`)).bytes;
      const believes = (gateKey: string) =>
        readEndNote(note, [publicKey(fromHex(issuer))], { deployment: DEPLOYMENT, gateKey }).ok;
      expect(keys.map(believes)).toEqual(keys.map(() => true));
      expect(believes('ab'.repeat(32))).toBe(false);
      const signed = (await server.call('GET', `${PATH}/destruction.cose`, organiser)).bytes;
      const { key } = (await server.call('GET', `${PATH}/destruction`, organiser)).json.certificate;
      const { gate: last, earlierGates } = orThrow(readDestruction(signed, publicKey(fromHex(key)))).keys;
      expect([...(earlierGates ?? []), last]).toEqual(keys);
      expect((await visit()).gateKey).toBe(last);
    });

    async function clearanceTrust() {
      const [issuer = ''] = (await bundle()).issuerKeys;
      const secret = (await server.context.keys.read(`gate-${DEPLOYMENT}`)) ?? new Uint8Array();
      const keys = { issuer, gate: toHex(gateKeyPair(secret).publicKey) };
      return trustOfClearance({ deployment: { id: DEPLOYMENT, name: '' }, keys });
    }
  });
}

async function unseal(sealedGateKey: string): Promise<Uint8Array> {
  const kem = new DhkemX25519HkdfSha256();
  const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const sealed = bytes(sealedGateKey);
  const recipientKey = await suite.kem.deserializePrivateKey(DEVICE_SECRET);
  const params = { recipientKey, enc: sealed.slice(0, 32), info: utf8(GATE_KEY_INFO) };
  return new Uint8Array(await suite.open(params, sealed.slice(32)));
}
