import type { Scenario, Verdict } from '@tenzij/norms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPresets } from '../../cases/exercises.ts';
import { type Credentials, type TestServer, testServer } from '../../testing/test-server.ts';

const PRESETS = await readPresets(new URL('../../../../..', import.meta.url).pathname);
const OWN = {
  name: 'Gezichtspas bij de Zomeravond',
  kind: 'event',
  event: {
    name: 'Zomeravond',
    place: 'Utrecht',
    starts: '2027-06-18T16:00:00Z',
    ends: '2027-06-19T01:30:00Z',
  },
};

let server: TestServer;
let organiser: Credentials;
beforeAll(async () => {
  server = await testServer();
  organiser = await server.signIn('organiser');
});
afterAll(() => server?.close());

const create = (body: unknown, as = organiser) => server.call('POST', '/api/deployments', as, body);
const read = (id: string, part: string) => server.call('GET', `/api/deployments/${id}/${part}`, organiser);
const count = async () =>
  (await server.call('GET', '/api/deployments', organiser)).json.deployments.length as number;

describe('a deployment of one’s own', () => {
  it('begins with a plan that has nothing decided but where and when', async () => {
    const { json } = await create(OWN);
    expect(json.id).toMatch(/^inzet-[0-9a-f]{12}$/);
    const view = (await read(json.id, 'case')).json;
    expect(view).toMatchObject({
      name: OWN.name,
      kind: 'event',
      exercise: false,
      preset: null,
      shown: false,
    });
    expect(view.event).toEqual({ ...OWN.event, starts: at(OWN.event.starts), ends: at(OWN.event.ends) });
    expect(view.clearance).toBeNull();
    expect(view.verdict.verdict).toBe('NO_UNKNOWN');
    const { documents } = (await read(json.id, 'documents')).json;
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({
      document: 'plan',
      revision: 1,
      body: { purposes: [], model: null, lanes: null, parity: null, validity: null, contact: null },
    });
    // Nothing of it is public, and no gate or visitor knows it.
    for (const path of ['notice', 'clearance', 'trust'])
      expect((await server.call('GET', `/api/deployments/${json.id}/${path}`)).status).toBe(404);
  });

  it.each(['event', 'venue', 'staff', 'workplace'])('can be of the kind %s', async (kind) => {
    const { json } = await create({ ...OWN, kind });
    expect((await read(json.id, 'case')).json.kind).toBe(kind);
  });

  it('keeps moments with parts of a second, and a long name in any script', async () => {
    const event = { ...OWN.event, name: '夏'.repeat(200), starts: '2027-06-18T16:00:00.250Z' };
    const { status, json } = await create({ ...OWN, event });
    expect(status).toBe(200);
    // The plan can be read back and saved again: it isn't lost on what was taken in.
    const [plan] = (await read(json.id, 'documents')).json.documents;
    const path = `/api/deployments/${json.id}/documents/plan`;
    const saved = await server.call('PUT', path, organiser, { basedOn: 1, body: plan.body });
    expect([saved.status, saved.json.code]).toEqual([200, undefined]);
  });

  it('may have begun, as long as it isn’t over', async () => {
    const now = server.time.now * 1000;
    const around = { starts: iso(now - 86_400_000), ends: iso(now + 1000) };
    expect((await create({ ...OWN, event: { ...OWN.event, ...around } })).status).toBe(200);
  });
});

