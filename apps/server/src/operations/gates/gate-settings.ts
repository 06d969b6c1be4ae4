import { CrewCodeView, GateSettings, Id } from '@tenzij/contracts';
import { findGatePolicy } from '@tenzij/store-sql';
import { z } from 'zod';
import { scopeOf } from '../../auth/authorise.ts';
import { existing } from '../../cases/existing.ts';
import type { Context } from '../../context.ts';
import { changeSettings, replaceCrewCode as replace } from '../../gates/settings.ts';
import { type Api, NoBody, REFUSED, WRITE_LIMIT } from '../../http/api.ts';

const URL = '/api/deployments/:deployment/gates';
const params = z.object({ deployment: Id });

export function setGateSettings(app: Api, context: Context): void {
  app.route({
    method: 'PUT',
    url: `${URL}/policy`,
    config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'setGatePolicy',
      summary: 'Set whether a pass admits again, and whether gates take paper and pictures',
      params,
      body: GateSettings,
      response: { 200: GateSettings, ...REFUSED },
    },
    handler: async (request) => {
      await changeSettings(context, scopeOf(request), request.body);
      return request.body;
    },
  });
}

export function readCrewCode(app: Api, { db }: Context): void {
  app.route({
    method: 'GET',
    url: `${URL}/crew-code`,
    config: { roles: ['organiser'] },
    schema: {
      operationId: 'readCrewCode',
      summary: 'The code with which crew lets somebody in at a regular lane',
      params,
      response: { 200: CrewCodeView, ...REFUSED },
    },
    handler: async (request) => {
      const { crewCode } = await findGatePolicy(db, await existing(db, scopeOf(request)));
      return { code: crewCode?.code ?? null };
    },
  });
}

export function replaceCrewCode(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: `${URL}/crew-code`,
    config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'replaceCrewCode',
      summary: 'Give the crew a new code; gates take it over with their next bundle',
      params,
      body: NoBody,
      response: { 200: CrewCodeView, ...REFUSED },
    },
    handler: async (request) => ({ code: await replace(context, scopeOf(request)) }),
  });
}
