import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listPresets, type Preset, parseScenario, type Scenario } from '@tenzij/norms';

/** A worked example that can be opened, by the name of its file. */
export interface OfferedPreset {
  readonly id: string;
  readonly preset: Preset;
  readonly scenario: Scenario;
}

const FOLDER = 'law/scenarios';

/** The worked examples that are offered, in their order. */
export async function readPresets(root: string): Promise<readonly OfferedPreset[]> {
  const names = (await readdir(join(root, FOLDER))).filter((name) => name.endsWith('.yaml'));
  const scenarios = await Promise.all(
    names.map(async (name) => {
      const parsed = parseScenario(await readFile(join(root, FOLDER, name), 'utf8'), `${FOLDER}/${name}`);
      return parsed.ok ? [{ ...parsed.value, file: parsed.value.file, name }] : [];
    }),
  );
  return listPresets(scenarios.flat()).map(({ preset, name, ...scenario }) => ({
    id: name.replace(/\.yaml$/, ''),
    preset,
    scenario,
  }));
}
