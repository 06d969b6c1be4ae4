import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importPar } from '@tenzij/dossier';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../../testing/test-server.ts';

const SCHEMAS = join(import.meta.dirname, '../../../../../../shared/interop/schemas');
const HERE = existsSync(SCHEMAS);
const WHY = HERE ? '' : ' (skipped: ../shared/interop is not here)';

let server: TestServer;
let organiser: Credentials;
let dpo: Credentials;
/** A case that was never cleared. */
let own: string;
beforeAll(async () => {
  server = await testServer();
  organiser = await server.signIn('organiser');
  dpo = await server.signIn('dpo');
  const event = {
    name: 'Eigen',
    place: 'Hier',
    starts: '2027-01-01T12:00:00Z',
    ends: '2027-01-02T12:00:00Z',
  };
  const made = await server.call('POST', '/api/deployments', organiser, {
    name: 'Eigen',
    kind: 'event',
    event,
  });
  own = made.json.id;
});
afterAll(() => server?.close());

const get = (path: string, as = dpo, id = DEPLOYMENT) =>
  server.call('GET', `/api/deployments/${id}/${path}`, as);

describe('papers', () => {
  it.each([
    ['assessment-report.html?lang=en', 'text/html', 'assessment-report-en.html'],
    ['dpia.html?lang=nl', 'text/html', 'dpia-nl.html'],
    ['dpia.html?lang=nl&draft=true', 'text/html', 'dpia-nl.html'],
    ['advice.html', 'text/html', 'advice-nl.html'],
    ['advice.pdf?lang=en', 'application/pdf', 'advice-en.pdf'],
    ['waiting-times.html?lang=en', 'text/html', 'waiting-times-en.html'],
    ['permit-summary.pdf?lang=en', 'application/pdf', 'permit-summary-nl.pdf'],
    ['facts.yaml', 'application/yaml', 'facts.yaml'],
    ['exports/cnil-pia.json', 'application/json', 'cnil-pia.json'],
  ])('%s is a download that nothing keeps', async (path, type, name) => {
    const { status, headers, bytes } = await get(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toContain(type);
    expect(headers['content-disposition']).toBe(`attachment; filename="tenzij-${DEPLOYMENT}-${name}"`);
    expect(headers['cache-control']).toBe('no-store');
    expect(bytes.length).toBeGreaterThan(500);
    if (type === 'application/pdf') expect(String.fromCharCode(...bytes.subarray(0, 5))).toBe('%PDF-');
  });

  it('pages run no script, and say of themselves what they are', async () => {
    const { headers, text } = await get('assessment-report.html');
    expect(headers['content-security-policy']).toContain("script-src 'none'");
    expect(text).not.toContain('Concept: ');
    expect((await get('assessment-report.html', dpo, own)).text).toContain('<h1>Concept: ');
    expect((await get('dpia.html?draft=true', dpo, own)).text).toContain('Dit is een concept.');
    expect((await get('advice.html', dpo, own)).text).toContain('nog geen advies');
  });

  it('is refused for what is not there, with what to do', async () => {
    const code = async (path: string) => {
      const { status, json } = await get(path, dpo, own);
      return [status, json.code];
    };
    expect(await code('waiting-times.pdf')).toEqual([404, 'dossier.not-cleared']);
    expect(await code('dpia.pdf')).toEqual([404, 'dossier.no-dpia']);
    expect(await code('exports/par-dpia.json')).toEqual([404, 'dossier.no-dpia']);
    expect(await code('consultation.pdf')).toEqual([404, 'dossier.no-consultation']);
    expect(await code('dossier.zip')).toEqual([404, 'dossier.not-cleared']);
    expect((await get('dpia.pdf', dpo, 'nergens')).status).toBe(404);
    expect((await get('dpia.html?lang=fr')).status).toBe(400);
  });

  it('an entry for the Algoritmeregister says what the organiser chose', async () => {
    const path = 'exports/algoritmeregister.json?category=Overige%20algoritmes';
    expect((await get(path)).json).toMatchObject({
      status: 'In gebruik',
      publication_category: 'Overige algoritmes',
      contact_email: 'privacy@proefweide.example',
      begin_date: '2026-11',
    });
    expect((await get('exports/algoritmeregister.json?category=Iets')).status).toBe(400);
  });

  it.skipIf(!HERE)(`the export for the government's form validates against its schema${WHY}`, async () => {
    const ajv = new Ajv2020({ allErrors: true });
    (addFormats as unknown as (to: Ajv2020) => void)(ajv);
    const schema = readFileSync(join(SCHEMAS, 'par-dpia-form.assessment-output.v2.schema.json'), 'utf8');
    const validate = ajv.compile(JSON.parse(schema));
    const { json } = await get('exports/par-dpia.json');
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...json, answers: { x: 1 } })).toBe(false);
  });
});

describe('an import', () => {
  const send = (id: string, payload: string, as = organiser) =>
    server.app.inject({
      method: 'POST',
      url: `/api/deployments/${id}/dpia/import`,
      headers: { ...as, 'content-type': 'application/json' },
      payload,
    });
  const documents = async (id: string) => (await get('documents', organiser, id)).json.documents;

  it('takes over what is not written yet, and says what it left', async () => {
    const { text } = await get('exports/par-dpia.json');
    const imported = importPar(text, { sections: {}, risks: {}, judgement: null });
    const answer = await send(own, text);
    expect(answer.statusCode).toBe(200);
    const { taken, left } = answer.json();
    expect(taken.length).toBeGreaterThan(10);
    expect(imported.ok && left.length).toBe(imported.ok && imported.value.notTaken.length);
    expect(left[0]).toMatchObject({ key: expect.any(String), why: { nl: expect.any(String) } });
    const keys = (await documents(own)).map(({ document }: { document: string }) => document);
    for (const key of taken) expect(keys).toContain(key);
  });

  it('changes nothing that is there', async () => {
    const { text } = await get('exports/par-dpia.json');
    const before = await documents(own);
    const answer = await send(own, text);
    expect(answer.json().taken).toEqual([]);
    expect(await documents(own)).toEqual(before);
  });

  it.each([
    ['broken JSON', '{"a":', 400, 'dpia.import-unreadable'],
    ['nothing', '', 400, 'dpia.import-unreadable'],
    ['what a database cannot hold', '{"metadata":{"urn":"\\u0000"}}', 400, 'dpia.import-unreadable'],
    ['another form', '{"metadata":{"urn":"urn:nl:prescan:1.0"},"answers":{}}', 400, 'dpia.import-other-form'],
    ['no form', '{"a":1}', 400, 'dpia.import-not-a-form'],
    ['over a megabyte', `{"a":"${'x'.repeat(1_100_000)}"}`, 413, 'dossier.import-too-large'],
  ])('refuses %s', async (_what, payload, status, code) => {
    const before = await documents(own);
    const answer = await send(own, payload);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    expect(await documents(own)).toEqual(before);
  });

  it('is for the organiser only', async () => {
    expect((await send(own, '{}', dpo)).statusCode).toBe(403);
  });
});
