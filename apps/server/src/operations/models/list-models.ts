import { ModelList } from '@tenzij/contracts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { viewAttackDetection } from '../../models/attack-view.ts';
import { viewModel } from '../../models/model-view.ts';
import { readRegistry } from '../../models/registry.ts';

export function listModels(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/models',
    config: { roles: ['organiser', 'dpo'] },
    schema: {
      operationId: 'listModels',
      summary:
        'What recognisers and attack detection there are to choose from, with what was measured of them',
      response: { 200: ModelList, ...REFUSED },
    },
    handler: async () => {
      const { models, unusable } = await readRegistry(context.root);
      return {
        models: await Promise.all(models.map((model) => viewModel(context, model))),
        attackDetection: await viewAttackDetection(context.modelFiles),
        unusable: unusable.map(({ file, problem }) => ({ file, ...problem, params: { ...problem.params } })),
      };
    },
  });
}
