import { ModelList } from '@tenzij/contracts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { viewModel } from '../../models/model-view.ts';
import { readRegistry } from '../../models/registry.ts';

export function listModels(app: Api, { root }: Context): void {
  app.route({
    method: 'GET',
    url: '/api/models',
    config: { roles: ['organiser', 'dpo'] },
    schema: {
      operationId: 'listModels',
      summary: 'The recognisers to choose from, each with its card and what was measured of it',
      response: { 200: ModelList, ...REFUSED },
    },
    handler: async () => {
      const { models, unusable } = await readRegistry(root);
      return {
        models: await Promise.all(models.map((model) => viewModel(root, model))),
        unusable: unusable.map(({ file, problem }) => ({ file, ...problem, params: { ...problem.params } })),
      };
    },
  });
}
