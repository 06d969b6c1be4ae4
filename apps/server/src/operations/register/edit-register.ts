import {
  AddedRegisterEntries,
  AddedRegisterEntry,
  AddRegisterEntry,
  Hex32,
  Id,
  RegisterView,
} from '@tenzij/contracts';
import { MAX_REGISTER_ENTRY_BYTES, type PublicEntry, unverifiedRegisterEntry } from '@tenzij/dossier';
import { TenzijError, toIsoInstant } from '@tenzij/kernel';
import { type AddedEntryRow, addedEntriesOf, removeAddedEntry } from '@tenzij/store-sql';
import { z } from 'zod';
import { sessionOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED, WRITE_LIMIT } from '../../http/api.ts';
import { addEntry } from '../../register/add-entry.ts';
import { viewRegister } from '../../register/register-view.ts';

/** An entry in base64url, with the key and what JSON adds. What is a little too large is refused by name. */
const MAX_BODY = Math.ceil(MAX_REGISTER_ENTRY_BYTES * 1.5) + 1024;

export function readRegisterView(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/register',
    config: { roles: ['organiser', 'dpo'] },
    schema: {
      operationId: 'readRegisterView',
      summary: 'What the public register says of a deployment, or would say',
      params: z.object({ deployment: Id }),
      response: { 200: RegisterView, ...REFUSED },
    },
    handler: async (request) => {
      const { organisation } = sessionOf(request);
      return viewRegister(context, { organisation, deployment: request.params.deployment });
    },
  });
}

export function listAddedEntries(app: Api, { db }: Context): void {
  app.route({
    method: 'GET',
    url: '/api/register/entries',
    config: { roles: ['organiser', 'dpo'] },
    schema: {
      operationId: 'listAddedEntries',
      summary: 'The entries of other servers that this organisation put in the register',
      response: { 200: AddedRegisterEntries, ...REFUSED },
    },
    handler: async (request) => {
      const rows = await addedEntriesOf(db, sessionOf(request).organisation);
      const entries = rows.flatMap((row) => {
        const entry = unverifiedRegisterEntry(row.signed);
        return entry.ok ? [viewAdded(row, entry.value)] : [];
      });
      return { entries };
    },
  });
}

export function addRegisterEntry(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/register/entries',
    bodyLimit: MAX_BODY,
    config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'addRegisterEntry',
      summary: 'List an entry of another server, signed with a key that the organiser knows to be theirs',
      body: AddRegisterEntry,
      response: { 200: AddedRegisterEntry, ...REFUSED },
    },
    handler: async (request) => {
      const entry = await addEntry(context, sessionOf(request), request.body);
      return viewAdded({ key: request.body.key, at: Math.floor(context.clock()) }, entry);
    },
  });
}

export function removeRegisterEntry(app: Api, { db }: Context): void {
  app.route({
    method: 'DELETE',
    url: '/api/register/entries/:key/:deployment',
    config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'removeRegisterEntry',
      summary: 'Take an entry of another server off the register again',
      params: z.object({ key: Hex32, deployment: Id }),
      response: { 204: z.undefined().describe('It is done'), ...REFUSED },
    },
    handler: async (request, reply) => {
      const { organisation } = sessionOf(request);
      if (!(await removeAddedEntry(db, { organisation, ...request.params })))
        throw new TenzijError('register.not-listed');
      return reply.code(204).send();
    },
  });
}

function viewAdded(
  { key, at }: Pick<AddedEntryRow, 'key' | 'at'>,
  { deployment, organisation, issuedAt }: PublicEntry,
): AddedRegisterEntry {
  return {
    key,
    deployment,
    organisation: organisation.name,
    issuedAt: toIsoInstant(issuedAt),
    addedAt: toIsoInstant(at),
  };
}
