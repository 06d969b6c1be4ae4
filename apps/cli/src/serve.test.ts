import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { SpecimenLinks } from '@tenzij/server';
import { prepareBlankDatabase } from '@tenzij/store-sql';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { describeServer } from './serve-report.ts';
import { BIN, tenzij } from './testing/tenzij.ts';

interface Started {
  readonly url: string;
  readonly links: SpecimenLinks;
  readonly child: ChildProcess;
}

let folder: string;
const running: ChildProcess[] = [];
beforeAll(async () => {
  await prepareBlankDatabase();
  folder = mkdtempSync(join(tmpdir(), 'tenzij-serve-'));
});
afterEach(async () => {
  for (const child of running.splice(0)) await stop(child, 'SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], options: { env?: NodeJS.ProcessEnv; uid?: number } = {}): ChildProcess {
  const { DATABASE_URL: _unused, ...environment } = process.env;
  const user = options.uid === undefined ? {} : { uid: options.uid, gid: options.uid };
  const child = spawn(process.execPath, [BIN, 'serve', '--json', ...args], {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    env: { ...environment, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  });
  running.push(child);
  return child;
}

async function start(data: string): Promise<Started> {
  const child = run(['--specimen', '--port', '0', '--data', data]);
  const stderr = child.stderr ? text(child.stderr) : '';
  const [line] = await Promise.race([
    once(child.stdout ?? child, 'data'),
    once(child, 'exit').then(async () => Promise.reject(new Error(await stderr))),
  ]);
  return { ...JSON.parse(String(line)), child };
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal);
    await once(child, 'exit');
  }
  return child.exitCode;
}

/** The problem a start ends with, after its exit code. */
async function failure(child: ChildProcess): Promise<{ exit: number | null; code: string; what: string }> {
  const [said] = await Promise.all([child.stderr ? text(child.stderr) : '', once(child, 'exit')]);
  const [{ code, what }] = JSON.parse(said).errors;
  return { exit: child.exitCode, code, what };
}

function ask(url: string, link: string | undefined, path: string, method = 'GET'): Promise<Response> {
  return fetch(url + path, { method, headers: { authorization: `Bearer ${link?.split('#')[1]}` } });
}

// Each case starts whole servers, one after the other; a busy machine takes its time.
describe('tenzij serve', { timeout: 300_000 }, () => {
  it('keeps everything over a restart, and over being killed', async () => {
    const data = join(folder, 'kept');
    const first = await start(data);
    const visitor = first.links.visitors[0];
    expect((await ask(first.url, visitor, '/api/visit/regular-pass', 'POST')).status).toBe(200);
    expect(await stop(first.child, 'SIGTERM')).toBe(0);

    const second = await start(data);
    const tokens = ({ links }: Started) => links.visitors.map((link) => link.split('#')[1]);
    expect(tokens(second)).toEqual(tokens(first));
    const visit = await (await ask(second.url, visitor, '/api/visit')).json();
    expect(visit).toMatchObject({ pass: 'regular', specimen: true });
    await stop(second.child, 'SIGKILL');

    const third = await start(data);
    expect(await (await ask(third.url, visitor, '/api/visit')).json()).toEqual(visit);
    expect(await stop(third.child, 'SIGINT')).toBe(0);
  });

  it('refuses a second server on the same data, and leaves the first one be', async () => {
    const data = join(folder, 'shared');
    const first = await start(data);
    const second = await failure(run(['--port', '0', '--data', data, '--lang', 'en']));
    const what = expect.stringMatching(/^The data in .* is already in use\.$/);
    expect(second).toEqual({ exit: 1, code: 'store.folder-in-use', what });
    expect((await fetch(`${first.url}/api/health`)).status).toBe(200);
  });

  it('says that the port is taken, in Dutch when no language is asked for', async () => {
    const taken: Server = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const problem = await failure(run(['--port', String(port), '--data', join(folder, 'port')]));
    taken.close();
    const what = `Poort ${port} is al in gebruik.`;
    expect(problem).toEqual({ exit: 1, code: 'server.port-in-use', what });
  });

  it.each([
    ['a file in its place', 'file/data', undefined],
    ['a folder that may not be written', 'closed/data', 65_534],
  ])('says that data cannot be kept: %s', async (_what, data, uid) => {
    writeFileSync(join(folder, 'file'), '');
    mkdirSync(join(folder, 'closed'), { recursive: true });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'closed'), 0o555);
    // Root may write everywhere, so somebody else tries.
    const user = uid !== undefined && process.getuid?.() === 0 ? { uid } : {};
    const problem = await failure(run(['--port', '0', '--data', join(folder, data)], user));
    expect(problem).toMatchObject({ exit: 1, code: 'store.folder-not-writable' });
  });

  it('says that the database cannot be reached, and not where it is', async () => {
    const env = { DATABASE_URL: 'postgres://tenzij:geheim@127.0.0.1:1/tenzij' };
    const child = run(['--port', '0', '--data', join(folder, 'pg')], { env });
    const [said] = await Promise.all([child.stderr ? text(child.stderr) : '', once(child, 'exit')]);
    expect(child.exitCode).toBe(1);
    expect(said).toContain('store.database-unreachable');
    expect(said).not.toMatch(/geheim|127\.0\.0\.1/);
  });

  it('does not make up a new key when there is data', async () => {
    const data = join(folder, 'keyless');
    await stop((await start(data)).child, 'SIGTERM');
    rmSync(join(data, 'keys', 'link.key'));
    expect(await failure(run(['--port', '0', '--data', data]))).toMatchObject({
      exit: 1,
      code: 'server.keys-missing',
    });
  });
});

describe('a wrong setting', () => {
  it('is named as the option it was given by, with exit code 2', async () => {
    const { status, stdout, stderr } = await tenzij('serve', '--port', 'tachtig', '--json', '--lang', 'en');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(JSON.parse(stderr).errors).toMatchObject([
      { code: 'cli.bad-option', what: 'The value of --port does not fit.' },
    ]);
  });

  it('is named as the setting when it is in the environment', async () => {
    vi.stubEnv('PORT', 'geheim');
    const { status, stdout, stderr } = await tenzij('serve', '--data', join(folder, 'unused'));
    vi.unstubAllEnvs();
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^De instelling PORT klopt niet\.\n {2}server\.config-invalid\n/);
    expect(stderr).not.toContain('geheim');
  });
});

describe('the addresses', () => {
  const links = {
    console: { organiser: 'http://a/1', dpo: 'http://a/2' },
    gates: { face: 'http://a/3', regular: 'http://a/4' },
    ended: false,
    visitors: ['http://a/5'],
  };

  it('are in both languages, or in the one asked for', () => {
    const server = { url: 'http://a', links };
    expect(describeServer(server, ['nl', 'en'])).toContain('Een bezoeker / A visitor\n    http://a/5\n');
    const english = describeServer(server, ['en']);
    expect(english).toContain('  A visitor\n    http://a/5\n');
    expect(english).not.toMatch(/bezoeker|draait|Stoppen/);
  });

  it('say what to do when there is no deployment yet', () => {
    const empty = describeServer({ url: 'http://a', links: null }, ['nl']);
    expect(empty).toContain('npx tenzij serve --specimen');
  });
});
