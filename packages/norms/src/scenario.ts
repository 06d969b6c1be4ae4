import type { IsoDate } from '@tenzij/kernel';
import type { Parsed } from './errors.ts';
import type { FactsFile } from './facts.ts';
import { CONDITION_IDS, type ConditionId, isConditionId, VERDICTS, type Verdict } from './ids.ts';
import type { Bilingual } from './norm.ts';
import { readBilingual } from './read-condition.ts';
import { readFactsFile } from './read-facts.ts';
import { type Field, YamlReader } from './yaml.ts';

/** A worked example: facts and what assessing them has to give. */
export interface Scenario {
  readonly id: string;
  readonly note: Bilingual;
  readonly file: FactsFile;
  readonly asOf: IsoDate;
  readonly expect: {
    readonly verdict: Verdict;
    readonly failing: readonly ConditionId[];
    readonly unknown: readonly ConditionId[];
  };
}

/** Reads a scenario: a facts file with `scenario`, `note` and `expect`, and a date in its deployment. */
export function parseScenario(text: string, path: string): Parsed<Scenario> {
  const reader = new YamlReader(text, path);
  const root = reader.fields(reader.root, ['scenario', 'note', 'deployment', 'facts', 'expect']);
  const file = readFactsFile(reader);
  const expected = root.get('expect');
  const fields = expected ? reader.fields(expected, ['verdict'], ['failing', 'unknown']) : undefined;
  const { asOf } = file.deployment;
  if (asOf === undefined)
    reader.report('norms.missing-key', root.get('deployment')?.keyLine ?? 1, { key: 'asOf' });
  return reader.result({
    id: reader.text(root.get('scenario')) ?? '',
    note: readBilingual(reader, root.get('note')),
    file,
    asOf: asOf ?? '',
    expect: {
      verdict: reader.oneOf(fields?.get('verdict'), VERDICTS) ?? 'NO',
      failing: readIds(reader, fields?.get('failing')),
      unknown: readIds(reader, fields?.get('unknown')),
    },
  });
}

function readIds(reader: YamlReader, field: Field | undefined): readonly ConditionId[] {
  const ids = reader.list(field).map((item) => reader.oneOf(item, CONDITION_IDS));
  return ids.filter((id) => id !== undefined && isConditionId(id)) as readonly ConditionId[];
}
