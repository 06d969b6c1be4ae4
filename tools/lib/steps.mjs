/**
 * The steps that `npm start`, `npm test` and `npm run build` share, each done only when it has to be.
 * Plain JavaScript on Node alone, because they run before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const WEB_APPS = ['console', 'visitor', 'gate'];
const OLDEST_NODE = [20, 19];

/** Ends with what went wrong and what to do about it. */
export function stop(message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}

function say(message) {
  process.stderr.write(`${message}\n`);
}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  stop(`Tenzij needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

/** Runs a program in the root and ends with `explanation` when it fails. */
export function run(program, args, explanation) {
  const { status, error } = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit' });
  if (error || status !== 0) stop(explanation);
}

/**
 * Installs what package-lock.json names, unless exactly that is installed already. With `npm install`, not
 * `npm ci`: the latter refuses a lock file that doesn't name every platform's binaries, and a mirror of the
 * registry may not have them all.
 */
export function install() {
  const stamp = join(ROOT, 'node_modules', '.tenzij-installed');
  const lock = [join(ROOT, 'package-lock.json')];
  if (readOr(stamp) === hashFiles(lock)) return;
  say('Installing packages …');
  run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--loglevel=error'],
    'The packages could not be installed. See the message of npm above; often the npm registry cannot be reached. Then run the same command again.',
  );
  // Kept beside the packages: without it a first start takes seconds longer.
  run(
    process.execPath,
    ['--import', 'tsx', join('tools', 'prepare-database.ts')],
    'The embedded database could not be prepared. See the message above.',
  );
  writeFileSync(stamp, hashFiles(lock));
}

/** Fetches, checks and prepares the recognition models. The script says itself what is wrong. */
export function prepareModels() {
  run(
    process.execPath,
    [join('tools', 'models', 'prepare.mjs')],
    'Without the models recognition cannot run.',
  );
}

/** Builds the web pages, unless their sources are those of the last build. */
export function build() {
  const wanted = hashOfSources();
  for (const app of WEB_APPS) {
    const stamp = stampOf(app);
    if (readOr(stamp) === wanted) continue;
    say(`Building the ${app} page …`);
    const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
    run(
      process.execPath,
      [vite, 'build', join('apps', app), '--logLevel', 'error'],
      `The ${app} page could not be built. See the message above.`,
    );
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, wanted);
  }
}

/** The folder of a page that `build` made of the sources as they are now, or `undefined`. */
export function builtPage(app) {
  const stamp = stampOf(app);
  return readOr(stamp) === hashOfSources() ? dirname(stamp) : undefined;
}

function stampOf(app) {
  return join(ROOT, 'apps', app, 'dist', '.built-from');
}

function hashOfSources() {
  return hashFiles([...sources(), join(ROOT, 'package-lock.json')]);
}

/** Every file that a page can be made of. Tests and the Node-only parts don't count. */
function sources() {
  const folders = ['packages', 'adapters', ...WEB_APPS.map((app) => join('apps', app))];
  return folders.flatMap((folder) => listFiles(join(ROOT, folder)));
}

function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return ['node_modules', 'dist', 'test'].includes(entry.name) ? [] : listFiles(path);
    return entry.name.includes('.test.') ? [] : [path];
  });
}

function hashFiles(paths) {
  const hash = createHash('sha256');
  for (const path of paths.toSorted()) {
    if (!existsSync(path) || !statSync(path).isFile()) continue;
    hash.update(path.slice(ROOT.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function readOr(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
