import { END_EARLY_WORDS } from '@tenzij/contracts';
import { eraseContact, findTicketByReference } from '@tenzij/store-sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SPECIMEN_SCOPE } from '../../specimen/identity.ts';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../../testing/test-server.ts';
import { ticketingKey } from '../../testing/ticketing.ts';

const URL_OF = `/api/deployments/${DEPLOYMENT}`;
const NOOR = { reference: 'N-1', name: 'Noor Bakker', email: 'noor@voorbeeld.example', language: 'en' };

let server: TestServer;
let organiser: Credentials;
let key: Credentials;
beforeAll(async () => {
  server = await testServer();
  organiser = await server.signIn('organiser');
  key = await ticketingKey(server, organiser);
});
afterAll(() => server?.close());

function bring(rows: readonly unknown[], as = organiser) {
  return server.call('POST', `${URL_OF}/tickets`, as, { rows });
}

async function found(query: string) {
  const { json } = await server.call('POST', `${URL_OF}/tickets/search`, organiser, { query });
  return json.tickets;
}

describe('an import', () => {
  it('takes what is right, and says of every other row what is wrong', async () => {
    const rows = [
      { ...NOOR, reference: 'I-1' },
      { ...NOOR, reference: 'I-2', email: 'noor' },
      { ...NOOR, reference: 'I-1' },
      { ...NOOR, reference: 'I-1', name: 'Sam' },
      'I-3',
      { reference: 'I-4' },
    ];
    const { status, json } = await bring(rows);
    expect([status, json.taken, json.updated, json.unchanged]).toEqual([200, 2, 0, 1]);
    const refused = json.refused as {
      index: number;
      field: string;
      problem: { code: string; text: unknown };
    }[];
    expect(refused.map(({ index, field, problem }) => [index, field, problem.code])).toEqual([
      [1, 'email', 'ticket.email-invalid'],
      [3, 'reference', 'ticket.reference-twice'],
      [4, 'row', 'ticket.row-invalid'],
    ]);
    expect(refused[0]?.problem.text).toMatchObject({
      nl: { what: 'Dit is geen e-mailadres.' },
      en: { what: 'This is not an e-mail address.' },
    });
  });

  it('again changes nothing; with another address it does', async () => {
    await bring([NOOR]);
    expect((await bring([NOOR])).json).toMatchObject({ taken: 0, updated: 0, unchanged: 1 });
    const moved = { ...NOOR, email: 'noor@elders.example' };
    expect((await bring([moved])).json).toMatchObject({ taken: 0, updated: 1, unchanged: 0 });
    expect(await found('N-1')).toMatchObject([
      { ...moved, pass: 'none', mail: null, contactErased: false, deletable: true },
    ]);
  });

  it('brings no contact back that a visitor had erased', async () => {
    await bring([{ ...NOOR, reference: 'E-1' }]);
    const { db } = server.context;
    const id = (await findTicketByReference(db, SPECIMEN_SCOPE, 'E-1'))?.id ?? '';
    await eraseContact(db, { ...SPECIMEN_SCOPE, id }, server.time.now);
    const { json } = await bring([{ ...NOOR, reference: 'E-1' }]);
    expect(json).toMatchObject({ taken: 0, updated: 0, unchanged: 0 });
    expect(json.refused).toMatchObject([
      { index: 0, field: 'row', problem: { code: 'ticket.contact-erased' } },
    ]);
    expect(await found('E-1')).toMatchObject([{ name: null, email: null, contactErased: true }]);
  });

  it('is of at most a thousand rows, however long those are', async () => {
    const long = Array.from({ length: 1000 }, (_, n) => ({
      reference: `${n}-${'r'.repeat(58)}`,
      name: `${'Ā'.repeat(33)} ${'ā'.repeat(32)} ${'Č'.repeat(33)}`,
      email: `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.example`,
      language: 'nl',
    }));
    const { status, json } = await bring(long);
    expect([status, json.taken, json.refused]).toEqual([200, 1000, []]);
    expect((await bring([...long, NOOR])).json.code).toBe('server.invalid-request');
    expect((await bring([])).json.code).toBe('server.invalid-request');
  });

  it('is refused once the event is over', async () => {
    const before = server.time.now;
    server.time.now += 40 * 86_400;
    // A key outlives a session.
    const { json } = await bring([{ reference: 'L-1' }], key);
    expect(json.code).toBe('mail.event-over');
    server.time.now = before;
    expect(await found('L-1')).toEqual([]);
  });

  it('tells the database how many there are, so that a large list stays as quick as a small one', async () => {
    await bring(Array.from({ length: 500 }, (_, n) => ({ reference: `S-${n}` })));
    await bring([{ reference: 'S-500' }]);
    const known = await server.context.db.query("select 1 from pg_stats where tablename = 'ticket'");
    expect(known.length).toBeGreaterThan(0);
  });
});

