import { PresetList } from '@tenzij/contracts';
import { readPresets } from '../../cases/exercises.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';

export function listPresets(app: Api, { root }: Context): void {
  app.route({
    method: 'GET',
    url: '/api/presets',
    config: { roles: ['organiser', 'dpo'] },
    schema: {
      operationId: 'listPresets',
      summary: 'Worked examples to open, change and assess again',
      response: { 200: PresetList, ...REFUSED },
    },
    handler: async () => ({
      presets: (await readPresets(root)).map(({ id, preset: { title, summary } }) => ({
        id,
        title,
        summary,
      })),
    }),
  });
}
