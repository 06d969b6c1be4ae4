import { readDestruction } from '@tenzij/dossier';
import { fromHex, orThrow, publicKey } from '@tenzij/kernel';
import { type Database, reopenPasses } from '@tenzij/store-sql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { ledgerEntries } from '../deployments/ledger.ts';
import { SPECIMEN_SCOPE } from '../specimen/identity.ts';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../testing/test-server.ts';
import { enrol } from '../testing/visits.ts';
import { endDeployment } from './end.ts';
import { finishEndings } from './finish.ts';

/** An end that is begun by two, stopped halfway, or undone by a backup. */

const NAME = 'Gezichtspas bij Lichtjes aan het Water';
const PATH = `/api/deployments/${DEPLOYMENT}`;
const EARLY = { name: NAME, reason: 'Het terrein is ontruimd.', early: 'alle passen stoppen nu' };
const BY = { role: 'organiser', member: 'voorbeeld-organisator' } as const;

let server: TestServer;
let organiser: Credentials;
beforeEach(async () => {
  server = await testServer();
  organiser = await server.signIn('organiser');
});
afterEach(() => server?.close());

const end = (as = organiser) => server.call('POST', `${PATH}/end`, as, EARLY);
const state = async () => (await server.call('GET', `${PATH}/destruction`, organiser)).json.state;
const keysLeft = async () => {
  const names = [`issuer-${DEPLOYMENT}`, `gate-${DEPLOYMENT}`, `gate2-${DEPLOYMENT}`, `gate3-${DEPLOYMENT}`];
  return (await Promise.all(names.map((name) => server.context.keys.read(name)))).filter(Boolean).length;
};
/** The event key is replaced, and once more where the server stops before it is written down: four keys are there. */
async function replaceTwice(): Promise<void> {
  const body = { replaces: 1, reason: 'Een poort raakte weg.', oldPasses: { stop: 'now' } };
  expect((await server.call('POST', `${PATH}/event-keys`, organiser, body)).status).toBe(200);
  await server.context.keys.create(`gate3-${DEPLOYMENT}`, new Uint8Array(32).fill(3));
}
const certificate = async () => {
  const { bytes } = await server.call('GET', `${PATH}/destruction.cose`, organiser);
  const { key } = (await server.call('GET', `${PATH}/destruction`, organiser)).json.certificate;
  return orThrow(readDestruction(bytes, publicKey(fromHex(key))));
};
async function kindsInLedger(): Promise<string[]> {
  const kinds: string[] = [];
  for await (const { kind } of ledgerEntries(server.context.db, SPECIMEN_SCOPE)) kinds.push(kind);
  return kinds.filter((kind) => kind === 'event-ended' || kind === 'keys-destroyed');
}

/** The same, until so many things were asked of database and keys: then the power goes out. */
function dyingAfter(context: Context, steps: number): Context {
  let left = steps;
  const step = () => {
    if (--left < 0) throw new Error('the power went out');
  };
  const dying = (db: Database): Database => ({
    ...db,
    query: async (sql, params) => {
      step();
      return db.query(sql, params);
    },
    transaction: async (work) => {
      step();
      return db.transaction((tx) => work(dying(tx)));
    },
  });
  const { keys } = context;
  return {
    ...context,
    db: dying(context.db),
    keys: {
      ...keys,
      destroy: async (name) => {
        step();
        await keys.destroy(name);
      },
    },
  };
}

