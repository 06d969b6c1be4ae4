import type { OutgoingHttpHeaders } from 'node:http';
import { GateChanges } from '@tenzij/contracts';
import { TenzijError } from '@tenzij/kernel';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { entranceOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { changesFor } from '../../news/changes.ts';
import { standingFor, streamChanges } from '../../news/stream.ts';
import { createGateStreams } from '../../news/streams.ts';
import { deploymentOf } from '../../visits/ticket-work.ts';

const Cursor = z.coerce.number().int().min(0);
const STREAM = 'text/event-stream';

export function readGateChanges(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/gate/changes',
    config: { roles: ['gate'] },
    schema: {
      operationId: 'readGateChanges',
      summary: 'What other gates did after a cursor, and whether status list or bundle changed',
      querystring: z.object({ after: Cursor }),
      response: { 200: GateChanges, ...REFUSED },
    },
    handler: async (request) => {
      const gate = entranceOf(request);
      const { after } = request.query;
      return changesFor(context, gate, after, await standingFor(context, gate, after));
    },
  });
}

export function streamGateChanges(app: Api, context: Context): void {
  const streams = createGateStreams();
  app.addHook('preClose', async () => streams.endAll());
  app.route({
    method: 'GET',
    url: '/api/gate/changes/stream',
    config: { roles: ['gate'] },
    schema: {
      operationId: 'streamGateChanges',
      summary: 'The same as it comes (server-sent events), until the gate is revoked or the event ended',
      querystring: z.object({ after: Cursor }),
      response: {
        200: { description: 'Events `changes`', content: { [STREAM]: { schema: z.any() } } },
        ...REFUSED,
      },
    },
    handler: async (request, reply) => {
      const gate = entranceOf(request);
      const { ended } = await deploymentOf(context.db, gate);
      if (ended) throw new TenzijError('gate.event-ended');
      const after = lastHeard(request) ?? request.query.after;
      const headers: OutgoingHttpHeaders = {
        // What the hooks set on every answer goes along.
        ...(reply.getHeaders() as OutgoingHttpHeaders),
        'content-type': STREAM,
        'cache-control': 'no-store, no-transform',
        // Some proxies gather an answer before they pass it on, unless told.
        'x-accel-buffering': 'no',
      };
      reply.hijack();
      reply.raw.writeHead(200, headers);
      streams.add(gate.id, (onEnd) => streamChanges(context, gate, after, reply.raw, onEnd));
    },
  });
}

/** What a client that reconnects by itself says it had; it goes before the address, which is of the first time. */
function lastHeard({ headers }: FastifyRequest): number | null {
  const id = headers['last-event-id'];
  return typeof id === 'string' && /^\d{1,15}$/.test(id) ? Number(id) : null;
}
