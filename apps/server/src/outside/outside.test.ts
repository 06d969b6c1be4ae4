import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reachable } from './addresses.ts';
import { askOutside } from './fetch.ts';

const HERE = 'http://localhost:8180';
const THERE = 'https://tenzij.example';
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'hooks.example': ['93.184.216.34'],
  'inside.example': ['93.184.216.34', '192.168.1.4'],
  'pretix.lan': ['192.168.1.9'],
  localhost: ['127.0.0.1'],
};
const resolve = async (host: string) =>
  (NAMES[host] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

describe('what may be reached', () => {
  it.each([
    ['https://hooks.example/a', THERE, true],
    ['https://93.184.216.34/', THERE, true],
    ['https://[2606:4700::1111]/', THERE, true],
    ['http://hooks.example/', THERE, false],
    ['https://inside.example/', THERE, false],
    ['https://unknown.example/', THERE, false],
    ['https://me:secret@hooks.example/', THERE, false],
    ['http://localhost:9000/', THERE, false],
    ['https://localhost/', THERE, false],
    ['https://127.0.0.1/', THERE, false],
    ['https://[::1]/', THERE, false],
    ['https://[::ffff:127.0.0.1]/', THERE, false],
    ['https://[::ffff:10.1.2.3]/', THERE, false],
    ['https://[::ffff:0:127.0.0.1]/', THERE, false],
    ['https://[64:ff9b::a00:1]/', THERE, false],
    ['https://[64:ff9b:1::a00:1]/', THERE, false],
    ['https://[2002:7f00:1::]/', THERE, false],
    ['https://[2001:0:7f00:1::]/', THERE, false],
    ['https://[fec0::1]/', THERE, false],
    ['https://[fd00::1]/', THERE, false],
    ['https://[fe80::1]/', THERE, false],
    ['https://169.254.169.254/latest', THERE, false],
    ['https://0x7f000001/', THERE, false],
    ['https://2130706433/', THERE, false],
    ['https://100.64.0.1/', THERE, false],
    ['http://localhost:9000/', HERE, true],
    ['http://127.0.0.1:9000/', HERE, true],
    ['http://10.0.0.1/', HERE, false],
    ['https://10.0.0.1/', HERE, false],
    ['file:///etc/passwd', HERE, false],
    ['nonsense', HERE, false],
    ['https://pretix.lan/festival', THERE, true],
    ['https://pretix.lan:8443/', THERE, false],
  ])('%s from %s: %s', async (text, own, expected) => {
    const reach = { ownUrl: () => own, within: ['https://pretix.lan'], resolve };
    expect((await reachable(text, reach)) !== null).toBe(expected);
  });
});

describe('asking', () => {
  const server = createServer((request, response) => {
    request
      .on('data', () => undefined)
      .on('end', () => {
        if (request.url === '/moved') response.writeHead(307, { location: '/' }).end();
        else if (request.url === '/nothing') response.writeHead(204).end();
        else response.writeHead(201, { 'x-method': request.method }).end('taken');
      });
  });
  let port: number;
  beforeAll(async () => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => void server.close());

  it('connects to the address that was looked at, by one look', async () => {
    const asked: string[] = [];
    const origin = `http://shop.example:${port}`;
    const ask = askOutside({
      ownUrl: () => THERE,
      within: [origin],
      resolve: async (host) => {
        asked.push(host);
        return [{ address: '127.0.0.1', family: 4 }];
      },
    });
    const answer = await ask(`${origin}/a`, { method: 'POST', body: '{}' });
    expect([answer.status, answer.headers.get('x-method'), await answer.text()]).toEqual([
      201,
      'POST',
      'taken',
    ]);
    expect(asked).toEqual(['shop.example']);
    expect((await ask(`${origin}/moved`)).status).toBe(307);
    expect(await (await ask(`${origin}/nothing`)).text()).toBe('');
    await expect(ask(`${origin}/a`, { signal: AbortSignal.abort() })).rejects.toThrow();
  });

  it('asks nobody within', async () => {
    const ask = askOutside({ ownUrl: () => THERE, within: [] });
    await expect(ask(`http://127.0.0.1:${port}/`)).rejects.toThrow('may not be reached');
  });
});
