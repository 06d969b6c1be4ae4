import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BlankDatabase, prepareBlankDatabase } from './blank-database.ts';
import { migrate, readMigrations } from './migrate.ts';
import { openPGlite } from './pglite.ts';
import { findTicket } from './repositories/tickets.ts';
import { databaseContract } from './testing/contract.ts';
import { newDeployment } from './testing/fixtures.ts';

let blank: BlankDatabase;
let folder: string;
beforeAll(async () => {
  blank = await prepareBlankDatabase();
  folder = mkdtempSync(join(tmpdir(), 'tenzij-pglite-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('PGlite in memory', () => databaseContract(() => openPGlite({ blank })));

describe('a database of before the event key could be replaced', () => {
  it('has passes and paired gates of the first key', async () => {
    const db = await openPGlite({ blank });
    const all = await readMigrations();
    await migrate(
      db,
      all.slice(
        0,
        all.findIndex(({ name }) => name === '0020-event-keys.sql'),
      ),
    );
    const { organisation, deployment, id } = await newDeployment(db);
    const scope = [organisation, deployment];
    await db.query(
      `insert into pass (organisation_id, deployment_id, cti, ticket_id, kind, form, status_index, issued_at,
         not_before, expires) values ($1, $2, 'c', $3, 'face', 'paper', 0, 1, 1, 2)`,
      [...scope, id],
    );
    for (const [gate, device] of [
      ['one', 'aa'],
      ['two', null],
    ])
      await db.query(
        `insert into gate (organisation_id, deployment_id, gate_id, name, lane, created_at, device_sha256)
         values ($1, $2, $3, 'Poort', 'face', 1, $4)`,
        [...scope, gate ?? '', device ?? null],
      );
    await migrate(db, all);
    expect(await db.query('select key_generation as g from pass')).toEqual([{ g: 1 }]);
    expect(await db.query('select key_generation as g from gate order by gate_id')).toEqual([
      { g: 1 },
      { g: null },
    ]);
    await db.close();
  });
});

describe('PGlite in a folder', () => {
  it('keeps its data over a restart', async () => {
    const data = join(folder, 'kept');
    const first = await openPGlite({ folder: data, blank });
    await migrate(first, await readMigrations());
    const ticket = await newDeployment(first);
    await first.close();
    const second = await openPGlite({ folder: data, blank });
    await migrate(second, await readMigrations());
    expect(await findTicket(second, ticket.id)).toEqual(ticket);
    await second.close();
  });

  it('refuses a second opener, and lets one in after the first', async () => {
    const data = join(folder, 'locked');
    const first = await openPGlite({ folder: data, blank });
    await expect(openPGlite({ folder: data })).rejects.toMatchObject({ code: 'store.folder-in-use' });
    await first.close();
    await (await openPGlite({ folder: data })).close();
  });

  it('takes over the lock of a process that has ended', async () => {
    const data = join(folder, 'stale');
    const ended = spawn('true');
    await once(ended, 'exit');
    writeFileSync(`${data}.lock`, `${ended.pid}`);
    await (await openPGlite({ folder: data, blank })).close();
  });

  it("takes over a lock whose id now is another process's", async () => {
    const data = join(folder, 'reused');
    writeFileSync(`${data}.lock`, `${process.pid} another-boot 1`);
    await (await openPGlite({ folder: data, blank })).close();
  });

  it('says so when the folder cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    const inFile = openPGlite({ folder: join(folder, 'file', 'database') });
    await expect(inFile).rejects.toMatchObject({ code: 'store.folder-not-writable' });
  });

  it('says so when the folder may not be written', () => {
    const readOnly = join(folder, 'read-only');
    mkdirSync(readOnly);
    chmodSync(folder, 0o755);
    chmodSync(readOnly, 0o555);
    expect(openAsOrdinaryUser(join(readOnly, 'database'))).toContain('store.folder-not-writable');
  });

  it('starts anew when the first start was broken off halfway', async () => {
    const data = join(folder, 'halfway');
    mkdirSync(data);
    writeFileSync(join(data, 'PG_VERSION'), '18\n');
    writeFileSync(`${data}.unfinished`, '');
    const db = await openPGlite({ folder: data, blank });
    await migrate(db, await readMigrations());
    await db.close();
    expect(existsSync(`${data}.unfinished`)).toBe(false);
  });

  it('says so when what is in the folder is not a database, and leaves it as it was', async () => {
    const data = join(folder, 'damaged');
    mkdirSync(data);
    writeFileSync(join(data, 'PG_VERSION'), '12\n');
    await expect(openPGlite({ folder: data })).rejects.toMatchObject({ code: 'store.folder-unreadable' });
    expect(readFileSync(join(data, 'PG_VERSION'), 'utf8')).toBe('12\n');
  });
});

/** Root may write everywhere, so the attempt is made as somebody else. Answers the code it failed with. */
function openAsOrdinaryUser(data: string): string {
  const module = JSON.stringify(new URL('./pglite.ts', import.meta.url).href);
  const script = `import(${module}).then((m) => m.openPGlite({ folder: ${JSON.stringify(data)} }))
    .then(() => console.log('opened'), (error) => console.log(error.code))`;
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const cwd = new URL('../../..', import.meta.url);
  return execFileSync(process.execPath, ['--import', 'tsx', '-e', script], {
    ...user,
    cwd,
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: '/tmp', HOME: '/nonexistent' },
  });
}
