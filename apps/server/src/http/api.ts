import { ApiProblem } from '@tenzij/contracts';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';

/** The server, with routes typed by their schemas. */
export type Api = FastifyInstance<
  RawServerDefault,
  import('node:http').IncomingMessage,
  import('node:http').ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** The largest body any request may have. A photo doesn't fit, and nothing we ask for comes near it. */
export const MAX_BODY_BYTES = 16 * 1024;

/** For requests that carry nothing. */
export const NoBody = z.strictObject({}).nullish();

/** What every operation answers when it refuses. */
export const REFUSED = { default: ApiProblem } as const;

/** Generous for people, also for many behind one address; not for a script. */
export const WRITE_LIMIT = { max: 120, timeWindow: '1 minute' } as const;
