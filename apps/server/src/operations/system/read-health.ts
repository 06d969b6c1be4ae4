import { z } from 'zod';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';

export function readHealth(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/health',
    config: { roles: ['public'] },
    schema: {
      operationId: 'readHealth',
      summary: 'Whether the server works and reaches its database',
      response: { 200: z.object({ status: z.literal('ok') }), ...REFUSED },
    },
    handler: async () => {
      await context.db.query('select 1');
      return { status: 'ok' as const };
    },
  });
}