describe('an end that is stopped halfway', () => {
  it('invariant 10: is as if it never began, or is finished at the next start, wherever it stopped', {
    timeout: 180_000,
  }, async () => {
    const { context } = server;
    await enrol(server, server.visitor());
    await replaceTwice();
    let steps = 0;
    const stoppedAt: string[] = [];
    for (let failed = true; failed; steps++) {
      const isOpen = (await state()) === 'open';
      const attempt = isOpen
        ? endDeployment(dyingAfter(context, steps), SPECIMEN_SCOPE, BY, EARLY)
        : finishEndings(dyingAfter(context, steps));
      failed = await attempt.then(
        () => false,
        () => true,
      );
      const now = await state();
      stoppedAt.push(now);
      if (now !== 'open') {
        // Begun anew, so that each step of going on is stopped as well.
        if (isOpen) steps = -1;
        expect((await server.call('POST', '/api/visit/regular-pass', server.visitor(1))).status).toBe(409);
        continue;
      }
      expect(await keysLeft()).toBe(4);
      await finishEndings(context);
      const pass = await server.call('POST', '/api/visit/regular-pass', server.visitor(1));
      expect([steps, pass.status]).toEqual([steps, 200]);
    }
    expect(new Set(stoppedAt)).toEqual(new Set(['open', 'ending', 'ended']));
    expect(await keysLeft()).toBe(0);
    expect(await kindsInLedger()).toEqual(['event-ended', 'keys-destroyed']);
    expect(await certificate()).toMatchObject({ number: 1, erased: { passes: 2 } });
    expect((await server.call('GET', PATH, organiser)).json.ledger.verifies).toBe(true);
  });
});

describe('an end that two people begin at the same moment', () => {
  it('is one end, of the one who came first', async () => {
    const dpo = await server.signIn('dpo');
    const answers = await Promise.all([end(), end(dpo), end()]);
    expect(answers.map(({ status, json }) => [status, json.state])).toEqual(Array(3).fill([200, 'ended']));
    expect(await kindsInLedger()).toEqual(['event-ended', 'keys-destroyed']);
    expect((await certificate()).number).toBe(1);
  });

  it('lets no pass be made when another attempt fails meanwhile', async () => {
    const { context } = server;
    const db: Database = {
      ...context.db,
      transaction: async (work) => {
        // Where the other attempt fails, once this one has closed them.
        await reopenPasses(context.db, SPECIMEN_SCOPE);
        return context.db.transaction(work);
      },
    };
    await endDeployment({ ...context, db }, SPECIMEN_SCOPE, BY, EARLY);
    const counters = await context.db.query<{ closed: boolean }>('select closed from status_counter');
    expect(counters).toEqual([{ closed: true }]);
  });
});

describe('a backup that is put back', () => {
  it('invariant 10: of the keys: they are destroyed again at the start, and a new certificate says when', async () => {
    const { context } = server;
    const names = [`issuer-${DEPLOYMENT}`, `gate-${DEPLOYMENT}`];
    const backup = await Promise.all(names.map((name) => context.keys.read(name)));
    await end();
    const first = await certificate();
    for (const [at, name] of names.entries())
      await context.keys.create(name, backup[at] ?? new Uint8Array(32));
    server.time.now += 3600;
    await finishEndings(context);
    expect(await keysLeft()).toBe(0);
    const second = await certificate();
    expect(second.number).toBe(2);
    expect(second.keys.destroyedAt).toBe(first.keys.destroyedAt + 3600);
    expect(await kindsInLedger()).toEqual(['event-ended', 'keys-destroyed', 'keys-destroyed']);
    await finishEndings(context);
    expect((await certificate()).number).toBe(2);
  });

  it('of the keys: opens nothing while the server runs, before it is destroyed again', async () => {
    const { context } = server;
    const names = [`issuer-${DEPLOYMENT}`, `gate-${DEPLOYMENT}`];
    const backup = await Promise.all(names.map((name) => context.keys.read(name)));
    await end();
    for (const [at, name] of names.entries())
      await context.keys.create(name, backup[at] ?? new Uint8Array(32));
    const gate = await server.call('POST', '/api/gate/bundle', server.gate('face'), {
      deviceKey: 'ab'.repeat(32),
    });
    expect([gate.status, gate.json.code]).toEqual([410, 'gate.event-ended']);
    expect((await enrol(server, server.visitor())).status).toBe(409);
  });
});
