import { MAX_EVIDENCE_BYTES, MAX_EVIDENCE_TOTAL_BYTES } from '@tenzij/contracts';
import { sha256Hex, utf8 } from '@tenzij/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseWork, openCase } from '../../../test/case-work.ts';
import { SPECIMEN_MEMBERS } from '../../specimen/identity.ts';
import { type Credentials, type TestServer, testServer } from '../../testing/test-server.ts';

const PDF = utf8('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
const TEXT = utf8('Wachttijden: 40 seconden in beide rijen.\r\n\tGemeten op zaterdag – é.\n');

/** Bytes as lines of base64, the way e-mail cuts them. */
const LINES = Array.from({ length: 12 }, (_, line) =>
  Buffer.from(Array.from({ length: 57 }, (_, at) => (line * 89 + at * 37) % 256)).toString('base64'),
);

/** How files of these kinds begin. */
const PICTURES_AND_OTHERS = {
  JPEG: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0),
  PNG: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  HEIC: Uint8Array.of(0, 0, 0, 0x18, ...utf8('ftypheic'), 0, 0, 0, 0, ...utf8('mif1heic')),
  WebP: Uint8Array.of(...utf8('RIFF'), 0x24, 0, 0, 0, ...utf8('WEBPVP8 ')),
  'Word or ZIP': Uint8Array.of(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0),
  SVG: utf8('<svg xmlns="http://www.w3.org/2000/svg"><circle r="9"/></svg>'),
  'SVG after a comment': utf8('<!-- een plan -->\n<SVG\nwidth="9"></SVG>'),
  'SVG with a declaration': utf8('<?xml version="1.0"?><svg/>'),
  'a picture as lines of base64': utf8(`Zie hier:\n${LINES.join('\n')}`),
  'a picture as text': utf8(`Zie hier: data:image/jpeg;base64,${'A'.repeat(90)}`),
  'text of another encoding': Uint8Array.of(0xff, 0xfe, 0x48, 0, 0x6f, 0),
};

let server: TestServer;
let work: CaseWork;
beforeAll(async () => {
  server = await testServer({ publicUrl: () => 'http://localhost:4173' });
  work = await openCase(server);
});
afterAll(() => server?.close());

async function upload(
  bytes: Uint8Array,
  { type = 'application/pdf', name = 'bewijs', as = work.organiser, id = work.id } = {},
) {
  const answer = await server.app.inject({
    method: 'POST',
    url: `/api/deployments/${id}/evidence?name=${encodeURIComponent(name)}`,
    headers: { 'content-type': type, ...as },
    payload: Buffer.from(bytes),
  });
  return { status: answer.statusCode, json: answer.json() };
}

const download = (sha256: string, as?: Credentials) => work.get(`evidence/${sha256}`, as);
const held = async () => (await work.get('evidence')).json.files.length;

