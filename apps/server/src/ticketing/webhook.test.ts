import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { admitted, annulled, openShopServer, type ShopServer } from '../../test/pretix.ts';
import { signatureOf } from './tell-webhook.ts';

interface Heard {
  readonly body: string;
  readonly headers: IncomingMessage['headers'];
}

let shop: ShopServer;
let heard: Heard[];
let answer: { status: number; location?: string };
const receiver = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    heard.push({ body: Buffer.concat(chunks).toString(), headers: request.headers });
    const { status, location } = answer;
    response.writeHead(status, location === undefined ? {} : { location }).end('thanks');
  });
});
let address: string;
beforeAll(async () => {
  shop = await openShopServer();
  await new Promise<void>((ready) => receiver.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
});
beforeEach(async () => {
  await shop.renew();
  heard = [];
  answer = { status: 204 };
});
afterAll(async () => {
  await shop?.close();
  receiver.closeAllConnections();
  receiver.close();
});

const connect = async () => (await shop.ask('PUT', '/webhook', { address })).json.secret as string;
const counts = async () => (await shop.ask('GET', '')).json.webhook.deliveries;

async function guest(reference: string): Promise<string> {
  const url = '/api/deployments/lichtjes-aan-het-water/tickets';
  const rows = [{ reference, name: 'Canarie Vogel', email: 'canarie@voorbeeld.example' }];
  await shop.server.call('POST', url, shop.organiser, { rows });
  const ticket = (await shop.ticketOf(reference)) ?? '';
  await shop.pass(ticket);
  return shop.passKey(ticket);
}

describe('an outgoing webhook', () => {
  it('tells who goes in and who did not after all, signed, and nothing of a person', async () => {
    const secret = await connect();
    const pass = await guest('W-1');
    const event = admitted(shop, { pass });
    await shop.push('face', event, annulled(shop, event.id));
    await shop.tell();
    await shop.tell();
    expect(heard.map(({ body }) => JSON.parse(body))).toMatchObject([
      { id: event.id, type: 'admitted', of: null, ticket: 'W-1', lane: 'face' },
      { type: 'annulled', of: event.id, ticket: 'W-1', lane: 'face' },
    ]);
    for (const { body, headers } of heard) {
      const [, at, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['tenzij-signature'])) ?? [];
      expect(Number(at)).toBe(Math.floor(shop.server.time.now));
      expect(signature).toBe(signatureOf(secret, Number(at), body));
      expect(headers['tenzij-delivery']).toBe(JSON.parse(body).id);
      expect(body).not.toMatch(/anarie/);
      expect(body).not.toContain(pass);
    }
    expect(await counts()).toMatchObject({ waiting: 0, done: 2 });
  });

  it('is told what waits before it is let go, and what it did not take is counted', async () => {
    await connect();
    await shop.push('face', admitted(shop, { pass: await guest('W-2') }));
    expect((await shop.ask('DELETE', '/webhook')).status).toBe(204);
    expect(heard).toHaveLength(1);
    const left = async () => (await shop.ask('GET', '')).json.left[0];
    expect(await left()).toMatchObject({ kind: 'webhook', because: 'disconnected', admitted: 0 });
    await connect();
    answer = { status: 503 };
    const event = admitted(shop, { pass: await guest('W-3') });
    await shop.push('face', event, annulled(shop, event.id));
    await shop.ask('DELETE', '/webhook');
    expect(await left()).toMatchObject({ kind: 'webhook', admitted: 1, annulled: 1, unseen: 0 });
  });

  it('shows its secret once, and keeps it where the database alone gives it away to nobody', async () => {
    const secret = await connect();
    expect(secret).toMatch(/^tzw_[\w-]{43}$/);
    expect((await shop.ask('PUT', '/webhook', { address })).json.code).toBe('ticketing.connected-already');
    const rows = await shop.server.context.db.query('select t::text from ticketing_connection t');
    const text = JSON.stringify([rows, (await shop.ask('GET', '')).json, shop.server.logged]);
    expect(text).not.toContain(secret);
    expect(text).not.toContain(Buffer.from(secret).toString('hex'));
  });

  it('tries again under the same id, for a day, and then says so', async () => {
    await connect();
    const event = admitted(shop, { pass: await guest('W-2') });
    answer = { status: 503 };
    await shop.push('face', event);
    for (let look = 0; look < 20; look++) {
      await shop.tell();
      shop.server.time.now += 3600;
    }
    // Who looks is signed in for less than that.
    shop.server.time.now -= 20 * 3600;
    expect(await counts()).toMatchObject({ waiting: 1, problems: 0 });
    shop.server.time.now += 20 * 3600;
    for (let look = 0; look < 6; look++) {
      await shop.tell();
      shop.server.time.now += 3600;
    }
    const tries = heard.length;
    shop.server.time.now -= 26 * 3600;
    expect(await counts()).toMatchObject({ waiting: 0, problems: 1 });
    expect(new Set(heard.map(({ headers }) => headers['tenzij-delivery']))).toEqual(new Set([event.id]));
    expect(tries).toBeGreaterThan(15);
    const { answers } = (await shop.ask('GET', '/answers')).json;
    expect(answers).toMatchObject([
      { kind: 'webhook', reference: 'W-2', problem: { code: 'ticketing.not-sent' } },
    ]);
  });

  it('goes nowhere that it was not sent', async () => {
    await connect();
    answer = { status: 307, location: address };
    const tested = await shop.ask('POST', '/webhook/test');
    expect(tested.json.problem).toMatchObject({ code: 'webhook.refused', params: { status: 307 } });
    expect(heard).toHaveLength(1);
    answer = { status: 200 };
    expect((await shop.ask('POST', '/webhook/test')).json.problem).toBeNull();
    expect(JSON.parse(heard[1]?.body ?? '')).toMatchObject({ type: 'test', ticket: null });
  });

  it('is told of nobody after it was removed', async () => {
    await connect();
    expect((await shop.ask('DELETE', '/webhook')).status).toBe(204);
    await shop.push('face', admitted(shop, { pass: await guest('W-4') }));
    await shop.tell();
    expect(heard).toEqual([]);
    expect((await shop.ask('POST', '/webhook/test')).json.code).toBe('ticketing.not-connected');
  });

  it('can’t be an address within', async () => {
    for (const unsafe of ['http://hooks.example/', 'https://10.0.0.8/', 'ftp://hooks.example/'])
      expect((await shop.ask('PUT', '/webhook', { address: unsafe })).status).toBe(400);
  });
});
