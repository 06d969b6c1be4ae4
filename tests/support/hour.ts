import type { AddressInfo } from 'node:net';
import { consentAct, Visit } from '@tenzij/contracts';
import { fromBase64Url, fromHex, sha256, type Template, toHex, toIsoInstant, utf8 } from '@tenzij/kernel';
import { commit, passQr, sealPass } from '@tenzij/pass';
import type { BrowserContext, Page } from 'playwright-core';
import { type Credentials, type TestServer, testServer } from '../../apps/server/src/testing/test-server.ts';
import { qrPicture } from '../../tools/testing/fake-camera.ts';

/** A server and gates whose clocks go together, and can be put forward while nothing else happens. */
export interface Evening {
  readonly url: string;
  readonly server: TestServer;
  /** Seconds since 1970, by all clocks. */
  now(): number;
  /** Puts the clocks of the server and of these gates so many seconds forward. */
  skip(seconds: number, gates: readonly { readonly page: Page }[]): Promise<void>;
  close(): Promise<void>;
}

export async function startEvening(): Promise<Evening> {
  let ahead = 0;
  const now = () => Date.now() / 1000 + ahead;
  const server = await testServer({ clock: now });
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.app.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    server,
    now,
    async skip(seconds, gates) {
      ahead += seconds;
      await Promise.all(gates.map(({ page }) => page.evaluate((by) => window.skipTime(by), seconds * 1000)));
    },
    close: () => server.close(),
  };
}

declare global {
  interface Window {
    skipTime(milliseconds: number): void;
  }
}

/** To be run before a gate's page opens: both of its clocks can be put forward together, as an hour does. */
export async function withMovableClock(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    let ahead = 0;
    const [date, ticks] = [Date.now.bind(Date), performance.now.bind(performance)];
    Date.now = () => date() + ahead;
    performance.now = () => ticks() + ahead;
    window.skipTime = (milliseconds) => {
      ahead += milliseconds;
    };
  });
}

/** Somebody with a ticket, and a phone that does what ours does, without its screens. */
export interface Guest {
  readonly name: string;
  /** The code that their phone shows now, as a picture. */
  code(): Promise<Buffer>;
  withdraw(): Promise<void>;
}

/** What this guest's commitment is salted with: nothing that stands anywhere else. */
export function saltOf(number: number): Uint8Array {
  return sha256(utf8(`salt of guest ${number}`)).slice(0, 16);
}

/** `template`: of their face, for a face pass; `null` takes the regular pass. */
export async function guestOf(evening: Evening, number: number, template: Template | null): Promise<Guest> {
  const { server, now } = evening;
  const as = server.visitor(number);
  const visit = Visit.parse((await server.call('GET', '/api/visit', as)).json);
  const salt = saltOf(number);
  const claims = await issued(server, as, visit, template && toHex(commit(salt, template)), now());
  const carried = template && { template, salt };
  const to = { gateKey: fromHex(visit.gateKey), deployment: visit.deployment.id };
  return {
    name: `guest ${number}`,
    async code() {
      const content = { claims, carried, shownAt: now() };
      return qrPicture(passQr(await sealPass(content, to, crypto.getRandomValues(new Uint8Array(32)))));
    },
    async withdraw() {
      const { status, json } = await server.call('POST', '/api/visit/withdrawal', as);
      // What they show afterwards is the old pass, as somebody does who copied it.
      if (status !== 200) throw new Error(json.code);
    },
  };
}

async function issued(
  server: TestServer,
  as: Credentials,
  visit: Visit,
  commitment: string | null,
  now: number,
): Promise<Uint8Array> {
  if (commitment !== null)
    await server.call('POST', '/api/visit/consents', as, {
      noticeSha256: visit.notice.sha256,
      answers: visit.purposes.map(({ id }) => ({ purpose: id, given: true })),
      act: consentAct('visitor', true, 'nl'),
      language: 'nl',
      attested: '16-or-over',
      shownAt: toIsoInstant(Math.floor(now) - 60),
    });
  const answer =
    commitment === null
      ? await server.call('POST', '/api/visit/regular-pass', as)
      : await server.call('POST', '/api/visit/face-pass', as, { commitment });
  const bytes = fromBase64Url(answer.json.claims ?? '');
  if (answer.status !== 200 || !bytes) throw new Error(`no pass: ${answer.text}`);
  return bytes;
}
