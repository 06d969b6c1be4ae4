import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * What is logged about a request: method, the route's pattern, status, duration. Never a body, header,
 * token, address of a person, or a URL as it was asked for.
 */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      { ...routeOf(request), status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    );
  });
}

/** A failure that nobody foresaw, by its kind and place: its message and stack could hold what was sent. */
export function logFailure(request: FastifyRequest, error: Error & { code?: string }): void {
  const where = /([\w-]+\/[\w.-]+\.ts:\d+)/.exec(error.stack ?? '')?.[1] ?? 'unknown';
  request.log.error({ ...routeOf(request), kind: error.name, code: error.code ?? 'none', where }, 'failure');
}

function routeOf(request: FastifyRequest) {
  return { method: request.method, route: request.routeOptions.url ?? 'unknown' };
}
