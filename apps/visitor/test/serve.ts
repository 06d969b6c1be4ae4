import { type BuiltPage, servePage } from '../../../tools/testing/built-page.ts';
import { type FakeServer, GUARDIAN, isLost, Refusal } from './fixtures.ts';

export const UNKNOWN_LINK = {
  code: 'server.link-invalid',
  params: {},
  text: {
    nl: { what: 'Deze link werkt niet.', means: 'Hij is verlopen.', do: 'Open de link uit uw ticket.' },
    en: { what: 'This link does not work.', means: 'It has expired.', do: 'Open the link in your ticket.' },
  },
};

export const TICKET = 'ticket-of-a-visitor';

/** Who asks, by what they send along. */
const GIVERS: Readonly<Record<string, 'visitor' | 'guardian'>> = {
  [`Bearer ${TICKET}`]: 'visitor',
  [`Bearer ${GUARDIAN}`]: 'guardian',
};

export interface Served extends BuiltPage {
  /** What answers the API; set anew for each test. */
  api: FakeServer;
}

export async function serveVisitor(dist: string, api: FakeServer): Promise<Served> {
  const page = await servePage('/visit/', dist, async ({ path, body, authorization }) => {
    if (served.api.down) return { status: 503 };
    if (path === '/api/visit/lost-link') return { status: 202 };
    const giver = GIVERS[authorization ?? ''];
    if (!giver) return { status: 401, json: UNKNOWN_LINK };
    const json = await served.api.answer(path, body, giver);
    if (isLost(served.api, path)) return { status: 503 };
    return json instanceof Refusal ? { status: 409, json: json.json } : { status: 200, json };
  });
  const served: Served = Object.assign(page, { api });
  return served;
}
