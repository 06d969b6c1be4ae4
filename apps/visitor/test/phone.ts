import { ok, type Result, refuse, type Template } from '@tenzij/kernel';
import { createApi } from '@tenzij/ui';
import { createJourney, type JourneyControl } from '../src/journey/journey.ts';
import type { Wallet, WalletStore } from '../src/journey/model.ts';
import { type FakeServer, isLost, Refusal, TEMPLATE } from './fixtures.ts';

/** One phone for node: what it keeps, and what it can't. */
export interface TestPhone {
  wallet: Wallet | null;
  now: number;
  /** Opens the link of the ticket in a tab of its own. */
  open(): Promise<JourneyControl>;
  /** From the link to a face pass. */
  withFacePass(): Promise<JourneyControl>;
}

const SAID = { language: 'nl' } as const;

export function testPhone(server: () => FakeServer, now: number): TestPhone {
  const phone: TestPhone = {
    wallet: null,
    now,
    open: async () => {
      const journey = pageOf(phone, server);
      await journey.open();
      return journey;
    },
    withFacePass: async () => {
      const journey = await phone.open();
      journey.chooseFace();
      await journey.giveConsent(SAID);
      await makePass(journey);
      return journey;
    },
  };
  return phone;
}

/** The selfie and the second look. */
export async function makePass(journey: JourneyControl): Promise<void> {
  await journey.makeTemplate(makeTemplate);
  await journey.keepTemplate();
}

/** With bytes of its own: a template without a pass is wiped. */
async function makeTemplate(): Promise<Result<Template>> {
  return ok({ ...TEMPLATE, bytes: TEMPLATE.bytes.slice() });
}

function pageOf(phone: TestPhone, server: () => FakeServer): JourneyControl {
  const store: WalletStore = {
    get: async () => ok(phone.wallet),
    put: async (wallet) => {
      phone.wallet = wallet;
      return ok(true);
    },
    erase: async () => {
      phone.wallet = null;
      return ok(true);
    },
    update: async (change) => {
      phone.wallet = change(phone.wallet);
      return ok(phone.wallet);
    },
    onChangeElsewhere: () => {},
  };
  return createJourney({
    ticket: 'ticket',
    api: createApi({ token: 'ticket', fetch: fetchFrom(server) }),
    store,
    now: () => phone.now,
    randomBytes: (length) => new Uint8Array(length).fill(7),
  });
}

/** The network to a server, as whoever a page speaks for. */
export function fetchFrom(server: () => FakeServer, giver: 'visitor' | 'guardian' = 'visitor'): typeof fetch {
  return async (path, init) => {
    if (server().down) throw new TypeError('no network');
    const answer = await server().answer(String(path), String(init?.body ?? ''), giver);
    if (isLost(server(), String(path))) throw new TypeError('no network');
    if (answer instanceof Refusal) return Response.json(answer.json, { status: 409 });
    if (answer === undefined) return new Response(null, { status: 204 });
    return answer === null
      ? Response.json(refuse('server.unexpected'), { status: 404 })
      : Response.json(answer);
  };
}
