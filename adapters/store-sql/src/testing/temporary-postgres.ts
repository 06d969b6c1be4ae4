import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Why the tests on PostgreSQL are skipped where it isn't installed. */
export const POSTGRES_MISSING = 'needs the Debian package "postgresql" (initdb, postgres)';

export interface TemporaryPostgres {
  /** A connection string to a new, empty database. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** The folder of PostgreSQL's programs, or `null` when it is not installed. */
export function findPostgres(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian).map((version) => join(debian, version, 'bin'))
    : [];
  const folders = [...versions.reverse(), ...(process.env.PATH ?? '').split(delimiter)];
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** A PostgreSQL server of this test's own: temporary folder, free port, loopback only. `set`: `name=value`. */
export async function startPostgres(bin: string, set: readonly string[] = []): Promise<TemporaryPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'tenzij-postgres-'));
  const user = ordinaryUser();
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder, stdio: 'ignore' as const };
  execFileSync(join(bin, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'tenzij', '-E', 'UTF8', '-N'], options);
  const port = await freePort();
  const given = ['listen_addresses=127.0.0.1', 'fsync=off', ...set];
  const settings = ['-k', folder, ...given.flatMap((setting) => ['-c', setting])];
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings], options);
  const psql = (sql: string) =>
    execFileSync(
      join(bin, 'psql'),
      ['-h', '127.0.0.1', '-p', String(port), '-U', 'tenzij', '-d', 'postgres', '-c', sql],
      options,
    );
  await untilReady(() => psql('select 1'));
  let databases = 0;
  return {
    createDatabase: async () => {
      const name = `test_${++databases}`;
      psql(`create database ${name}`);
      return `postgres://tenzij@127.0.0.1:${port}/${name}`;
    },
    stop: () => stop(server, folder),
  };
}

/** PostgreSQL refuses to run as root, so root starts it as somebody else. */
function ordinaryUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // Not on this system: the next one.
    }
  }
  return {};
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function untilReady(probe: () => void): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return probe();
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  // SIGINT is PostgreSQL's fast shutdown.
  if (server.exitCode === null) {
    server.kill('SIGINT');
    await once(server, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
}
