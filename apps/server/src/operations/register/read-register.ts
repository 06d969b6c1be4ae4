import { createHash } from 'node:crypto';
import { Hex32, Id, RegisterFeed } from '@tenzij/contracts';
import { REGISTER_ENTRY_TYPE, registerCsv } from '@tenzij/dossier';
import { toBase64Url } from '@tenzij/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { findEntry } from '../../register/find-entry.ts';

const CSV = 'text/csv; charset=utf-8; header=present';
const UNCHANGED = z.undefined().describe('Unchanged since the ETag that was sent');

/** Public data: pages of other sites may read it. Whoever keeps it asks each time whether it still holds. */
const PUBLIC_DATA = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'public, no-cache',
} as const;

export function readRegisterFeed(app: Api, { register, publicUrl }: Context): void {
  app.route({
    method: 'GET',
    url: '/api/register.json',
    config: { roles: ['public'] },
    schema: {
      operationId: 'readRegisterFeed',
      summary: 'The public register as data: each entry with the bytes that were signed and the key',
      response: { 200: RegisterFeed, 304: UNCHANGED, ...REFUSED },
    },
    handler: async (request, reply) => {
      const feed: RegisterFeed = {
        format: 'tenzij-register/1',
        server: publicUrl(),
        key: await register.key(),
        entries: (await register.list()).map(({ origin, key, signed, entry }) => {
          return { origin, key, signed: toBase64Url(signed), entry };
        }),
      };
      if (isUnchanged(request, reply, JSON.stringify(feed))) return reply.code(304).send();
      return feed;
    },
  });
}

export function readRegisterCsv(app: Api, { register, publicUrl }: Context): void {
  app.route({
    method: 'GET',
    url: '/api/register.csv',
    config: { roles: ['public'] },
    schema: {
      operationId: 'readRegisterCsv',
      summary: 'The public register as CSV (RFC 4180), one row an entry',
      response: {
        200: { description: 'The register', content: { 'text/csv': { schema: z.string() } } },
        304: UNCHANGED,
        ...REFUSED,
      },
    },
    handler: async (request, reply) => {
      const csv = registerCsv(await register.list(), publicUrl());
      if (isUnchanged(request, reply, csv)) return reply.code(304).send();
      return reply
        .header('content-disposition', 'inline; filename="tenzij-register.csv"')
        .type(CSV)
        .send(csv);
    },
  });
}

export function readRegisterKey(app: Api, { register }: Context): void {
  app.route({
    method: 'GET',
    url: '/api/register/key',
    config: { roles: ['public'] },
    schema: {
      operationId: 'readRegisterKey',
      summary: 'The Ed25519 public key of this server’s own entries, 64 hexadecimal characters',
      response: {
        200: { description: 'The key', content: { 'text/plain': { schema: z.string() } } },
        ...REFUSED,
      },
    },
    handler: async (_request, reply) =>
      reply
        .headers(PUBLIC_DATA)
        .type('text/plain; charset=utf-8')
        .send(`${await register.key()}\n`),
  });
}

const ENTRY = {
  200: {
    description: 'The entry, as a COSE_Sign1',
    content: { [REGISTER_ENTRY_TYPE]: { schema: z.any() } },
  },
  304: UNCHANGED,
  ...REFUSED,
} as const;

export function readRegisterEntry(app: Api, { register }: Context): void {
  app.route({
    method: 'GET',
    url: '/api/register/entries/:deployment',
    config: { roles: ['public'] },
    schema: {
      operationId: 'readRegisterEntry',
      summary: 'An entry of this server as it was signed, for anybody to verify and list elsewhere',
      params: z.object({ deployment: Id }),
      response: ENTRY,
    },
    handler: async (request, reply) =>
      sendEntry(request, reply, await findEntry(register, request.params.deployment)),
  });
}

export function readAddedEntry(app: Api, { register }: Context): void {
  app.route({
    method: 'GET',
    url: '/api/register/entries/:key/:deployment',
    config: { roles: ['public'] },
    schema: {
      operationId: 'readAddedEntry',
      summary: 'An entry of another server as that server signed it',
      params: z.object({ key: Hex32, deployment: Id }),
      response: ENTRY,
    },
    handler: async (request, reply) => {
      const { key, deployment } = request.params;
      return sendEntry(request, reply, await findEntry(register, deployment, key));
    },
  });
}

function sendEntry(
  request: FastifyRequest,
  reply: FastifyReply,
  { signed, entry }: Awaited<ReturnType<typeof findEntry>>,
) {
  if (isUnchanged(request, reply, signed)) return reply.code(304).send();
  const name = `tenzij-register-${entry.deployment.id}.cose`;
  return reply
    .header('content-disposition', `attachment; filename="${name}"`)
    .type(REGISTER_ENTRY_TYPE)
    .send(Buffer.from(signed));
}

/** Names the answer's version, and says whether whoever asks has it already. */
function isUnchanged(request: FastifyRequest, reply: FastifyReply, content: string | Uint8Array): boolean {
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  reply.headers({ ...PUBLIC_DATA, etag });
  return request.headers['if-none-match'] === etag;
}