describe('evidence', () => {
  it.each([
    ['a PDF', PDF, 'application/pdf'],
    ['a text', TEXT, 'text/plain'],
    ['a text that says it is a PDF', utf8('Alleen tekst'), 'application/pdf'],
    ['a PDF that says it is a text', utf8('%PDF-1.4 anders'), 'text/plain; charset=utf-8'],
  ])('takes %s by its bytes, and gives it back as it came, as a download', async (_name, bytes, type) => {
    const { status, json } = await upload(bytes, { type, name: 'Wachttijden é' });
    const isPdf = bytes[0] === 0x25;
    const mediaType = isPdf ? 'application/pdf' : 'text/plain';
    expect(status, JSON.stringify(json)).toBe(200);
    expect(json).toMatchObject({ sha256: sha256Hex(bytes), size: bytes.length, mediaType });
    for (const as of [work.organiser, work.dpo]) {
      const back = await download(json.sha256, as);
      expect(back.status).toBe(200);
      expect(back.bytes).toEqual(bytes);
      expect(back.headers).toMatchObject({
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename*=UTF-8''Wachttijden%20%C3%A9${isPdf ? '.pdf' : '.txt'}`,
        'x-content-type-options': 'nosniff',
      });
    }
  });

  it.each(
    Object.entries(PICTURES_AND_OTHERS).flatMap(([kind, bytes]) =>
      ['application/pdf', 'text/plain'].map((type) => [kind, type, bytes] as const),
    ),
  )('refuses %s sent as %s, and keeps nothing', async (_kind, type, bytes) => {
    const before = await held();
    const { status, json } = await upload(bytes, { type, name: 'bewijs.pdf' });
    expect([status, json.code]).toEqual([415, 'evidence.kind']);
    expect(await held()).toBe(before);
  });

  it.each([
    ['image/jpeg', PICTURES_AND_OTHERS.JPEG],
    ['image/png', PDF],
    ['application/json', utf8('{"a":1}')],
    ['application/octet-stream', PDF],
    ['multipart/form-data; boundary=x', PDF],
  ])('refuses what is sent as %s', async (type, bytes) => {
    const { status, json } = await upload(bytes, { type });
    expect([status, json.code]).toEqual([415, 'evidence.kind']);
  });

  it('refuses nothing at all', async () => {
    for (const type of ['application/pdf', 'text/plain']) {
      const { status, json } = await upload(new Uint8Array(), { type });
      expect([status, json.code]).toEqual([400, 'evidence.empty']);
    }
  });

  it('takes a file of the largest size and none a byte larger', async () => {
    const largest = new Uint8Array(MAX_EVIDENCE_BYTES).fill(0x61);
    expect(await upload(largest, { type: 'text/plain' })).toMatchObject({
      status: 200,
      json: { size: MAX_EVIDENCE_BYTES },
    });
    const larger = new Uint8Array(MAX_EVIDENCE_BYTES + 1).fill(0x61);
    const refused = await upload(larger, { type: 'text/plain' });
    expect([refused.status, refused.json.code]).toEqual([413, 'evidence.too-large']);
    expect(refused.json.params).toEqual({ megabytes: 5 });
    expect(refused.json.text.nl.means).toContain('5');
  });

  it('takes no more than all files of a deployment may be together', async () => {
    const { id } = await openCase(server);
    const { organisation, id: member } = SPECIMEN_MEMBERS.organiser;
    // Made in the database: what fills it is nowhere else.
    await server.context.db.query(
      `insert into evidence_file (organisation_id, deployment_id, sha256, name, media_type, bytes, member_id, at)
       select $1, $2, lpad(part::text, 64, '0'), 'deel', 'text/plain',
         convert_to(repeat('a', $4::int / 10 - case part when 1 then $5::int else 0 end), 'UTF8'), $3, 0
       from generate_series(1, 10) part`,
      [organisation, id, member, MAX_EVIDENCE_TOTAL_BYTES, PDF.length],
    );
    expect((await upload(PDF, { id })).status).toBe(200);
    const refused = await upload(utf8('a'), { id });
    expect([refused.status, refused.json.code]).toEqual([413, 'evidence.too-much']);
    // What is held already takes no more room.
    expect((await upload(PDF, { id })).status).toBe(200);
    expect((await upload(PDF)).status).toBe(200);
  });

  it('keeps the same file once, under its first name', async () => {
    const bytes = utf8('Twee keer hetzelfde.');
    const first = await upload(bytes, { type: 'text/plain', name: 'eerst.txt' });
    const before = await held();
    expect((await upload(bytes, { type: 'text/plain', name: 'later.txt' })).json).toEqual(first.json);
    expect(await held()).toBe(before);
  });

  it.each([
    ['../../etc/passwd', '_.._etc_passwd.txt'],
    ['C:\\Users\\iemand\\plan.txt', 'C__Users_iemand_plan.txt'],
    ['.bashrc', 'bashrc.txt'],
    ['...', 'document.txt'],
    ['"; filename=x.exe', '_; filename=x.exe.txt'],
    ['pagina.html', 'pagina.html.txt'],
    ["dit'is (een) *plan*.TXT", "dit'is (een) _plan_.TXT"],
  ])('gives %s a name that can do no harm', async (name, shown) => {
    const { json } = await upload(utf8(`Inhoud van ${name}`), { type: 'text/plain', name });
    const { headers } = await download(json.sha256);
    const [, value = ''] = /^attachment; filename\*=UTF-8''([\w!#$&+\-.^`|~%]+)$/.exec(
      String(headers['content-disposition']),
    ) ?? ['', ''];
    expect(decodeURIComponent(value)).toBe(shown);
  });

  it.each(['', ' ', 'a\nb.txt', 'a\0b', 'a\u0007', 'plan\u202efdp.exe', 'x'.repeat(201)])(
    'refuses the name %j',
    async (name) => {
      const { status, json } = await upload(PDF, { name });
      expect([status, json.code, json.params.field]).toEqual([400, 'server.invalid-request', 'name']);
    },
  );

  it('is unknown by another hash, and refused by what is no hash', async () => {
    expect((await download('0'.repeat(64))).json.code).toBe('evidence.unknown');
    expect((await download('..%2f..')).status).toBe(400);
  });
});

describe('a file as evidence of an answer', () => {
  const answer = (sha256: string, name = 'rapport.pdf', on = work) =>
    on.save('answer:C1', { value: 'yes', evidence: [{ kind: 'file', name, sha256 }] });

  it('is one that was given for this deployment, and is called as it was then', async () => {
    const { json } = await upload(utf8('Gemeten: 40 seconden.'), { name: 'Wachttijden.txt' });
    const saved = await answer(json.sha256, 'Advies van de toezichthouder.pdf');
    expect(saved.json.body.evidence).toEqual([
      { kind: 'file', name: 'Wachttijden.txt', sha256: json.sha256 },
    ]);
    const other = await openCase(server);
    expect((await answer(json.sha256, 'Wachttijden.txt', other)).json.code).toBe('evidence.unknown');
  });

  it('is not a hash of something that nobody gave', async () => {
    const { status, json } = await answer('ab'.repeat(32));
    expect([status, json.code]).toEqual([404, 'evidence.unknown']);
    expect((await work.get('documents')).text).not.toContain('abab');
  });
});
