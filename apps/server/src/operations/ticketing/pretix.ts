import {
  ConnectPretix,
  Id,
  PretixChoice,
  PretixDisconnected,
  PretixOptions,
  TicketingView,
} from '@tenzij/contracts';
import { TenzijError } from '@tenzij/kernel';
import { askForReading } from '@tenzij/store-sql';
import { z } from 'zod';
import { scopeOf } from '../../auth/authorise.ts';
import { caseOf } from '../../cases/case-file.ts';
import { existing } from '../../cases/existing.ts';
import type { Context } from '../../context.ts';
import { type Api, NoBody, REFUSED, WRITE_LIMIT } from '../../http/api.ts';
import { choose, connectionOf, connectPretix, disconnectPretix, optionsOf } from '../../ticketing/connect.ts';
import { settingsOf } from '../../ticketing/settings.ts';
import { viewTicketing } from '../../ticketing/view.ts';
import { isOver } from '../../visits/event-over.ts';

const Params = z.object({ deployment: Id });
const URL_OF = '/api/deployments/:deployment/ticketing';

export function readTicketing(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: URL_OF,
    config: { roles: ['organiser'] },
    schema: {
      operationId: 'readTicketing',
      summary: 'Which ticketing systems are connected and how they stand; no key of theirs',
      params: Params,
      response: { 200: TicketingView, ...REFUSED },
    },
    handler: async (request) => viewTicketing(context, await existing(context.db, scopeOf(request))),
  });
}

export function connectToPretix(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: `${URL_OF}/pretix`,
    config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'connectPretix',
      summary: 'Become a device of a pretix, with the text of the QR code that it shows for a new one',
      params: Params,
      body: ConnectPretix,
      response: { 200: TicketingView, ...REFUSED },
    },
    handler: async (request) => {
      const scope = await existing(context.db, scopeOf(request));
      // A key that is made once an event is over would never be destroyed with the others.
      if (isOver(await caseOf(context.db, scope), context.clock())) throw new TenzijError('mail.event-over');
      await connectPretix(context, scope, request.body.pairing);
      return viewTicketing(context, scope);
    },
  });
}

export function readPretixOptions(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: `${URL_OF}/pretix/options`,
    config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'readPretixOptions',
      summary: 'Events, check-in lists and products to choose of, asked of pretix now',
      params: Params,
      querystring: z.object({ event: z.string().max(100).optional() }),
      response: { 200: PretixOptions, ...REFUSED },
    },
    handler: async (request) => {
      const scope = await existing(context.db, scopeOf(request));
      return optionsOf(context, scope, request.query.event ?? null);
    },
  });
}

export function choosePretix(app: Api, context: Context): void {
  app.route({
    method: 'PUT',
    url: `${URL_OF}/pretix/choice`,
    config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'choosePretix',
      summary: 'Choose the event, the check-in list and the products that admit; all is read anew',
      params: Params,
      body: PretixChoice,
      response: { 200: TicketingView, ...REFUSED },
    },
    handler: async (request) => {
      const scope = await existing(context.db, scopeOf(request));
      await choose(context, scope, request.body);
      return viewTicketing(context, scope);
    },
  });
}

export function readPretixNow(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: `${URL_OF}/pretix/reading`,
    config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'readPretixNow',
      summary: 'Read what changed at pretix as soon as possible',
      params: Params,
      body: NoBody,
      response: { 200: TicketingView, ...REFUSED },
    },
    handler: async (request) => {
      const scope = await existing(context.db, scopeOf(request));
      const connection = await connectionOf(context, scope, 'pretix');
      if (!settingsOf(connection).choice) throw new TenzijError('ticketing.not-connected');
      await askForReading(context.db, { ...scope, kind: 'pretix' });
      return viewTicketing(context, scope);
    },
  });
}

export function disconnectFromPretix(app: Api, context: Context): void {
  app.route({
    method: 'DELETE',
    url: `${URL_OF}/pretix`,
    config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'disconnectPretix',
      summary: 'Give the key up and forget the connection; tickets stay',
      params: Params,
      body: NoBody,
      response: { 200: PretixDisconnected, ...REFUSED },
    },
    handler: async (request) => {
      const scope = await existing(context.db, scopeOf(request));
      return { revoked: await disconnectPretix(context, scope) };
    },
  });
}
