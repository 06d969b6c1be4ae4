import { Id } from '@tenzij/contracts';
import { factsYaml } from '@tenzij/dossier';
import { toIsoDate } from '@tenzij/kernel';
import { z } from 'zod';
import { sessionOf } from '../../auth/authorise.ts';
import { assessCase } from '../../cases/assess-case.ts';
import { readCaseFile } from '../../cases/case-file.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';

const YAML = 'application/yaml';

export function readFactsFile(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/assessment-facts.yaml',
    config: { roles: ['organiser', 'dpo'] },
    schema: {
      operationId: 'readFactsFile',
      summary: 'The facts as they are now, as the file that `tenzij assess` reads',
      params: z.object({ deployment: Id }),
      response: {
        200: { description: 'The facts', content: { [YAML]: { schema: z.any() } } },
        ...REFUSED,
      },
    },
    handler: async (request, reply) => {
      const { deployment } = request.params;
      const scope = { organisation: sessionOf(request).organisation, deployment };
      const file = await readCaseFile(context.db, scope);
      const { facts } = await assessCase(context, file, toIsoDate(context.clock()));
      return reply
        .header('content-disposition', `attachment; filename="tenzij-facts-${deployment}.yaml"`)
        .type(YAML)
        .send(factsYaml(facts));
    },
  });
}
