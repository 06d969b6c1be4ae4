import { SignedPass } from '@tenzij/contracts';
import { describe, expect, it } from 'vitest';
import { createApi, Nothing } from './client.ts';
import { problemText } from './problem-text.ts';

function answering(response: Response | Error) {
  const requests: { path: string; init: RequestInit }[] = [];
  const fetch = async (path: unknown, init: RequestInit = {}) => {
    requests.push({ path: String(path), init });
    if (response instanceof Error) throw response;
    return response;
  };
  return { requests, api: createApi({ token: 'ticket', fetch: fetch as typeof globalThis.fetch }) };
}

const pass = { kind: 'regular', form: 'live', claims: 'AAAA' };

describe('createApi', () => {
  it('sends the token and the body as JSON, and returns what the schema takes', async () => {
    const { api, requests } = answering(Response.json(pass));
    expect(await api.post('/api/visit/regular-pass', {}, SignedPass)).toEqual({ ok: true, value: pass });
    const init = requests[0]?.init;
    expect(new Headers(init?.headers).get('authorization')).toBe('Bearer ticket');
    expect(init?.body).toBe('{}');
  });

  it('sends a file as it is, under its own media type', async () => {
    const { api, requests } = answering(Response.json(pass));
    const file = new Blob(['%PDF-'], { type: 'application/pdf' });
    await api.postFile('/api/deployments/a/evidence', file, SignedPass);
    await api.put('/api/deployments/a/documents/plan', { basedOn: 0 }, SignedPass);
    expect(requests.map(({ init }) => init.method)).toEqual(['POST', 'PUT']);
    expect(requests[0]?.init.body).toBe(file);
    expect(new Headers(requests[0]?.init.headers).get('content-type')).toBe('application/pdf');
    expect(requests[1]?.init.body).toBe('{"basedOn":0}');
  });

  it('refuses an answer that the schema does not take, or that is not JSON', async () => {
    for (const response of [Response.json({ kind: 'gold' }), new Response('<html>')]) {
      const { api } = answering(response);
      const result = await api.get('/api/visit', SignedPass);
      expect(result).toMatchObject({ ok: false, problem: { code: 'ui.unexpected-answer' } });
    }
  });

  it('takes an empty answer only where one is expected', async () => {
    const empty = () => new Response(null, { status: 204 });
    expect(await answering(empty()).api.post('/api/gate/counts', {}, Nothing)).toEqual({
      ok: true,
      value: undefined,
    });
    const result = await answering(empty()).api.get('/api/visit', SignedPass);
    expect(result.ok).toBe(false);
  });

  it('calls a network failure and a gateway without a server offline', async () => {
    for (const response of [new TypeError('failed'), new Response('', { status: 502 })]) {
      const result = await answering(response).api.get('/api/visit', SignedPass);
      expect(result).toMatchObject({ ok: false, problem: { code: 'ui.offline' } });
    }
  });

  it("keeps the server's own problem, texts included", async () => {
    const text = {
      nl: { what: 'Nog {n}.', means: 'b', do: 'c' },
      en: { what: '{n} left.', means: 'b', do: 'c' },
    };
    const problem = { code: 'visit.unknown', params: { n: 3 }, text };
    const result = await answering(Response.json(problem, { status: 404 })).api.get('/x', SignedPass);
    expect(result).toEqual({ ok: false, problem });
    expect(problemText(problem, 'nl').what).toBe('Nog 3.');
    expect(problemText(problem, 'en').what).toBe('3 left.');
  });
});

describe('problemText', () => {
  it('knows our own codes and never leaves a person without a text', () => {
    expect(problemText({ code: 'ui.offline', params: {} }, 'en').what).toBe('There is no connection.');
    expect(problemText({ code: 'nobody.knows', params: {} }, 'nl').what).toBe('De server geeft een fout.');
  });
});
