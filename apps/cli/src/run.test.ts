import { describe, expect, it } from 'vitest';
import { spawnTenzij, tenzij } from './testing/tenzij.ts';

/** Everything that has a help text. */
const PATHS = [
  [],
  ['serve'],
  ['member'],
  ['member', 'add'],
  ['member', 'list'],
  ['member', 'link'],
  ['member', 'remove'],
  ['assess'],
  ['face'],
  ['face', 'detect'],
  ['face', 'compare'],
  ['evaluate'],
  ['models'],
  ['models', 'list'],
  ['models', 'verify'],
  ['models', 'install'],
  ['models', 'add'],
  ['pass'],
  ['pass', 'inspect'],
  ['ledger'],
  ['ledger', 'verify'],
  ['record'],
  ['record', 'verify'],
  ['dossier'],
  ['dossier', 'verify'],
  ['dossier', 'show'],
  ['register'],
  ['register', 'verify'],
  ['register', 'show'],
];

const helpOf = async (path: readonly string[], language: string) => {
  const { status, stdout, stderr } = await tenzij(...path, '--help', '--lang', language);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
};
const options = (help: string) => help.match(/^ {2}(-\w, )?--[a-z-]+/gm);
const headings = (help: string) => help.match(/^\S.*:$/gm);

describe('the help text', () => {
  it.each(PATHS.map((path) => ['tenzij', ...path].join(' ')))(
    '%s --help is in both languages',
    async (line) => {
      const path = line.split(' ').slice(1);
      const [dutch, english] = [await helpOf(path, 'nl'), await helpOf(path, 'en')];
      expect(dutch).toMatch(new RegExp(`^Gebruik: ${line} `));
      expect(english).toMatch(new RegExp(`^Usage: ${line} `));
      expect(options(dutch)).toEqual(options(english));
      const untranslated = headings(dutch)?.filter((heading) => headings(english)?.includes(heading));
      expect(untranslated).toEqual([]);
      expect(`${dutch}${english}`.split('\n').filter((text) => text.length > 90)).toEqual([]);
      expect(dutch).not.toMatch(/\[options\]|<command>|display help/);
    },
  );

  it('is in Dutch when no language is asked for, and starts with what a newcomer needs', async () => {
    const { stdout } = await tenzij('--help');
    expect(stdout).toContain('Opdrachten:\n  serve [opties]');
    expect(stdout).toContain('In English:');
  });

  it.each([
    'tenzij',
    'tenzij face',
    'tenzij models',
    'tenzij pass',
    'tenzij ledger',
    'tenzij record',
    'tenzij dossier',
    'tenzij register',
  ])('goes to stderr after %s alone', async (line) => {
    const { status, stdout, stderr } = await tenzij(...line.split(' ').slice(1));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('<opdracht>');
  });
});

describe('a command line that cannot be read', () => {
  it.each([
    ['an unknown command', ['asses', 'a'], 'asses', 'cli.unknown-command'],
    ['an unknown command of a group', ['face', 'find', 'a'], 'find', 'cli.unknown-command'],
    ['an unknown option', ['assess', 'a', '--fast'], '--fast', 'cli.unknown-option'],
    ['an unknown option without a command', ['--fast'], '--fast', 'cli.unknown-option'],
    ['no file', ['assess'], 'feiten', 'cli.missing-argument'],
    ['one photo of two', ['face', 'compare', 'a'], 'foto2', 'cli.missing-argument'],
    ['two files', ['pass', 'inspect', 'a', 'b'], 'inspect', 'cli.too-many-arguments'],
    ['something after a command that takes nothing', ['serve', 'a'], 'serve', 'cli.too-many-arguments'],
    ['an option without its value', ['ledger', 'verify', 'a', '--head'], '--head', 'cli.missing-argument'],
    ['an unknown language', ['assess', 'a', '--lang', 'de'], '--lang', 'cli.bad-option'],
  ])('%s is refused with exit code 2', async (_what, args, named, code) => {
    const { status, stdout, stderr } = await tenzij(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.split('\n')[0]).toContain(named);
    expect(stderr).toContain(code);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('is told of in English and as JSON when asked', async () => {
    const { stderr } = await tenzij('--lang', 'en', 'face', 'detect', 'a', '--fast', '--json');
    expect(JSON.parse(stderr)).toEqual({
      errors: [
        {
          code: 'cli.unknown-option',
          name: '--fast',
          what: 'There is no option "--fast".',
          means: 'Nothing was done.',
          do: expect.any(String),
        },
      ],
    });
  });
});

it('tells its version, started as a user does', () => {
  expect(spawnTenzij(['--version'])).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    stderr: '',
  });
});
