import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cardSha256, DEFAULT_MODEL, SHIPPED_MODELS } from '@tenzij/face';
import { createServer, type ViteDevServer } from 'vite';
import { prepareModels } from '../../../tools/models/prepare.mjs';
import { demoPhoto } from '../../../tools/testing/photos.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = join(HERE, '..', '..', '..');

/** Serves the test page, the prepared models by their hash, one wrong set of models, and the photos. */
export async function serveTestPage(): Promise<{ server: ViteDevServer; url: string }> {
  const { folder } = await prepareModels();
  const server = await createServer({
    root: HERE,
    configFile: false,
    logLevel: 'error',
    cacheDir: join(ROOT, 'node_modules', '.vite', 'face-ort-web'),
    server: {
      host: '127.0.0.1',
      port: 0,
      hmr: false,
      watch: null,
      fs: { allow: [ROOT] },
      // As the server isolates pages: with it the runtime uses threads.
      headers: {
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      },
    },
    plugins: [{ name: 'files', configureServer: ({ middlewares }) => void middlewares.use(files(folder)) }],
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (typeof address !== 'object' || !address) throw new Error('the test page has no port');
  return { server, url: `http://127.0.0.1:${address.port}/` };
}

function files(models: string) {
  const damage = createDamage(models);
  return (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    if (damage(request.url ?? '', response)) return;
    const file = fileFor(request.url ?? '', models);
    if (file === undefined) return next();
    if (file === null) {
      response.writeHead(404).end();
      return;
    }
    createReadStream(file).pipe(response);
  };
}

/**
 * `/damaged-models`: the first answer for each file is wrong, and may be kept for good; the next ones are
 * right. Cards are among them. Whether it was this folder that was asked for.
 */
function createDamage(models: string) {
  const asked = new Set<string>();
  return (url: string, response: ServerResponse): boolean => {
    const [, folder, name = ''] = url.split('/');
    if (folder !== 'damaged-models') return false;
    const isFirst = !asked.has(name);
    asked.add(name);
    response.setHeader('cache-control', 'public, max-age=31536000, immutable');
    if (isFirst) response.end('<p>Sign in to this network</p>');
    else if (name === `${cardSha256(DEFAULT_MODEL)}.json`) response.end(JSON.stringify(DEFAULT_MODEL));
    else createReadStream(fileFor(`/models/${name}`, models) ?? '').pipe(response);
    return true;
  };
}

/** The file to send, `null` for none, `undefined` when it is not ours to answer. */
function fileFor(url: string, models: string): string | null | undefined {
  const [, folder, name = ''] = url.split('/');
  if (folder === 'photos' && /^sample[1-6]\.jpg$/.test(name)) return demoPhoto(name);
  if (folder === 'wrong-models') return join(models, `${DEFAULT_MODEL.files.landmarks}.onnx`);
  if (folder === 'no-models') return null;
  if (folder !== 'models') return undefined;
  const hashes = SHIPPED_MODELS.flatMap((card) => Object.values(card.files));
  return hashes.some((hash) => name === `${hash}.onnx`) ? join(models, name) : null;
}
