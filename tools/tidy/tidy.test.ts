import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dependencies } from './dependencies.ts';
import type { SourceFile } from './files.ts';
import { layers, MAY_IMPORT } from './layers.ts';
import { markdownPaths } from './markdown.ts';
import { noMachinePaths, noPhotos } from './privacy.ts';
import { purity } from './purity.ts';
import { fileSize } from './size.ts';
import { tidy } from './tidy.ts';

const file = (path: string, text: string): SourceFile => ({ path, text });

describe('layers', () => {
  it.each([
    ['packages/pass/src/a.ts', "import { x } from '@tenzij/face';", 'packages/pass must not import face'],
    [
      'packages/kernel/src/a.ts',
      "import { x } from '@tenzij/norms';",
      'packages/kernel must not import norms',
    ],
    ['packages/face/src/a.ts', "import { x } from '../../pass/src/b.ts';", 'reaches out of packages/face'],
    ['apps/gate/src/a.ts', "import { x } from '../../../tools/lib/b.ts';", 'reaches out of apps/gate'],
    [
      'adapters/store-sql/src/a.ts',
      "const x = await import('@tenzij/server');",
      'adapters/store-sql must not import',
    ],
    [
      'apps/gate/src/a.ts',
      "import { x } from '@tenzij/kernel/clearance-mint';",
      'only verifyClearance may mint',
    ],
  ])('%s with %s', (path, text, message) => {
    expect(layers([file(path, text)]).map((violation) => violation.message)).toEqual([
      expect.stringContaining(message),
    ]);
  });

  it.each([
    ['packages/admission/src/a.ts', "import { x } from '@tenzij/pass';"],
    ['packages/face/src/steps/a.ts', "import { x } from '../b.ts';"],
    ['packages/dossier/src/a.ts', "import { x } from '@tenzij/kernel/clearance-mint';"],
    ['apps/gate/vite.config.ts', "import { x } from '../../tools/lib/page-icons.ts';"],
  ])('%s may have %s', (path, text) => {
    expect(layers([file(path, text)])).toEqual([]);
  });

  it('go one way: no two parts may import each other', () => {
    for (const [part, allowed] of Object.entries(MAY_IMPORT)) {
      for (const name of allowed) {
        const other = Object.entries(MAY_IMPORT).find(([key]) => key.endsWith(`/${name}`));
        expect(other?.[1], `${part} → ${name}`).not.toContain(part.split('/')[1]);
      }
    }
  });
});

describe('purity', () => {
  it.each(["import 'node:fs'", 'Date.now()', 'Math.random()', 'process.env', 'fetch(x)'])(
    'of packages: no %s',
    (text) => {
      expect(purity([file('packages/pass/src/a.ts', text)])).toHaveLength(1);
      expect(purity([file('apps/gate/src/a.ts', text), file('packages/pass/src/a.test.ts', text)])).toEqual(
        [],
      );
    },
  );
});

describe('Markdown', () => {
  it('names only paths that exist', () => {
    const rule = markdownPaths((path) => path === 'docs/here.md');
    const text = 'See [a](docs/here.md#part), [b](docs/gone.md), [c](https://example.org) and `apps/gone/`.';
    expect(rule([file('README.md', text)]).map(({ message }) => message)).toEqual([
      'docs/gone.md does not exist',
      'apps/gone does not exist',
    ]);
  });
});

it('every library is named with its reason, and none for nothing', () => {
  const manifest = file(
    'packages/a/package.json',
    '{"dependencies":{"zod":"4","yaml":"2","@tenzij/kernel":"1"}}',
  );
  const record = file(
    'docs/decisions/0012-what-we-build-on.md',
    '| `zod`, `left-pad` | MIT | why `yaml` not |',
  );
  expect(dependencies([manifest, record]).map(({ message }) => message)).toEqual([
    'yaml is used and not named',
    'left-pad is named and not used',
  ]);
});

describe('privacy', () => {
  it('finds machine paths', () => {
    const path = ['', 'home', 'somebody', 'x'].join('/');
    expect(noMachinePaths([file('docs/a.md', `see ${path}`)])).toHaveLength(1);
  });

  it('finds photos', () => {
    expect(noPhotos(['vectors/face/a.jpg', 'docs/pictures/gate.png', 'packages/a.ts'])).toMatchObject([
      { path: 'vectors/face/a.jpg' },
    ]);
  });
});

it('files stay small', () => {
  expect(fileSize([file('packages/a/src/a.ts', '\n'.repeat(301))])).toHaveLength(1);
  expect(fileSize([file('packages/a/src/a.ts', '\n'.repeat(299))])).toEqual([]);
});

it('this tree is tidy', () => {
  expect(tidy(join(import.meta.dirname, '..', '..'))).toEqual([]);
});
