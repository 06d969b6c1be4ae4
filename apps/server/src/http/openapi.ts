import fastifySwagger from '@fastify/swagger';
import { createJsonSchemaTransform } from 'fastify-type-provider-zod';
import type { Api } from './api.ts';

const transform = createJsonSchemaTransform({ zodToJsonConfig: { target: 'draft-2020-12' } });

/** Describes the API from the schemas the routes are registered with, and says who may use each. */
export async function describeApi(app: Api): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Tenzij',
        version: '0.1.0',
        description:
          'Face access that is off unless it is lawful. No operation accepts an image or a template. Visitors and gates send `Authorization: Bearer <token of their link>`; organiser and DPO a session cookie. `x-roles` names who may use an operation.',
        license: { name: 'EUPL-1.2' },
      },
    },
    transform: (described) => {
      const { schema, url } = transform(described);
      return { schema: { ...schema, 'x-roles': described.route.config?.roles } as typeof schema, url };
    },
  });
}
