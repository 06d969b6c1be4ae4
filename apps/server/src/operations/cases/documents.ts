import { DocumentKey, DocumentList, DocumentRevision, Id, SaveDocument } from '@tenzij/contracts';
import { toIsoInstant } from '@tenzij/kernel';
import { latestRevisions, type RevisionRow, revisionsOf } from '@tenzij/store-sql';
import { z } from 'zod';
import { scopeOf, sessionOf } from '../../auth/authorise.ts';
import { caseOf } from '../../cases/case-file.ts';
import { saveDocument } from '../../cases/save-document.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED, WRITE_LIMIT } from '../../http/api.ts';

const Params = z.object({ deployment: Id });
const OneParams = Params.extend({ document: DocumentKey });
/** The longest text of a DPIA, and what JSON adds. */
const MAX_DOCUMENT_BYTES = 256 * 1024;

export function listDocuments(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/documents',
    config: { roles: ['organiser', 'dpo'] },
    schema: {
      operationId: 'listDocuments',
      summary: 'The latest version of everything that was written for a deployment',
      params: Params,
      response: { 200: DocumentList, ...REFUSED },
    },
    handler: async (request) => {
      const scope = scopeOf(request);
      await caseOf(context.db, scope);
      return { documents: (await latestRevisions(context.db, scope)).map(viewRevision) };
    },
  });
}

export function readDocumentHistory(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/documents/:document/history',
    config: { roles: ['organiser', 'dpo'] },
    schema: {
      operationId: 'readDocumentHistory',
      summary: 'Every version of one document, the newest first',
      params: OneParams,
      response: { 200: DocumentList, ...REFUSED },
    },
    handler: async (request) => {
      const { deployment, document } = request.params;
      const scope = { organisation: sessionOf(request).organisation, deployment };
      await caseOf(context.db, scope);
      return { documents: (await revisionsOf(context.db, scope, document)).map(viewRevision) };
    },
  });
}

export function writeDocument(app: Api, context: Context): void {
  app.route({
    method: 'PUT',
    url: '/api/deployments/:deployment/documents/:document',
    bodyLimit: MAX_DOCUMENT_BYTES,
    config: { roles: ['organiser'], rateLimit: { ...WRITE_LIMIT, max: 600 } },
    schema: {
      operationId: 'writeDocument',
      summary: 'Keep a new version of a document, unless somebody else did since the one it was made from',
      params: OneParams,
      body: SaveDocument,
      response: { 200: DocumentRevision, ...REFUSED },
    },
    handler: async (request) => {
      const { deployment, document } = request.params;
      const { organisation, member } = sessionOf(request);
      const saved = await saveDocument(context, { organisation, deployment }, member, {
        ...request.body,
        document,
      });
      return viewRevision(saved);
    },
  });
}

function viewRevision({ at, author, ...revision }: RevisionRow): DocumentRevision {
  return { ...revision, author: { ...author }, at: toIsoInstant(at) };
}
