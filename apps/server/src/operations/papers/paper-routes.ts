import { Id } from '@tenzij/contracts';
import { type Paper, paperHtml } from '@tenzij/dossier';
import type { Language } from '@tenzij/kernel';
import type { Scope } from '@tenzij/store-sql';
import { z } from 'zod';
import { sessionOf } from '../../auth/authorise.ts';
import type { AssessedCase } from '../../cases/assess-case.ts';
import { loadCase } from '../../cases/load-case.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { STAND_ALONE_POLICY } from '../../http/stand-alone-page.ts';
import { attachment, fileName } from '../../papers/names.ts';
import { paperPdf } from '../../papers/pdf.ts';

/** To make one takes the server a second at most; nobody reads faster than this. */
export const PAPER_LIMIT = { max: 60, timeWindow: '1 minute' } as const;
export const Params = z.object({ deployment: Id });

const MEDIA = { html: 'text/html', pdf: 'application/pdf' } as const;
type Kind = keyof typeof MEDIA;

const Query = z.object({
  lang: z.enum(['nl', 'en']).default('nl'),
  /** What isn't finished, rather than the newest that is. */
  draft: z.enum(['true', 'false']).default('false'),
});

interface PaperRequest {
  readonly scope: Scope;
  readonly assessed: AssessedCase;
  readonly language: Language;
  readonly draft: boolean;
}

export interface PaperRoute {
  /** The last part of its address, and of its file's name. */
  readonly name: string;
  readonly operation: string;
  readonly summary: string;
  readonly kinds: readonly Kind[];
  readonly make: (context: Context, request: PaperRequest) => Promise<Paper>;
}

/** One paper of a case, to download in each of its kinds. */
export function paperRoutes({ name, operation, summary, kinds, make }: PaperRoute) {
  return (app: Api, context: Context): void => {
    for (const kind of kinds) {
      app.route({
        method: 'GET',
        url: `/api/deployments/:deployment/${name}.${kind}`,
        config: { roles: ['organiser', 'dpo'], rateLimit: PAPER_LIMIT },
        schema: {
          operationId: `${operation}${kind === 'html' ? 'Html' : 'Pdf'}`,
          summary: `${summary}, as ${kind === 'html' ? 'a page' : 'PDF'}`,
          params: Params,
          querystring: Query,
          response: {
            200: { description: 'The paper', content: { [MEDIA[kind]]: { schema: z.any() } } },
            ...REFUSED,
          },
        },
        handler: async (request, reply) => {
          const { deployment } = request.params;
          const { lang, draft } = request.query;
          const scope = { organisation: sessionOf(request).organisation, deployment };
          const assessed = await loadCase(context, scope);
          const paper = await make(context, { scope, assessed, language: lang, draft: draft === 'true' });
          reply.header('content-disposition', attachment(fileName(deployment, name, kind, paper.language)));
          if (kind === 'pdf') {
            const bytes = await paperPdf(paper, Math.floor(context.clock()));
            return reply.type(MEDIA.pdf).send(Buffer.from(bytes));
          }
          return reply
            .header('content-security-policy', STAND_ALONE_POLICY)
            .type(`${MEDIA.html}; charset=utf-8`)
            .send(paperHtml(paper));
        },
      });
    }
  };
}
