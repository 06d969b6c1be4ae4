import type { FactsFile, NormLibrary } from '../index.ts';
import { parseNorms, parseScenario, type Scenario } from '../index.ts';

/** The project's own law folder, path → text, for tests. */
const FILES = import.meta.glob<string>('../../../../law/**/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const LAW_FILES = Object.entries(FILES).map(([path, text]) => ({
  path: path.replace(/^.*\/law\//, 'law/'),
  text,
}));

export const LIBRARY: NormLibrary = value(parseNorms(LAW_FILES));

export const SCENARIOS: readonly (Scenario & { readonly path: string })[] = LAW_FILES.filter(({ path }) =>
  /^law\/scenarios\/[^/]+$/.test(path),
).map(({ path, text }) => ({ ...value(parseScenario(text, path)), path }));

/** The facts of a scenario by the name of its file. */
export function factsOf(name: string): FactsFile {
  const found = SCENARIOS.find(({ path }) => path === `law/scenarios/${name}.yaml`);
  if (!found) throw new Error(`no scenario ${name}`);
  return found.file;
}

function value<T>(parsed: { ok: true; value: T } | { ok: false; problems: readonly unknown[] }): T {
  if (parsed.ok) return parsed.value;
  throw new Error(JSON.stringify(parsed.problems, null, 1));
}
