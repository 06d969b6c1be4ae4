import type { Rule, SourceFile } from './files.ts';

const RECORD = 'docs/decisions/0012-what-we-build-on.md';

/** Every library we build on is named, with its reason, in one decision; and none is named there for nothing. */
export const dependencies: Rule = (files) => {
  const used = new Set(files.filter(({ path }) => path.endsWith('package.json')).flatMap(librariesOf));
  const rows = files.find(({ path }) => path === RECORD)?.text.split('\n') ?? [];
  const named = rows.flatMap((row, index) => {
    const cell = /^\| (`.*?) \|/.exec(row)?.[1] ?? '';
    return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({ name, line: index + 1 }));
  });
  const unnamed = [...used].filter((name) => !named.some((entry) => entry.name === name));
  return [
    ...unnamed.map((name) => ({ path: RECORD, line: 1, message: `${name} is used and not named` })),
    ...named
      .filter(({ name }) => !used.has(name))
      .map(({ name, line }) => ({ path: RECORD, line, message: `${name} is named and not used` })),
  ];
};

function librariesOf({ text }: SourceFile): string[] {
  const { dependencies: runs = {}, devDependencies: builds = {} } = JSON.parse(text) as Record<
    string,
    Record<string, string> | undefined
  >;
  return Object.keys({ ...runs, ...builds }).filter((name) => !name.startsWith('@tenzij/'));
}
