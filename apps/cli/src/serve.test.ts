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

function run(args: readonly string[], options: { uid?: number } = {}): ChildProcess {
  const { DATABASE_URL: _unused, ...environment } = process.env;
  const user = options.uid === undefined ? {} : { uid: options.uid, gid: options.uid };
  const child = spawn(process.execPath, [BIN, 'serve', '--json', ...args], {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    env: environment,
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

interface Failure {
  readonly exit: number | null;
  readonly code: string;
  readonly what: string;
}

/** The problem that a start in this process ends with: starting another takes seconds. */
async function refused(...args: readonly string[]): Promise<Failure> {
  const { status, stderr } = await tenzij('serve', '--json', ...args);
  const [{ code, what }] = JSON.parse(stderr).errors;
  return { exit: status, code, what };
}

/** The problem a start ends with, after its exit code. */
async function failure(child: ChildProcess): Promise<Failure> {
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
    const problem = await refused('--port', String(port), '--data', join(folder, 'port'));
    taken.close();
    const what = `Poort ${port} is al in gebruik.`;
    expect(problem).toEqual({ exit: 1, code: 'server.port-in-use', what });
  });

  it('says that data cannot be kept: a file in its place', async () => {
    writeFileSync(join(folder, 'file'), '');
    const problem = await refused('--port', '0', '--data', join(folder, 'file', 'data'));
    expect(problem).toMatchObject({ exit: 1, code: 'store.folder-not-writable' });
  });

  it('says that data cannot be kept: a folder that may not be written', async () => {
    mkdirSync(join(folder, 'closed'), { recursive: true });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'closed'), 0o555);
    // Root may write everywhere, so somebody else tries.
    const user = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    const problem = await failure(run(['--port', '0', '--data', join(folder, 'closed', 'data')], user));
    expect(problem).toMatchObject({ exit: 1, code: 'store.folder-not-writable' });
  });

  it('says that the database cannot be reached, and not where it is', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://tenzij:geheim@127.0.0.1:1/tenzij');
    const { status, stderr } = await tenzij('serve', '--json', '--port', '0', '--data', join(folder, 'pg'));
    vi.unstubAllEnvs();
    expect(status).toBe(1);
    expect(stderr).toContain('store.database-unreachable');
    expect(stderr).not.toMatch(/geheim|127\.0\.0\.1/);
  });

  it('does not make up a new key when there is data', async () => {
    const data = join(folder, 'keyless');
    await stop((await start(data)).child, 'SIGTERM');
    rmSync(join(data, 'keys', 'link.key'));
    expect(await refused('--port', '0', '--data', data)).toMatchObject({
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
