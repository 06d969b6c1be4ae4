import { REGISTER_STYLE, registerEntryPage, registerListPage, registerMissingPage } from '@tenzij/dossier';
import type { Language } from '@tenzij/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import type { Api } from '../http/api.ts';
import { lookUpEntry } from './find-entry.ts';

const PUBLIC = { config: { roles: ['public'] }, schema: { hide: true } } as const;

/** No script at all: nothing on these pages needs one. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `/register/`: the public register as pages that work without a session, a cookie or a script. */
export function serveRegister(app: Api, { register, clock }: Context): void {
  app.get('/register', PUBLIC, (_request, reply) => reply.redirect('/register/'));
  app.get('/register/register.css', PUBLIC, (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(REGISTER_STYLE),
  );
  app.get('/register/', PUBLIC, async (request, reply) =>
    send(
      reply,
      registerListPage({ listed: await register.list(), now: clock(), language: languageOf(request) }),
    ),
  );
  app.get<{ Params: EntryParams }>('/register/:deployment', PUBLIC, entryPage);
  app.get<{ Params: EntryParams }>('/register/from/:key/:deployment', PUBLIC, entryPage);

  async function entryPage(request: FastifyRequest<{ Params: EntryParams }>, reply: FastifyReply) {
    const { deployment, key = null } = request.params;
    const language = languageOf(request);
    const listed = await lookUpEntry(register, deployment, key);
    return listed
      ? send(reply, registerEntryPage(listed, clock(), language))
      : send(reply.code(404), registerMissingPage(language));
  }
}

interface EntryParams {
  readonly deployment: string;
  /** Of another server. */
  readonly key?: string;
}

function languageOf({ query }: FastifyRequest): Language {
  return (query as { lang?: unknown }).lang === 'en' ? 'en' : 'nl';
}

function send(reply: FastifyReply, page: string) {
  return reply
    .headers({ 'content-security-policy': POLICY, 'cache-control': 'public, no-cache' })
    .type('text/html; charset=utf-8')
    .send(page);
}
