import { randomUUID } from 'node:crypto';
import { sha256Hex, toHex } from '@tenzij/kernel';
import { gateKeyPair } from '@tenzij/pass';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeTwoServers } from '../../test/two-servers.ts';
import { listen, openStream } from '../testing/gate-streams.ts';
import { type Credentials, DEPLOYMENT, type TestServer } from '../testing/test-server.ts';

describeTwoServers((servers) => {
  const admit = (server: TestServer, as: Credentials, keys: readonly string[]) =>
    server.call('POST', '/api/gate/events', as, {
      events: keys.map((pass) => ({ kind: 'admitted', id: randomUUID(), at: 1, pass, ticket: null })),
    });
  const newKey = () => randomUUID().replaceAll('-', '');

  it('bring what comes in at one to gates at the other, each once and in order, however many write at once', async () => {
    const [one, other] = servers;
    const stream = await openStream(await listen(other.app), other.gate('regular'));
    await stream.until((got) => got.length > 0);
    const batches = Array.from({ length: 40 }, () => [newKey(), newKey(), newKey()]);
    const answers = await Promise.all(
      batches.map((keys, index) => admit(index % 2 === 0 ? one : other, one.gate('face'), keys)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
    await stream.until((got) => got.at(-1)?.cursor === 120);
    const heard = stream.got.flatMap(({ news }) => news.map(({ key }) => key));
    expect(heard.toSorted()).toEqual(
      batches
        .flat()
        .map((key) => sha256Hex(key))
        .toSorted(),
    );
    const cursors = stream.got.map(({ cursor }) => cursor);
    expect(cursors).toEqual(cursors.toSorted((a, b) => a - b));
    stream.close();
    await stream.over;
  });

  it('take a gate that goes on at the other where it was', async () => {
    const [one, other] = servers;
    const as = one.gate('regular');
    // What this server saw last is of a moment ago.
    await other.call('GET', '/api/gate/changes?after=0', as);
    await admit(one, one.gate('face'), [newKey()]);
    const first = (await one.call('GET', '/api/gate/changes?after=120', as)).json;
    expect([first.cursor, first.news.length]).toEqual([121, 1]);
    const next = (await other.call('GET', `/api/gate/changes?after=${first.cursor}`, as)).json;
    expect([next.cursor, next.news.length]).toEqual([121, 0]);
  });

  describe('a gate that becomes another lane', () => {
    const idOf = ({ authorization = '' }: Credentials) =>
      authorization.replace('Bearer ', '').split('.')[0] ?? '';
    const put = (server: TestServer, gate: Credentials, lane: string, as: Credentials) =>
      server.call('PUT', `/api/deployments/${DEPLOYMENT}/gates/${idOf(gate)}/lane`, as, { lane });
    let organiser: Credentials;
    let gates: readonly [Credentials, Credentials];
    beforeAll(async () => {
      const [one] = servers;
      organiser = await one.signIn('organiser');
      gates = [one.gate('face'), one.gate('regular')];
      // In use: each has a device.
      for (const [index, gate] of gates.entries())
        await one.call('POST', '/api/gate/bundle', gate, {
          deviceKey: toHex(gateKeyPair(new Uint8Array(32).fill(index + 1)).publicKey),
        });
    });

    it('hears who was referred over the stream that began before', async () => {
      const [one, other] = servers;
      const [face, regular] = gates;
      const stream = await openStream(await listen(one.app), face);
      await stream.until((got) => got.length > 0);
      const before = stream.got.at(-1)?.bundle;
      expect((await put(other, face, 'regular', organiser)).status).toBe(204);
      await stream.until((got) => got.at(-1)?.bundle !== before);
      const pass = newKey();
      const event = {
        kind: 'referred',
        id: randomUUID(),
        at: Math.floor(one.time.now),
        pass,
        code: 'look',
      };
      await one.call('POST', '/api/gate/events', regular, { events: [event] });
      await stream.until((got) => got.some(({ news }) => news.some(({ kind }) => kind === 'referred')));
      stream.close();
      await stream.over;
    });

    it('invariant 7: leaves a regular lane, when both are asked for at both servers at once', async () => {
      const [one, other] = servers;
      for (let time = 0; time < 5; time++) {
        for (const gate of gates) expect((await put(one, gate, 'regular', organiser)).status).toBe(204);
        const answers = await Promise.all([
          put(one, gates[0], 'face', organiser),
          put(other, gates[1], 'face', organiser),
        ]);
        expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
      }
    });
  });
});
