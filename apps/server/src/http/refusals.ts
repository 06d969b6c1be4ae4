import { type ApiProblem, explain } from '@tenzij/contracts';
import { type Problem, TenzijError } from '@tenzij/kernel';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { MAX_BODY_BYTES } from './api.ts';
import { logFailure } from './logging.ts';

/** HTTP status of a refusal; what is not listed conflicts with how things stand (409). */
const STATUS: Readonly<Record<string, number>> = {
  'server.not-found': 404,
  'server.unexpected': 500,
  'server.invalid-request': 400,
  'server.only-json': 415,
  'server.body-too-large': 413,
  'server.too-many-requests': 429,
  'server.sign-in-needed': 401,
  'server.sign-in-link-invalid': 401,
  'server.link-invalid': 401,
  'server.role-not-allowed': 403,
  'gate.paired-elsewhere': 403,
  'gate.event-ended': 410,
  'gate.code-unknown': 404,
  'gate.code-expired': 410,
  'gate.unknown': 404,
  'gate.invitation-unknown': 404,
  'gate.not-revoked': 404,
  'ending.not-ended': 404,
  'ending.other-name': 400,
  'server.deployment-unknown': 404,
  'clearance.missing': 404,
  'server.app-not-built': 503,
  'server.model-missing': 404,
  'model.unknown': 404,
  'model.not-evaluated': 404,
  'server.keys-missing': 503,
  'server.keys-unreadable': 503,
  'store.database-unreachable': 503,
  'desk.ticket-unknown': 404,
  'document.unknown': 404,
  'document.invalid': 400,
  'case.preset-unknown': 404,
  'case.in-the-past': 400,
  'case.times-reversed': 400,
  'plan.times-reversed': 400,
  'plan.purpose-twice': 400,
  'evidence.kind': 415,
  'evidence.empty': 400,
  'evidence.too-large': 413,
  'evidence.too-much': 413,
  'evidence.unknown': 404,
  'register.not-listed': 404,
  'register.too-large': 413,
  'register.not-an-entry': 400,
  'register.other-key': 400,
  'register.signature-invalid': 400,
  'register.content-invalid': 400,
  'register.issued-later': 400,
  'consent.no-record': 404,
  'visit.no-consent-here': 404,
  'dossier.not-cleared': 404,
  'dossier.no-dpia': 404,
  'dossier.no-consultation': 404,
  'dossier.import-too-large': 413,
  'dpia.import-too-large': 413,
  'dpia.import-unreadable': 400,
  'dpia.import-not-a-form': 400,
  'dpia.import-other-form': 400,
  'ticket.unknown': 404,
  'apikey.unknown': 404,
  'apikey.invalid': 401,
  'pretix.pairing-unreadable': 400,
  'pretix.pairing-newer': 400,
  'pretix.address-unsafe': 400,
  'pretix.unreachable': 502,
  'pretix.failing': 502,
  'pretix.moved': 502,
  'pretix.answer-unreadable': 502,
  'pretix.busy': 503,
  'pretix.not-found': 404,
  'ticketing.not-connected': 404,
  'ticketing.answer-unknown': 404,
  'ticketing.hook-unknown': 404,
  'webhook.address-unsafe': 400,
  'passkey.not-verified': 401,
  'passkey.unknown': 401,
  'passkey.too-late': 401,
  'consent.unknown-purpose': 400,
  'consent.unanswered-purpose': 400,
  'consent.answered-twice': 400,
  'consent.no-act': 400,
};

/** Whatever is wrong with a plan of the lanes is wrong with what was sent. */
function statusOf(code: string): number {
  return STATUS[code] ?? (code.startsWith('lanes.plan-') ? 400 : 409);
}

/** Answers every refusal and failure as an `ApiProblem`. */
export function answerRefusals(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => refuseWith(reply, { code: 'server.not-found', params: {} }));
  app.setErrorHandler(answerError);
}

export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const problem = asProblem(error, request);
  if (!problem) logFailure(request, error);
  return refuseWith(reply, problem ?? { code: 'server.unexpected', params: {} });
}

function refuseWith(reply: FastifyReply, problem: Problem): FastifyReply {
  const answer: ApiProblem = explain(problem);
  // Serialised here: what went wrong may have been the schema of the answer.
  return reply
    .code(statusOf(answer.code))
    .type('application/json; charset=utf-8')
    .serializer((text: string) => text)
    .send(JSON.stringify(answer));
}

/** The problem an error stands for; `null` when nobody foresaw it. */
function asProblem(error: FastifyError, { routeOptions }: FastifyRequest): Problem | null {
  if (error instanceof TenzijError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const field = error.validation[0]?.instancePath.replace(/^\//, '').replaceAll('/', '.') || 'body';
    return { code: 'server.invalid-request', params: { field } };
  }
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return { code: 'server.only-json', params: {} };
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return {
        code: 'server.body-too-large',
        params: { maxBytes: routeOptions?.bodyLimit ?? MAX_BODY_BYTES },
      };
    case 'FST_ERR_BAD_URL':
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return { code: 'server.not-found', params: {} };
    default:
      return isRequestFault(error) ? { code: 'server.invalid-request', params: { field: 'request' } } : null;
  }
}

function isRequestFault({ statusCode = 500 }: FastifyError): boolean {
  return statusCode >= 400 && statusCode < 500;
}
