import { QUEUE_BYTES, QueueObservations, QueueReadings } from '@tenzij/contracts';
import { type EpochSeconds, TenzijError } from '@tenzij/kernel';
import {
  insertQueueObservations,
  insertQueueReadings,
  type QueueObservationRow,
  takeBackQueueObservation,
} from '@tenzij/store-sql';
import { z } from 'zod';
import { deskScopeOf, entranceOf } from '../../auth/authorise.ts';
import { caseOf } from '../../cases/case-file.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { onOurClock } from '../../queues/device-time.ts';
import { AT_DESK_LIMITED, EventParams } from '../desk/desk-route.ts';

export function observeQueues(app: Api, { db, clock }: Context): void {
  app.route({
    method: 'POST',
    url: '/api/deployments/:deployment/queues/observations',
    bodyLimit: QUEUE_BYTES,
    config: AT_DESK_LIMITED,
    schema: {
      operationId: 'observeQueues',
      summary:
        'Take what crew saw at the tails of the queues, all or none; what was taken before changes nothing',
      params: EventParams,
      body: QueueObservations,
      response: { 204: z.undefined().describe('Taken'), ...REFUSED },
    },
    handler: async (request, reply) => {
      const scope = deskScopeOf(request);
      if ((await caseOf(db, scope)).ended) throw new TenzijError('queue.event-ended');
      const now = clock();
      await insertQueueObservations(db, scope, rowsOf(request.body, now), now);
      return reply.code(204).send();
    },
  });
}

function rowsOf(
  { observations, clock }: QueueObservations,
  now: EpochSeconds,
): readonly QueueObservationRow[] {
  return onOurClock(observations, clock, now).map((one) => ({
    id: one.id,
    kind: one.kind,
    lane: one.lane,
    at: one.at,
    card: one.kind === 'card' ? one.card : null,
    people: one.kind === 'card' ? null : one.people,
  }));
}

export function takeBackObservation(app: Api, { db, clock }: Context): void {
  app.route({
    method: 'DELETE',
    url: '/api/deployments/:deployment/queues/observations/:id',
    config: AT_DESK_LIMITED,
    schema: {
      operationId: 'takeBackQueueObservation',
      summary: 'Take back what was tapped by mistake, also when it is yet to come in',
      params: EventParams.extend({ id: z.uuid() }),
      response: { 204: z.undefined().describe('Taken back'), ...REFUSED },
    },
    handler: async (request, reply) => {
      const scope = deskScopeOf(request);
      if ((await caseOf(db, scope)).ended) throw new TenzijError('queue.event-ended');
      await takeBackQueueObservation(db, scope, request.params.id, clock());
      return reply.code(204).send();
    },
  });
}

export function recordCardReadings(app: Api, { db, clock }: Context): void {
  app.route({
    method: 'POST',
    url: '/api/gate/queue',
    bodyLimit: QUEUE_BYTES,
    config: { roles: ['gate'] },
    schema: {
      operationId: 'recordQueueCards',
      summary:
        'Take the queue cards that were read at a gate, all or none; what was taken before changes nothing',
      body: QueueReadings,
      response: { 204: z.undefined().describe('Taken'), ...REFUSED },
    },
    handler: async (request, reply) => {
      const gate = entranceOf(request);
      if ((await caseOf(db, gate)).ended) throw new TenzijError('gate.event-ended');
      const now = clock();
      const { readings, clock: theirs } = request.body;
      await insertQueueReadings(db, gate, onOurClock(readings, theirs, now), now);
      return reply.code(204).send();
    },
  });
}
