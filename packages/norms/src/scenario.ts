import type { IsoDate } from '@tenzij/kernel';
import type { Parsed } from './errors.ts';
import type { FactsFile } from './facts.ts';
import { CONDITION_IDS, type ConditionId, isConditionId, VERDICTS, type Verdict } from './ids.ts';
import type { Bilingual } from './norm.ts';
import { present } from './present.ts';
import { readBilingual } from './read-condition.ts';
import { readFactsFile } from './read-facts.ts';
import { type Field, YamlReader } from './yaml.ts';

/** How a worked example is offered to start from. The summary says what happens there, and gives no verdict. */
export interface Preset {
  /** Its place in the list, from 1. */
  readonly order: number;
  readonly title: Bilingual;
  readonly summary: Bilingual;
}

/** A worked example: facts and what assessing them has to give. */
export interface Scenario {
  readonly id: string;
  readonly note: Bilingual;
  readonly preset?: Preset;
  readonly file: FactsFile;
  readonly asOf: IsoDate;
  readonly expect: Expected;
}

/** What assessing has to give. */
export interface Expected {
  readonly verdict: Verdict;
  readonly failing: readonly ConditionId[];
  readonly unknown: readonly ConditionId[];
}

/**
 * Reads a scenario: a facts file with `scenario`, `note` and `expect`, a date in its deployment and, where
 * it is offered to start from, a `preset`.
 */
export function parseScenario(text: string, path: string): Parsed<Scenario> {
  const reader = new YamlReader(text, path);
  const root = reader.fields(reader.root, ['scenario', 'note', 'deployment', 'facts', 'expect'], ['preset']);
  const file = readFactsFile(reader);
  const { asOf } = file.deployment;
  if (asOf === undefined)
    reader.report('norms.missing-key', root.get('deployment')?.keyLine ?? 1, { key: 'asOf' });
  return reader.result<Scenario>({
    id: reader.text(root.get('scenario')) ?? '',
    note: readBilingual(reader, root.get('note')),
    ...present({ preset: readPreset(reader, root.get('preset')) }),
    file,
    asOf: asOf ?? '',
    expect: readExpected(reader, root.get('expect')),
  });
}

/** The scenarios that are offered to start from, in their order. */
export function listPresets<T extends Scenario>(
  scenarios: readonly T[],
): readonly (T & { readonly preset: Preset })[] {
  return scenarios
    .filter((scenario): scenario is T & { readonly preset: Preset } => scenario.preset !== undefined)
    .sort((a, b) => a.preset.order - b.preset.order);
}

function readPreset(reader: YamlReader, field: Field | undefined): Preset | undefined {
  if (!field) return undefined;
  const fields = reader.fields(field, ['order', 'title', 'summary']);
  return {
    order: reader.whole(fields.get('order')) ?? 0,
    title: readBilingual(reader, fields.get('title')),
    summary: readBilingual(reader, fields.get('summary')),
  };
}

export function readExpected(reader: YamlReader, field: Field | undefined): Expected {
  const fields = field ? reader.fields(field, ['verdict'], ['failing', 'unknown']) : undefined;
  return {
    verdict: reader.oneOf(fields?.get('verdict'), VERDICTS) ?? 'NO',
    failing: readIds(reader, fields?.get('failing')),
    unknown: readIds(reader, fields?.get('unknown')),
  };
}

function readIds(reader: YamlReader, field: Field | undefined): readonly ConditionId[] {
  const ids = reader.list(field).map((item) => reader.oneOf(item, CONDITION_IDS));
  return ids.filter((id) => id !== undefined && isConditionId(id)) as readonly ConditionId[];
}
