import { factsYaml, PUBLICATION_CATEGORIES, REGISTER_STATUSES } from '@tenzij/dossier';
import { z } from 'zod';
import { sessionOf } from '../../auth/authorise.ts';
import type { AssessedCase } from '../../cases/assess-case.ts';
import { loadCase } from '../../cases/load-case.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { cnilFile, exportedOf, parFile, registerFile } from '../../papers/exports.ts';
import { attachment, fileName } from '../../papers/names.ts';
import { PAPER_LIMIT, Params } from './paper-routes.ts';

const JSON_TYPE = 'application/json';
const YAML_TYPE = 'application/yaml';

interface ExportRoute<Query> {
  /** The rest of its address, and its file's name. */
  readonly path: string;
  readonly name: string;
  readonly kind: 'json' | 'yaml';
  readonly operation: string;
  readonly summary: string;
  readonly query: z.ZodType<Query>;
  readonly text: (assessed: AssessedCase, query: Query, now: number) => string;
}

/** A case in a format that another program reads. */
function exportRoute<Query>({ path, name, kind, operation, summary, query, text }: ExportRoute<Query>) {
  const type = kind === 'json' ? JSON_TYPE : YAML_TYPE;
  return (app: Api, context: Context): void => {
    app.route({
      method: 'GET',
      url: `/api/deployments/:deployment/${path}`,
      config: { roles: ['organiser', 'dpo'], rateLimit: PAPER_LIMIT },
      schema: {
        operationId: operation,
        summary,
        params: Params,
        querystring: query,
        response: { 200: { description: 'The file', content: { [type]: { schema: z.any() } } }, ...REFUSED },
      },
      handler: async (request, reply) => {
        const { deployment } = request.params;
        const scope = { organisation: sessionOf(request).organisation, deployment };
        const file = text(await loadCase(context, scope), request.query as Query, context.clock());
        return reply
          .header('content-disposition', attachment(fileName(deployment, name, kind)))
          .type(`${type}; charset=utf-8`)
          .send(Buffer.from(file));
      },
    });
  };
}

const NoQuery = z.object({});

export const readFactsFile = exportRoute({
  path: 'facts.yaml',
  name: 'facts',
  kind: 'yaml',
  operation: 'readFactsFile',
  summary: 'The facts as they are now; `tenzij assess` computes the same receipt from them',
  query: NoQuery,
  text: ({ facts }) => factsYaml(facts),
});

export const readParDpia = exportRoute({
  path: 'exports/par-dpia.json',
  name: 'par-dpia',
  kind: 'json',
  operation: 'readParDpia',
  summary: "The newest finished DPIA as the Dutch government's DPIA form opens it",
  query: NoQuery,
  text: (assessed) => asJson(parFile(exportedOf(assessed))),
});

export const readCnilPia = exportRoute({
  path: 'exports/cnil-pia.json',
  name: 'cnil-pia',
  kind: 'json',
  operation: 'readCnilPia',
  summary: "The newest finished DPIA as CNIL's PIA tool opens it",
  query: NoQuery,
  text: (assessed) => asJson(cnilFile(exportedOf(assessed))),
});

export const readRegisterFile = exportRoute({
  path: 'exports/algoritmeregister.json',
  name: 'algoritmeregister',
  kind: 'json',
  operation: 'readAlgorithmRegisterFile',
  summary: 'The newest finished DPIA as an entry of the Algoritmeregister, publication standard 1.0',
  query: z.object({
    /** Without: as the clearance and the event say. */
    status: z.enum(REGISTER_STATUSES).optional(),
    category: z.enum(PUBLICATION_CATEGORIES).optional(),
  }),
  text: (assessed, { status, category }, now) => {
    const chosen = { ...(status && { status }), ...(category && { publicationCategory: category }) };
    return asJson(registerFile(assessed, exportedOf(assessed), chosen, now));
  },
});

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
