import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';

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

/** A failure of the server itself, in the form of the other lines. What is told is of no person. */
export function logProblem(
  { config, clock, logTo }: Pick<Context, 'config' | 'clock' | 'logTo'>,
  code: string,
  told: Readonly<Record<string, string>> = {},
): void {
  if (config.logLevel === 'silent') return;
  const line = { level: 50, time: Math.round(clock() * 1000), code, ...told, msg: 'failure' };
  logTo.write(`${JSON.stringify(line)}\n`);
}

function routeOf(request: FastifyRequest) {
  return { method: request.method, route: request.routeOptions.url ?? 'unknown' };
}
