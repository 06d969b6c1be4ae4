import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { TenzijError } from '@tenzij/kernel';
import type { Context } from '../context.ts';
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

/** A model file is asked for by its SHA-256, as the clearance names it, so it never changes. */
function serveModels(app: Api, { root }: Context): void {
  const folder = join(root, 'models');
  app.get<{ Params: { file: string } }>('/models/:file', PUBLIC, async (request, reply) => {
    const hash = /^([0-9a-f]{64})\.onnx$/.exec(request.params.file)?.[1];
    const file = (await readManifest(folder)).find(({ sha256 }) => sha256 === hash)?.file;
    if (file === undefined) throw new TenzijError('server.model-missing');
    return reply.type('application/octet-stream').sendFile(file, folder, FOR_EVER);
  });
}

async function readManifest(folder: string): Promise<readonly { file: string; sha256: string }[]> {
  try {
    const text = await readFile(join(folder, 'manifest.json'), 'utf8');
    return Object.values(
      (JSON.parse(text) as { files: Record<string, { file: string; sha256: string }> }).files,
    );
  } catch {
    return [];
  }
}
