import type { Api } from '../../http/api.ts';

export function readOpenApi(app: Api): void {
  app.route({
    method: 'GET',
    url: '/api/openapi.json',
    config: { roles: ['public'] },
    schema: { hide: true },
    handler: (_request, reply) => reply.header('cache-control', 'no-cache').send(app.swagger()),
  });
}