describe('the list', () => {
  it('comes a page at a time', async () => {
    await bring(Array.from({ length: 250 }, (_, n) => ({ reference: `P-${n}` })));
    const references: string[] = [];
    let after: string | null = null;
    do {
      const body: object = { query: 'P-', after };
      const { json } = await server.call('POST', `${URL_OF}/tickets/search`, organiser, body);
      expect(json.total).toBe(250);
      expect(json.tickets.length).toBeLessThanOrEqual(100);
      references.push(...json.tickets.map(({ reference }: { reference: string }) => reference));
      after = json.next;
    } while (after !== null);
    expect(references).toEqual(Array.from({ length: 250 }, (_, n) => `P-${n}`).sort());
  });

  it.each(['x', 'AAAA', '%', 'bmllbWFuZA'])('refuses a place that it never gave: %s', async (after) => {
    const { json } = await server.call('POST', `${URL_OF}/tickets/search`, organiser, { after });
    expect(json.code).toBe('server.invalid-request');
  });

  it('of links is a file that a spreadsheet runs nothing of', async () => {
    await bring([{ reference: '-1', name: '-Noor, "N"'.replaceAll('"', '’'), language: 'en' }]);
    const { text, headers } = await server.call('GET', `${URL_OF}/tickets/links.csv`, organiser);
    expect(headers['content-type']).toMatch(/^text\/csv/);
    expect(headers['cache-control']).toBe('no-store');
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toBe('ticketnumber,name,email,language,link');
    const line = lines.find((one) => one.startsWith("'-1,"));
    expect(line).toMatch(/^'-1,"'-Noor, ’N’",,en,http:\/\/\S+\/visit\/#[0-9a-f]{16}\.[\w-]{22}$/);
    expect(lines.filter((one) => one.startsWith('LW-'))).toHaveLength(20);
    const token = line?.split('#')[1] ?? '';
    expect((await server.call('GET', '/api/visit', { authorization: `Bearer ${token}` })).status).toBe(200);
  });
});

describe('a ticket', () => {
  it('can be deleted until its visitor did something with it', async () => {
    const [{ id }] = await found('LW-0001');
    await server.call('POST', '/api/visit/regular-pass', visitorOf(id), {});
    const used = await server.call('DELETE', `${URL_OF}/tickets/${id}`, organiser);
    expect([used.status, used.json.code]).toEqual([409, 'ticket.in-use']);
    expect(await found('LW-0001')).toMatchObject([{ pass: 'regular', deletable: false }]);
    const [unused] = await found('LW-0002');
    expect((await server.call('DELETE', `${URL_OF}/tickets/${unused.id}`, organiser)).status).toBe(204);
    expect((await server.call('GET', '/api/visit', visitorOf(unused.id))).status).toBe(401);
    const gone = await server.call('DELETE', `${URL_OF}/tickets/${unused.id}`, organiser);
    expect([gone.status, gone.json.code]).toEqual([404, 'ticket.unknown']);
  });
});

describe('a ticket that is withdrawn', () => {
  it('opens nothing any more, whatever was made of it, and the ledger says so', async () => {
    const [{ id }] = await found('LW-0003');
    await server.call('POST', '/api/visit/regular-pass', visitorOf(id), {});
    expect(await found('LW-0003')).toMatchObject([{ pass: 'regular' }]);
    const path = `${URL_OF}/tickets/${id}/withdrawal`;
    expect((await server.call('POST', path, organiser)).status).toBe(204);
    expect((await server.call('POST', path, organiser)).status).toBe(204);
    const again = await server.call('POST', '/api/visit/regular-pass', visitorOf(id), {});
    expect(again.status).toBeGreaterThanOrEqual(400);
    // Said when the link is opened, and not only once a pass was chosen.
    const opened = await server.call('GET', '/api/visit', visitorOf(id));
    expect(opened.json).toMatchObject({ withdrawn: true, pass: 'none' });
    const { db } = server.context;
    const live = await db.query('select 1 from pass where ticket_id = $1 and revoked_at is null', [id]);
    expect(live).toEqual([]);
    const said = await db.query(
      "select body from ledger_entry where kind = 'ticket-withdrawn' and subject = $1",
      [id],
    );
    expect(said).toMatchObject([{ body: { because: 'cancelled', pass: 'regular' } }]);
    const unknown = await server.call('POST', `${URL_OF}/tickets/no-such/withdrawal`, organiser);
    expect([unknown.status, unknown.json.code]).toEqual([404, 'ticket.unknown']);
  });
});

it('brings no contact back of a ticket that was withdrawn', async () => {
  const [{ id, reference }] = await found('LW-0004');
  await server.call('POST', `${URL_OF}/tickets/${id}/withdrawal`, organiser);
  for (const as of [organiser, key]) {
    const { json } = await bring([{ ...NOOR, reference }], as);
    expect(json).toMatchObject({ taken: 0, updated: 0, unchanged: 0 });
    expect(json.refused).toMatchObject([{ index: 0, field: 'row', problem: { code: 'ticket.withdrawn' } }]);
  }
  expect((await bring([{ reference, language: 'en' }])).json).toMatchObject({ unchanged: 1, refused: [] });
  expect(await found('LW-0004')).toMatchObject([{ name: null, email: null, withdrawn: true }]);
});

function visitorOf(ticket: string): Credentials {
  return { authorization: `Bearer ${server.context.links.write('ticket', ticket)}` };
}

describe('a key of a ticketing system', () => {
  it('brings tickets in and asks how they stand, and nothing else', async () => {
    const row = { ...NOOR, reference: 'K/1' };
    expect((await bring([row], key)).json).toMatchObject({ taken: 1 });
    const state = await server.call('GET', `${URL_OF}/tickets/state?reference=K%2F1`, key);
    expect(state.json).toEqual({ reference: 'K/1', pass: 'none', mail: null });
    const unknown = await server.call('GET', `${URL_OF}/tickets/state?reference=K2`, key);
    expect([unknown.status, unknown.json.code]).toEqual([404, 'ticket.unknown']);
    const list = await server.call('POST', `${URL_OF}/tickets/search`, key, {});
    expect([list.status, list.json.code]).toEqual([403, 'server.role-not-allowed']);
  });

  it('knows no other deployment, also not of its own organisation', async () => {
    const other = '/api/deployments/another-one/tickets';
    const { status, json } = await server.call('POST', other, key, { rows: [NOOR] });
    expect([status, json.code]).toEqual([404, 'server.deployment-unknown']);
  });

  it('is shown once, listed by its label, and worth nothing once taken back', async () => {
    const url = `${URL_OF}/api-keys`;
    const { json: made } = await server.call('POST', url, organiser, { label: ' Kassa ' });
    expect(made.key).toMatch(/^tzk_[\w-]{43}$/);
    const as = { authorization: `Bearer ${made.key}` };
    expect((await bring([NOOR], as)).status).toBe(200);
    const listed = await server.call('GET', url, organiser);
    expect(listed.json.keys).toContainEqual({
      ...{ id: made.id, label: 'Kassa', createdAt: made.createdAt },
      lastUsedAt: made.createdAt,
    });
    expect(listed.text).not.toContain(made.key);
    const stored = JSON.stringify(await server.context.db.query('select * from api_key'));
    expect(stored).not.toContain(made.key);
    expect((await server.call('DELETE', `${url}/${made.id}`, organiser)).status).toBe(204);
    const refused = await bring([NOOR], as);
    expect([refused.status, refused.json.code]).toEqual([401, 'apikey.invalid']);
    expect((await server.call('DELETE', `${url}/${made.id}`, organiser)).json.code).toBe('apikey.unknown');
  });
});

it('logs no name, no address and no key', () => {
  expect(server.logged.length).toBeGreaterThan(10);
  expect(server.logged.join('')).not.toMatch(/noor|bakker|@|tzk_/i);
});

// Last: it ends the event of all the others.
it('nothing is taken in once the event was ended, also before its time', async () => {
  const words = { early: END_EARLY_WORDS.nl, reason: 'Het gaat niet door.' };
  const end = { name: 'Gezichtspas bij Lichtjes aan het Water', ...words };
  expect((await server.call('POST', `${URL_OF}/end`, organiser, end)).status).toBe(200);
  for (const as of [organiser, key]) expect((await bring([NOOR], as)).json.code).toBe('mail.event-over');
  expect(await server.context.db.query('select 1 from ticket_contact')).toEqual([]);
});
