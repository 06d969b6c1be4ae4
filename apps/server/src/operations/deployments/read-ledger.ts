import { Readable } from 'node:stream';
import { Id } from '@tenzij/contracts';
import { z } from 'zod';
import { scopeOf } from '../../auth/authorise.ts';
import { caseOf } from '../../cases/case-file.ts';
import type { Context } from '../../context.ts';
import { ledgerEntries } from '../../deployments/ledger.ts';
import { type Api, REFUSED } from '../../http/api.ts';

const JSON_LINES = 'application/jsonl';

export function readLedger(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/deployments/:deployment/ledger',
    config: { roles: ['organiser', 'dpo'] },
    schema: {
      operationId: 'readLedger',
      summary: 'The whole ledger, one entry a line, each with the hash of the one before it',
      params: z.object({ deployment: Id }),
      response: {
        200: {
          description: 'One JSON object a line: sequence, at, kind, subject, body, previous, sha256',
          content: { [JSON_LINES]: { schema: z.any() } },
        },
        ...REFUSED,
      },
    },
    handler: async (request, reply) => {
      const scope = scopeOf(request);
      await caseOf(context.db, scope);
      return reply.type(JSON_LINES).send(Readable.from(lines(context, scope)));
    },
  });
}

async function* lines({ db }: Context, scope: { organisation: string; deployment: string }) {
  for await (const entry of ledgerEntries(db, scope)) yield `${JSON.stringify(entry)}\n`;
}
