import { EvidenceFile, EvidenceFileList, Hex32, Id, MAX_EVIDENCE_BYTES } from '@tenzij/contracts';
import { TenzijError, toIsoInstant } from '@tenzij/kernel';
import { type EvidenceFileRow, listEvidenceFiles, readEvidenceFile } from '@tenzij/store-sql';
import type { FastifyError } from 'fastify';
import { z } from 'zod';
import { scopeOf, sessionOf } from '../../auth/authorise.ts';
import { caseOf } from '../../cases/case-file.ts';
import { downloadName, keepEvidence, tooLarge } from '../../cases/evidence.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED, WRITE_LIMIT } from '../../http/api.ts';

const Params = z.object({ deployment: Id });
/** One line that reads as it stands: no control characters, and none that turn its direction. */
const EvidenceName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]*$/u);
const MEDIA_TYPES = ['application/pdf', 'text/plain'];

/** The one place where something else than JSON comes in: documents, as the bytes that they are. */
export function addEvidence(app: Api, context: Context): void {
  app.register(async (scoped: Api) => {
    scoped.removeAllContentTypeParsers();
    scoped.addContentTypeParser(
      MEDIA_TYPES,
      { parseAs: 'buffer', bodyLimit: MAX_EVIDENCE_BYTES },
      (_request, body, done) => done(null, body),
    );
    // What is thrown here goes on to the handler that answers every refusal.
    scoped.setErrorHandler((error: FastifyError) => {
      if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') throw tooLarge();
      throw error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' ? new TenzijError('evidence.kind') : error;
    });
    scoped.route({
      method: 'POST',
      url: '/api/deployments/:deployment/evidence',
      bodyLimit: MAX_EVIDENCE_BYTES,
      config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
      schema: {
        operationId: 'addEvidence',
        summary: 'Keep a document that shows something: PDF or plain text, never a picture',
        params: Params,
        querystring: z.object({ name: EvidenceName }),
        response: { 200: EvidenceFile, ...REFUSED },
      },
      handler: async (request) => {
        const { member } = sessionOf(request);
        const scope = scopeOf(request);
        const bytes = request.body instanceof Uint8Array ? new Uint8Array(request.body) : new Uint8Array();
        return viewFile(await keepEvidence(context, scope, member, request.query.name, bytes));
      },
    });
  });
}

export function listEvidence(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/evidence',
    config: { roles: ['organiser', 'dpo'] },
    schema: {
      operationId: 'listEvidence',
      summary: 'The documents that were given as evidence',
      params: Params,
      response: { 200: EvidenceFileList, ...REFUSED },
    },
    handler: async (request) => {
      const scope = scopeOf(request);
      await caseOf(context.db, scope);
      return { files: (await listEvidenceFiles(context.db, scope)).map(viewFile) };
    },
  });
}

export function readEvidence(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/evidence/:sha256',
    config: { roles: ['organiser', 'dpo'] },
    schema: {
      operationId: 'readEvidence',
      summary: 'One of those documents, as it was given',
      params: Params.extend({ sha256: Hex32 }),
      response: {
        200: { description: 'The document', content: { 'application/octet-stream': { schema: z.any() } } },
        ...REFUSED,
      },
    },
    handler: async (request, reply) => {
      const { deployment, sha256 } = request.params;
      const scope = { organisation: sessionOf(request).organisation, deployment };
      const file = await readEvidenceFile(context.db, scope, sha256);
      if (!file) throw new TenzijError('evidence.unknown');
      // Never shown inside the console: what somebody uploaded is a download, whatever it holds.
      return reply
        .type('application/octet-stream')
        .header('content-disposition', `attachment; filename*=UTF-8''${extValue(downloadName(file))}`)
        .send(Buffer.from(file.bytes));
    },
  });
}

/** As RFC 8187 §3.2.1 writes a value: what isn't an `attr-char` as percent and hexadecimal. */
function extValue(text: string): string {
  const hex = (char: string) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text).replace(/['()*]/g, hex);
}

function viewFile({ at, ...file }: EvidenceFileRow): EvidenceFile {
  return { ...file, at: toIsoInstant(at) };
}
