import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import { TenzijError } from '@tenzij/kernel';
import fastify, { LogController } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { authorise } from './auth/authorise.ts';
import { linkHolder } from './auth/principal.ts';
import type { Context } from './context.ts';
import { type Api, MAX_BODY_BYTES } from './http/api.ts';
import { acceptOnlyJson } from './http/body.ts';
import { logRequests } from './http/logging.ts';
import { describeApi } from './http/openapi.ts';
import { answerError, answerRefusals } from './http/refusals.ts';
import { setSecurityHeaders } from './http/security-headers.ts';
import { serveStartPage } from './http/start-page.ts';
import { serveFiles } from './http/static-files.ts';
import { registerOperations } from './operations/index.ts';
import { serveRegister } from './register/pages.ts';

/** How long a request may take to come in. */
const REQUEST_MS = 30_000;
/** How long a connection may be silent: longer than a request, so that a slow one is refused first. */
const SILENCE_MS = 60_000;

/** The server with all its routes, not listening yet. */
export async function buildApp(context: Context): Promise<Api> {
  const app: Api = fastify({
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_MS,
    connectionTimeout: SILENCE_MS,
    trustProxy: [...context.config.trustProxies],
    forceCloseConnections: true,
    frameworkErrors: answerError,
    logController: new LogController({ disableRequestLogging: true }),
    logger: { level: context.config.logLevel, stream: context.logTo },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  setSecurityHeaders(app, context.config.turnstiles);
  logRequests(app);
  acceptOnlyJson(app);
  answerRefusals(app);
  await app.register(cookie);
  await limitRates(app);
  await describeApi(app);
  authorise(app, context);
  registerOperations(app, context);
  serveStartPage(app);
  serveRegister(app, context);
  await serveFiles(app, context);
  return app;
}

/**
 * For the routes that ask for it: by ticket or gate once a link proved which, as many visitors share one
 * address, and else by address. A header that nobody checked would give a script as many limits as it likes.
 */
async function limitRates(app: Api): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    keyGenerator: ({ principal, ip }) => linkHolder(principal) ?? ip,
    errorResponseBuilder: (_request, { ttl }) =>
      new TenzijError('server.too-many-requests', { seconds: Math.ceil(ttl / 1000) }),
  });
}