describe('refused, and nothing is made:', () => {
  const event = (changes: object) => ({ ...OWN, event: { ...OWN.event, ...changes } });
  it.each([
    [
      'an event that is over',
      event({ starts: '2026-06-18T16:00:00Z', ends: '2026-06-19T01:00:00Z' }),
      400,
      'case.in-the-past',
    ],
    [
      'an event that ends now',
      event({ starts: '2026-11-21T12:00:00Z', ends: '2026-11-22T12:00:00Z' }),
      400,
      'case.in-the-past',
    ],
    [
      'an event that ends before it starts',
      event({ ends: '2027-06-18T15:59:59Z' }),
      400,
      'case.times-reversed',
    ],
    ['an event of no time at all', event({ ends: OWN.event.starts }), 400, 'case.times-reversed'],
    [
      'an event of a far age',
      event({ starts: '9999-01-01T00:00:00Z', ends: '9999-01-02T00:00:00Z' }),
      400,
      'document.invalid',
    ],
    ['an example that isn’t there', { preset: 'g99-nothing' }, 404, 'case.preset-unknown'],
    ['a worked example that isn’t offered', { preset: 'g18-police' }, 404, 'case.preset-unknown'],
    ['a file elsewhere', { preset: '../specimen' }, 400, 'server.invalid-request'],
    [
      'an example with an event of one’s own',
      { ...OWN, preset: 'g11-festival' },
      400,
      'server.invalid-request',
    ],
    ['a day that doesn’t exist', event({ starts: '2027-02-30T10:00:00Z' }), 400, 'server.invalid-request'],
    ['a date without a time', event({ starts: '2027-06-18' }), 400, 'server.invalid-request'],
    [
      'a time without a place on earth',
      event({ starts: '2027-06-18T16:00:00' }),
      400,
      'server.invalid-request',
    ],
    ['a word for a date', event({ starts: 'morgen' }), 400, 'server.invalid-request'],
    ['a number for a date', event({ starts: 1_800_000_000 }), 400, 'server.invalid-request'],
    ['no name', { ...OWN, name: ' ' }, 400, 'server.invalid-request'],
    ['a name too long', { ...OWN, name: 'x'.repeat(121) }, 400, 'server.invalid-request'],
    ['no place', event({ place: '' }), 400, 'server.invalid-request'],
    ['another kind', { ...OWN, kind: 'police' }, 400, 'server.invalid-request'],
    ['something more', { ...OWN, specimen: true }, 400, 'server.invalid-request'],
    ['nothing', {}, 400, 'server.invalid-request'],
    ['a list', [OWN], 400, 'server.invalid-request'],
  ])('%s', async (_name, body, status, code) => {
    const before = await count();
    const answer = await create(body);
    expect([answer.status, answer.json.code]).toEqual([status, code]);
    expect(answer.text).not.toContain('Zomeravond');
    expect(await count()).toBe(before);
  });

  it('anything by the DPO', async () => {
    const dpo = await server.signIn('dpo');
    expect((await create(OWN, dpo)).json.code).toBe('server.role-not-allowed');
  });
});

describe('an exercise', () => {
  it('is offered of fifteen worked examples', async () => {
    const { json } = await server.call('GET', '/api/presets', organiser);
    expect(json.presets.map(({ id }: { id: string }) => id)).toEqual(PRESETS.map(({ id }) => id));
    expect(PRESETS).toHaveLength(15);
  });

  it.each(PRESETS.map(({ id, scenario }) => [id, scenario] as const))(
    '%s gives the verdict that the worked example does, for the same reasons',
    async (preset, { file, expect: expected }) => {
      const { status, json } = await create({ preset });
      expect(status).toBe(200);
      const seen = (await read(json.id, 'assessment')).json;
      expect(outcome(seen)).toEqual(outcome(expected));
      expect(seen.exercise).toBe(true);
      const view = (await read(json.id, 'case')).json;
      expect(view).toMatchObject({ exercise: true, preset, shown: false, clearance: null });
      expect(view.steps.map(({ id }: { id: string }) => id)).toEqual(['assessment']);
      // All of the example's answers were taken over, with their reasons.
      const { documents } = (await read(json.id, 'documents')).json;
      const answers = documents.filter(({ document }: { document: string }) => document !== 'plan');
      expect(answers).toHaveLength(Object.keys(file.facts).length);
      for (const { document, body } of answers) {
        const fact = file.facts[document.slice('answer:'.length) as keyof typeof file.facts];
        expect([document, body.value, body.reasoning]).toEqual([document, fact?.value, fact?.reasoning]);
        expect(body.evidence).toHaveLength(fact?.evidence?.length ?? 0);
      }
    },
  );
});

function outcome(of: {
  readonly verdict: Verdict;
  failing?: Scenario['expect']['failing'];
  unknown?: Scenario['expect']['unknown'];
}) {
  const { verdict, failing = [], unknown = [] } = of;
  return { verdict, failing: [...failing].sort(), unknown: [...unknown].sort() };
}

const iso = (milliseconds: number) => new Date(milliseconds).toISOString();
const at = (text: string) => expect.stringMatching(new RegExp(`^${text.slice(0, 19)}(\\.000)?Z$`));
