import { spawn } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareModels } from '../../../tools/models/prepare.mjs';
import { personPhotos } from '../../../tools/testing/photos.ts';
import { BIN } from './testing/tenzij.ts';

const IMAGES = 30;
const CACHED = 5;
const PATIENCE = 240_000;

let root: string;
beforeAll(async () => {
  await prepareModels();
  root = await mkdtemp(join(tmpdir(), 'tenzij-resume-'));
  await mkdir(join(root, 'images'));
  const { mated, other } = await personPhotos();
  const photos = [...mated, other];
  await Promise.all(
    Array.from({ length: IMAGES }, (_, i) =>
      writeFile(join(root, 'images', `${i}.jpg`), photos[i % photos.length] as Buffer),
    ),
  );
  const rows = Array.from({ length: IMAGES }, (_, i) => `${i}.jpg,${i % photos.length === 2 ? 'y' : 'x'}`);
  await writeFile(join(root, 'subjects.csv'), ['image,subject', ...rows, ''].join('\n'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

interface Run {
  readonly ended: Promise<{ status: number | null; stdout: string; stderr: string }>;
  end(signal: NodeJS.Signals): void;
}

function start(out: string): Run {
  const files = ['--subjects', 'subjects.csv', '--images', 'images', '--out', out];
  const child = spawn(process.execPath, [BIN, 'evaluate', ...files, '--lang', 'en'], { cwd: root });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].on('data', (text) => {
      said[stream] += text;
    });
  }
  const ended = new Promise<Awaited<Run['ended']>>((resolve) =>
    child.on('close', (status) => resolve({ status, ...said })),
  );
  return { ended, end: (signal) => child.kill(signal) };
}

/** The folder of templates in a folder for reports, when it is there. */
async function cacheIn(out: string): Promise<string | undefined> {
  const names = await readdir(join(root, out)).catch(() => []);
  const name = names.find((found) => found.startsWith('tenzij-templates-'));
  return name === undefined ? undefined : join(root, out, name);
}

async function cachedIn(out: string): Promise<readonly string[]> {
  const folder = await cacheIn(out);
  const text =
    folder === undefined ? '' : await readFile(join(folder, 'templates.jsonl'), 'utf8').catch(() => '');
  return text.split('\n').filter(Boolean);
}

async function interruptedAfter(count: number, out: string, signal: NodeJS.Signals = 'SIGINT') {
  const run = start(out);
  while ((await cachedIn(out)).length < count) await setTimeout(20);
  run.end(signal);
  return run.ended;
}

const reportIn = async (out: string) => readFile(join(root, out, 'report.json'), 'utf8');

describe('an evaluation that is interrupted', { timeout: PATIENCE }, () => {
  it('leaves templates for its owner only, says where, and goes on to the same report', async () => {
    const stopped = await interruptedAfter(CACHED, 'out');
    const folder = (await cacheIn('out')) ?? '';
    expect(stopped).toMatchObject({
      status: 130,
      stdout: '',
      stderr: expect.stringContaining('cli.interrupted'),
    });
    expect(stopped.stderr).toContain(folder.slice(folder.indexOf('tenzij-templates-')));
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, 'templates.jsonl'))).mode & 0o777).toBe(0o600);
    const kept = (await cachedIn('out')).length;
    expect(kept).toBeLessThan(IMAGES);

    const { status, stderr } = await start('out').ended;
    expect(status).toBe(0);
    expect(stderr).toContain(`Going on with ${kept} templates`);
    expect(await cacheIn('out')).toBeUndefined();

    const whole = await start('whole').ended;
    expect(whole.stderr).not.toContain('Going on with');
    expect(await reportIn('out')).toBe(await reportIn('whole'));
    expect(await cacheIn('whole')).toBeUndefined();
  });

  it('is one whose terminal was closed, too', async () => {
    const { status, stderr } = await interruptedAfter(1, 'closed', 'SIGHUP');
    expect(status).toBe(130);
    expect(stderr).toContain((await cacheIn('closed'))?.split('/').at(-1));
    expect(stderr).toContain('cli.interrupted');
  });

  it('makes again what was damaged, or whose image is another one now', async () => {
    await interruptedAfter(CACHED, 'damaged');
    const file = join((await cacheIn('damaged')) ?? '', 'templates.jsonl');
    const lines = await cachedIn('damaged');
    const [first = '', second = '', ...rest] = lines;
    // One entry with another number in it, one cut off; of a third the image changes.
    await writeFile(file, [first.replace('"quality"', '"qualitx"'), ...rest, second.slice(0, 90)].join('\n'));
    const third = JSON.parse((rest[0] ?? '').slice(65)).index;
    const before = await readFile(join(root, 'images', `${third}.jpg`));
    await writeFile(join(root, 'images', `${third}.jpg`), 'no image any more');
    const { status, stdout, stderr } = await start('damaged').ended;
    await writeFile(join(root, 'images', `${third}.jpg`), before);
    expect(status).toBe(0);
    expect(stderr).toContain(`Going on with ${lines.length - 2} templates`);
    expect(stdout).toContain(`1 photo gave no template:\n  ${third}.jpg: not an image we can read`);
    expect(await cacheIn('damaged')).toBeUndefined();
  });

  it('takes no templates of another list', async () => {
    await interruptedAfter(CACHED, 'other');
    await copyFile(join(root, 'subjects.csv'), join(root, 'kept.csv'));
    const text = await readFile(join(root, 'subjects.csv'), 'utf8');
    await writeFile(join(root, 'subjects.csv'), text.split('\n').slice(0, 10).join('\n'));
    const { status, stderr } = await start('other').ended;
    await copyFile(join(root, 'kept.csv'), join(root, 'subjects.csv'));
    expect(status).toBe(0);
    expect(stderr).not.toContain('Going on with');
  });

  it('does not go on in a folder that others can read', async () => {
    await interruptedAfter(CACHED, 'open');
    await chmod((await cacheIn('open')) ?? '', 0o755);
    const { status, stderr } = await start('open').ended;
    expect(status).toBe(2);
    expect(stderr).toContain('cli.cache-not-ours');
  });
});
