import { DERIVED_CONDITIONS } from '@tenzij/dossier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseWork, openCase } from '../../../test/case-work.ts';
import { NOTICE_ANSWERS } from '../../specimen/notice.ts';
import { type Answer, type TestServer, testServer } from '../../testing/test-server.ts';

const YES = { value: 'yes', evidence: [] };
const TEXTS = { text: 'Tekst.', basedOnFilled: null };
const RISK = {
  title: null,
  description: null,
  before: null,
  measures: { catalogue: [], own: [] },
  after: null,
  residual: null,
  dropped: false,
};

let server: TestServer;
let work: CaseWork;
beforeAll(async () => {
  server = await testServer({ publicUrl: () => 'http://localhost:4173' });
  work = await openCase(server);
});
afterAll(() => server?.close());

const put = (document: string, basedOn: number, body: unknown, more: object = {}): Promise<Answer> =>
  server.call('PUT', `/api/deployments/${work.id}/documents/${document}`, work.organiser, {
    basedOn,
    body,
    ...more,
  });
const history = async (document: string) => (await work.get(`documents/${document}/history`)).json.documents;
const bodies = async (document: string) =>
  (await history(document)).map(({ revision, body }: { revision: number; body: unknown }) => [
    revision,
    body,
  ]);

describe('a document', () => {
  it('keeps every version, the newest first, with who wrote it and when', async () => {
    const start = server.time.now;
    for (const [index, value] of ['unknown', 'no', 'yes'].entries()) {
      server.time.now = start + index * 60;
      expect((await put('answer:C1', index, { value })).json).toMatchObject({ revision: index + 1 });
    }
    server.time.now = start;
    const versions = await history('answer:C1');
    expect(versions.map(({ revision }: { revision: number }) => revision)).toEqual([3, 2, 1]);
    expect(versions.map(({ body }: { body: { value: string } }) => body.value)).toEqual([
      'yes',
      'no',
      'unknown',
    ]);
    expect(versions[0]).toMatchObject({
      author: { id: 'voorbeeld-organisator', role: 'organiser' },
      at: new Date((start + 120) * 1000).toISOString().replace('.000', ''),
    });
    const { documents } = (await work.get('documents', work.dpo)).json;
    const latest = documents.filter(({ document }: { document: string }) => document === 'answer:C1');
    expect(latest).toEqual([versions[0]]);
  });

  it.each([2, 4, 99])(
    'made from version %i when there are three is refused, and nothing is lost',
    async (basedOn) => {
      const before = await bodies('answer:C1');
      expect(before).toHaveLength(3);
      const { status, json } = await put('answer:C1', basedOn, { value: 'no' });
      expect([status, json.code]).toEqual([409, 'document.changed-meanwhile']);
      expect(await bodies('answer:C1')).toEqual(before);
    },
  );

  it('that two people change at once keeps the first, and the second once they have seen it', async () => {
    const [mine, theirs] = [
      { ...YES, reasoning: 'Van mij.' },
      { ...YES, reasoning: 'Van de ander.' },
    ];
    const both = await Promise.all([put('answer:C2', 0, mine), put('answer:C2', 0, theirs)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = both[0]?.status === 200 ? theirs : mine;
    expect((await put('answer:C2', 1, late)).status).toBe(200);
    expect(await bodies('answer:C2')).toEqual([
      [2, late],
      [1, late === mine ? theirs : mine],
    ]);
  });

  it('takes one of twenty writers for each version; the others are told, and lose nothing when they go on', async () => {
    let waiting = Array.from({ length: 20 }, (_, writer) => `Schrijver ${writer}`);
    for (let basedOn = 0; basedOn < 3; basedOn++) {
      const answers = await Promise.all(
        waiting.map((reasoning) => put('answer:C3', basedOn, { ...YES, reasoning })),
      );
      const kept = waiting.filter((_, index) => answers[index]?.status === 200);
      expect(kept).toHaveLength(1);
      const told = answers.filter(({ json }) => json.code === 'document.changed-meanwhile');
      expect(told).toHaveLength(waiting.length - 1);
      const [newest] = await history('answer:C3');
      expect(newest).toMatchObject({ revision: basedOn + 1, body: { reasoning: kept[0] } });
      waiting = waiting.filter((reasoning) => reasoning !== kept[0]);
    }
    const written = (await history('answer:C3')).map(
      ({ body }: { body: { reasoning: string } }) => body.reasoning,
    );
    expect(new Set(written).size).toBe(3);
  });
});

describe('a document is refused', () => {
  it.each(['answer:Z9', 'answer:C99', 'dpia:nothing', 'dpia-risk:nothing', 'dpia-risk:own-'])(
    'when there is none such as %s',
    async (key) => {
      const { status, json } = await put(key, 0, YES);
      expect([status, json.code, json.params.document]).toEqual([404, 'document.unknown', key]);
    },
  );

  it.each(['other', 'answer:', 'answer:c1', 'plan:1', 'dpia:A', 'ANSWER:C1', 'x'.repeat(91)])(
    'under a key that can be none, such as %s',
    async (key) => {
      const { status, json } = await put(key, 0, YES);
      expect([status, json.code, json.params.field]).toEqual([400, 'server.invalid-request', 'document']);
      expect((await work.get(`documents/${key}/history`)).status).toBe(400);
    },
  );

  it.each([
    ['answer:C4', { ...YES, value: 'maybe' }, 'value'],
    ['answer:C4', { value: 'yes', evidence: [{ kind: 'photo', text: 'x' }] }, 'evidence.0.kind'],
    ['answer:C4', { value: 'yes', evidence: [{ kind: 'text', text: ' ' }] }, 'evidence.0.text'],
    ['answer:C4', { value: 'yes', evidence: [{ kind: 'text', text: '\u200b' }] }, 'evidence.0.text'],
    ['answer:C4', { ...YES, judgedBy: '\u200b' }, 'judgedBy'],
    ['answer:C4', { ...YES, reasoning: '\u2060' }, 'reasoning'],
    [
      'answer:C4',
      { value: 'yes', evidence: [{ kind: 'link', text: 'x', url: 'javascript:alert(1)' }] },
      'evidence.0.url',
    ],
    [
      'answer:C4',
      { value: 'yes', evidence: [{ kind: 'file', name: 'a', sha256: 'b' }] },
      'evidence.0.sha256',
    ],
    ['answer:C4', { ...YES, reasoning: 'x'.repeat(4001) }, 'reasoning'],
    ['answer:C4', { ...YES, template: [1, 2] }, 'body'],
    ['answer:C4', null, 'body'],
    ['answer:C4', 'yes', 'body'],
    ['notice', { answers: { I1: { nl: 'a' } } }, 'answers.I1.en'],
    ['notice', { answers: { ...NOTICE_ANSWERS, I10: { nl: 'a', en: 'b' } } }, 'answers'],
    ['plan', {}, 'event'],
    ['dpia:proposal', { ...TEXTS, text: 'x'.repeat(20_001) }, 'text'],
    [
      'dpia-risk:exclusion',
      { ...RISK, before: { likelihood: 'huge', severity: 'low', why: 'x' } },
      'before.likelihood',
    ],
    ['dpia-risk:exclusion', { ...RISK, title: 'Anders' }, 'title'],
    ['dpia-risk:own-rain', RISK, 'title'],
    ['dpia-judgement', { highRiskRemains: 'perhaps' }, 'highRiskRemains'],
    ['register', { listed: 'yes' }, 'listed'],
    ['consultation', { sentAt: '2026-02-30' }, 'sentAt'],
  ])('when %s isn’t what it should be (%#)', async (key, body, field) => {
    const before = await bodies(key);
    const { status, json, text } = await put(key, before.length, body);
    expect([status, json.code, json.params.field], text).toEqual([400, 'document.invalid', field]);
    expect(await bodies(key)).toEqual(before);
  });

  it.each([
    { basedOn: -1, body: YES },
    { basedOn: 1.5, body: YES },
    { basedOn: '0', body: YES },
    { body: YES },
    { basedOn: 0, body: YES, author: 'iemand' },
    { basedOn: 0, body: YES, voidsClearance: 'yes' },
  ])('when what comes with it is wrong (%#)', async (sent) => {
    const path = `/api/deployments/${work.id}/documents/answer:C4`;
    const { status, json } = await server.call('PUT', path, work.organiser, sent);
    expect([status, json.code]).toEqual([400, 'server.invalid-request']);
  });

  it.each([
    ['a picture as text', `data:image/jpeg;base64,${'A'.repeat(100)}`],
    ['a picture in a sentence', 'Zie DATA:IMAGE/png;base64,AAAA hier.'],
    ['a word of 5,000 characters', `Dit is ${'a'.repeat(5000)} lang.`],
  ])('when it holds %s', async (_name, text) => {
    const documents = [
      ['dpia:proposal', { ...TEXTS, text }],
      ['dpia-risk:exclusion', { ...RISK, description: text }],
      ['notice', { answers: { ...NOTICE_ANSWERS, I3: { nl: text.slice(0, 2000), en: 'a' } } }],
    ] as const;
    for (const [key, body] of documents) {
      const answer = await put(key, 0, body);
      expect([answer.status, answer.json.code]).toEqual([409, 'document.no-prose']);
      expect(answer.text).not.toMatch(/data:image|aaaa/i);
      expect(await history(key)).toEqual([]);
    }
    const said = { target: 'plan', kind: 'comment', text };
    expect((await work.post('review', said, work.dpo)).json.code).toBe('document.no-prose');
  });
});

describe('conditions that the product settles', () => {
  it.each(DERIVED_CONDITIONS)('%s is not answered for a deployment of one’s own', async (condition) => {
    const { status, json } = await put(`answer:${condition}`, 0, YES);
    expect([status, json.code]).toEqual([409, 'document.settled']);
  });

  it('are answered in an exercise', async () => {
    const exercise = await openCase(server, { preset: 'g11-festival' });
    for (const condition of DERIVED_CONDITIONS) {
      const saved = await exercise.save(`answer:${condition}`, { value: 'unknown' });
      expect([condition, saved.status]).toEqual([condition, 200]);
    }
    expect((await exercise.get('assessment')).json.verdict).toMatch(/^(NO|AWAITING)/);
  });
});

describe('long texts', () => {
  const prose = (length: number) =>
    'Woord € ok. '
      .repeat(Math.ceil(length / 12))
      .slice(0, length - 1)
      .concat('.');
  it('fit up to what each may be', async () => {
    const text = prose(20_000);
    const estimate = { likelihood: 'low', severity: 'high', why: text };
    const own = Array.from({ length: 50 }, (_, index) => ({
      text: prose(1000),
      status: 'planned',
      who: `Bureau ${index}`,
    }));
    const documents = {
      'dpia:proposal': { ...TEXTS, text },
      'dpia-risk:own-longest': {
        title: 'x'.repeat(200),
        description: text,
        before: estimate,
        measures: { catalogue: [], own },
        after: estimate,
        residual: { level: 'low', name: 'x'.repeat(120), reasoning: text },
        dropped: false,
      },
      'answer:C5': { value: 'yes', evidence: [], reasoning: prose(4000) },
    };
    for (const [key, body] of Object.entries(documents)) {
      const { status, text: refused } = await put(key, 0, body);
      expect([status, status === 200 || refused]).toEqual([200, true]);
      expect(await bodies(key)).toEqual([[1, body]]);
    }
  });

  it('are refused over the largest a request may be, and told what that is', async () => {
    const { status, json } = await put('answer:C5', 1, { ...YES, reasoning: 'x '.repeat(140_000) });
    expect([status, json.code]).toEqual([413, 'server.body-too-large']);
    expect(json.params.maxBytes).toBe(256 * 1024);
    expect(await bodies('answer:C5')).toHaveLength(1);
  });
});
