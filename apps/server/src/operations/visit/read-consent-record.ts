import { consentRecord, isAnswer, type RecordFacts } from '@tenzij/consent';
import { orThrow, TenzijError } from '@tenzij/kernel';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { linkOf, visitorOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { routeOf } from '../../deployments/recognition.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { consentPaper } from '../../papers/consent/paper.ts';
import { attachment, fileName } from '../../papers/names.ts';
import { paperPdf } from '../../papers/pdf.ts';
import { consentFacts } from '../../visits/consent-facts.ts';
import { deploymentOf } from '../../visits/ticket-work.ts';
import { PAPER_LIMIT } from '../papers/paper-routes.ts';

const JSON_LD = 'application/ld+json';

/** Who answered may take the proof of it along. A desk's device keeps no files, so that its link opens none. */
const CONFIG = {
  roles: ['visitor'],
  links: ['ticket', 'guardian'],
  rateLimit: PAPER_LIMIT,
} as const;

export function readConsentRecord(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/visit/consent-record',
    config: CONFIG,
    schema: {
      operationId: 'readConsentRecord',
      summary: 'What was said yes and no to, with every change of it and the proof, after ISO/IEC TS 27560',
      response: {
        200: { description: 'JSON-LD in terms of DPV 2.3', content: { [JSON_LD]: { schema: z.any() } } },
        ...REFUSED,
      },
    },
    handler: async (request, reply) => {
      const facts = await factsFor(context, request);
      const record = orThrow(consentRecord(facts));
      const name = fileName(facts.deployment.id, 'consent', 'jsonld');
      reply.header('content-disposition', attachment(name));
      return reply.type(JSON_LD).send(`${JSON.stringify(record, null, 2)}\n`);
    },
  });
}

export function readConsentRecordPdf(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/visit/consent-record.pdf',
    config: CONFIG,
    schema: {
      operationId: 'readConsentRecordPdf',
      summary: 'The same to read or print, as PDF',
      querystring: z.object({ lang: z.enum(['nl', 'en']).default('nl') }),
      response: {
        200: { description: 'The paper', content: { 'application/pdf': { schema: z.any() } } },
        ...REFUSED,
      },
    },
    handler: async (request, reply) => {
      const { lang } = request.query;
      const facts = await factsFor(context, request);
      orThrow(consentRecord(facts));
      const name = fileName(facts.deployment.id, 'consent', 'pdf', lang);
      reply.header('content-disposition', attachment(name));
      return reply
        .type('application/pdf')
        .send(Buffer.from(await paperPdf(consentPaper(facts, lang), facts.now)));
    },
  });
}

/**
 * By a guardian's link only where a guardian answered: what a visitor answered for themselves isn't theirs. Where a
 * law stands in for consent there is none to prove, unless somebody answered before that.
 */
async function factsFor(context: Context, request: FastifyRequest): Promise<RecordFacts> {
  const ticket = visitorOf(request);
  const facts = await consentFacts(context, ticket);
  const isAsked = routeOf(await deploymentOf(context.db, ticket)) === 'consent';
  if (!isAsked && !facts.entries.some(isAnswer)) throw new TenzijError('visit.no-consent-here');
  const hasAnswer = facts.entries.some((entry) => isAnswer(entry) && entry.body.giver === 'guardian');
  if (linkOf(request) === 'guardian' && !hasAnswer) throw new TenzijError('consent.no-record');
  return facts;
}
