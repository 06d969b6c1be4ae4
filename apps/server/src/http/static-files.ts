import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { type AttackCard, attackCardSha256, DEFAULT_ATTACK_DETECTOR, type ModelCard } from '@tenzij/face';
import { TenzijError } from '@tenzij/kernel';
import type { Context } from '../context.ts';
import { readRegistry } from '../models/registry.ts';
import type { Api } from './api.ts';

const APPS = { console: 'console', visit: 'visitor', gate: 'gate' } as const;
const PUBLIC = { config: { roles: ['public'] }, schema: { hide: true } } as const;
const FOR_EVER = { maxAge: '365d', immutable: true } as const;
const ASK_AGAIN = { cacheControl: false } as const;

/** The three web apps and the models, as files. */
export async function serveFiles(app: Api, context: Context): Promise<void> {
  await app.register(fastifyStatic, { serve: false });
  for (const [path, name] of Object.entries(APPS)) serveApp(app, context, path, name);
  serveModels(app, context);
}

function serveApp(app: Api, { root }: Context, path: string, name: string): void {
  const folder = join(root, 'apps', name, 'dist');
  app.get(`/${path}`, PUBLIC, (_request, reply) => reply.redirect(`/${path}/`));
  app.get<{ Params: { '*': string } }>(`/${path}/*`, PUBLIC, (request, reply) => {
    if (!existsSync(join(folder, 'index.html'))) throw new TenzijError('server.app-not-built', { app: path });
    const file = request.params['*'] || 'index.html';
    // Vite puts the hash of their content in these files' names.
    if (file.startsWith('assets/')) return reply.sendFile(file, folder, FOR_EVER);
    return reply.header('cache-control', 'no-cache').sendFile(file, folder, ASK_AGAIN);
  });
}

/** Models and their cards are asked for by SHA-256, as the clearance names them, so they never change. */
function serveModels(app: Api, { root, modelFiles }: Context): void {
  const folder = join(root, 'models');
  app.get<{ Params: { file: string } }>('/models/:file', PUBLIC, async (request, reply) => {
    const { file } = request.params;
    const [, hash, kind] = /^([0-9a-f]{64})\.(onnx|json)$/.exec(file) ?? [];
    if (kind === 'json') {
      const card = await findCard(root, hash);
      if (!card) throw new TenzijError('server.model-missing');
      return reply.header('cache-control', 'public, max-age=31536000, immutable').send(card);
    }
    if (hash === undefined || !(await modelFiles.isWhole(hash)))
      throw new TenzijError('server.model-missing');
    return reply.type('application/octet-stream').sendFile(file, folder, FOR_EVER);
  });
}

/** A recogniser's card or an attack detector's, by its hash. */
async function findCard(root: string, hash: string | undefined): Promise<ModelCard | AttackCard | undefined> {
  if (hash === attackCardSha256(DEFAULT_ATTACK_DETECTOR)) return DEFAULT_ATTACK_DETECTOR;
  return (await readRegistry(root)).models.find(({ cardSha256 }) => cardSha256 === hash)?.card;
}
