import { DestructionView, EndDeployment, Id, StateBackups } from '@tenzij/contracts';
import { z } from 'zod';
import { scopeOf, sessionOf } from '../../auth/authorise.ts';
import type { Context } from '../../context.ts';
import { recordBackups } from '../../endings/confirm.ts';
import { endDeployment as end } from '../../endings/end.ts';
import { viewDestruction } from '../../endings/view.ts';
import { type Api, REFUSED, WRITE_LIMIT } from '../../http/api.ts';
import { leaveTicketing } from '../../ticketing/leave.ts';

const params = z.object({ deployment: Id });

export function endDeployment(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/deployments/:deployment/end',
    config: { roles: ['organiser', 'dpo'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'endDeployment',
      summary: 'End an event for good: passes revoked, contacts erased, keys destroyed; it can’t be undone',
      params,
      body: EndDeployment,
      response: { 200: DestructionView, ...REFUSED },
    },
    handler: async (request) => {
      const scope = scopeOf(request);
      const last = () => leaveTicketing(context, scope);
      await end(context, scope, sessionOf(request), request.body, last);
      return viewDestruction(context, scope);
    },
  });
}

export function stateBackups(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/deployments/:deployment/destruction/backups',
    config: { roles: ['organiser', 'dpo'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'stateBackups',
      summary: 'State, under one’s own name, what became of backups of the folder with keys',
      params,
      body: StateBackups,
      response: { 200: DestructionView, ...REFUSED },
    },
    handler: async (request) => {
      const scope = scopeOf(request);
      await recordBackups(context, scope, sessionOf(request), request.body);
      return viewDestruction(context, scope);
    },
  });
}
