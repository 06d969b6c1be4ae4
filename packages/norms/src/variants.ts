import type { Parsed } from './errors.ts';
import type { Fact, FactsFile } from './facts.ts';
import { type ConditionId, isConditionId } from './ids.ts';
import { readFacts } from './read-facts.ts';
import { type Expected, readExpected } from './scenario.ts';
import { type Field, YamlReader } from './yaml.ts';

const PARTS = ['fact', 'evidence', 'judgedBy', 'places', 'outcome', 'notApplicable'] as const;
type Part = (typeof PARTS)[number];

/** One thing that is otherwise than in the base, and what assessing it then has to give. */
export interface Variant {
  /** The line of its file it begins on. */
  readonly line: number;
  /** The condition that is touched; absent where only the kind of deployment is. */
  readonly condition?: ConditionId;
  readonly expect: Expected;
  readonly apply: (base: FactsFile) => FactsFile;
}

/** Variants near the boundary of one scenario, after what all of them are given beyond it. */
export interface VariantSet {
  /** File name of the scenario, without `.yaml`. */
  readonly base: string;
  readonly given: (base: FactsFile) => FactsFile;
  /** What the base has to give, with what is given beyond it. */
  readonly expect: Expected;
  readonly variants: readonly Variant[];
}

/**
 * Reads variants: `base`, `given` (facts and a kind beyond the base), `expect`, and per variant one of
 * `change` (a fact in place of the base's), `drop` (a fact or part of one that goes) and `kind`, where the
 * kind `unsaid` takes it away.
 */
export function parseVariants(text: string, path: string): Parsed<VariantSet> {
  const reader = new YamlReader(text, path);
  const root = reader.fields(reader.root, ['base', 'expect', 'variants'], ['given']);
  return reader.result<VariantSet>({
    base: reader.text(root.get('base')) ?? '',
    given: readGiven(reader, root.get('given')),
    expect: readExpected(reader, root.get('expect')),
    variants: reader.list(root.get('variants')).map((item) => readVariant(reader, item)),
  });
}

function readGiven(reader: YamlReader, field: Field | undefined): VariantSet['given'] {
  const fields = field ? reader.fields(field, [], ['kind', 'facts']) : undefined;
  const facts = fields?.get('facts');
  const kind = reader.text(fields?.get('kind'));
  const given = facts ? readFacts(reader, facts) : {};
  return (base) => withKind({ ...base, facts: { ...base.facts, ...given } }, kind);
}

function readVariant(reader: YamlReader, field: Field): Variant {
  const fields = reader.fields({ ...field, key: 'variants' }, ['expect'], ['change', 'drop', 'kind']);
  const expect = readExpected(reader, fields.get('expect'));
  if (fields.size !== 2)
    reader.report('norms.wrong-value', field.line, { key: 'variants', expected: 'change / drop / kind' });
  const changed = changeIn(reader, fields.get('change')) ?? dropIn(reader, fields.get('drop'));
  const kind = reader.text(fields.get('kind'));
  const line = field.line;
  if (!changed) return { line, expect, apply: (base) => withKind(base, kind) };
  return { line, expect, condition: changed.id, apply: (base) => changedFacts(base, changed) };
}

interface Change {
  readonly id: ConditionId;
  readonly to: (fact: Fact | undefined) => Fact | undefined;
}

function changeIn(reader: YamlReader, field: Field | undefined): Change | undefined {
  if (!field) return undefined;
  const facts = Object.entries(readFacts(reader, field)) as readonly [ConditionId, Fact][];
  return one(
    reader,
    field,
    facts.map(([id, fact]) => ({ id, to: () => fact })),
  );
}

function dropIn(reader: YamlReader, field: Field | undefined): Change | undefined {
  if (!field) return undefined;
  const parts = [...reader.mapping(field).values()].flatMap((part) => {
    const to = without(reader.oneOf(part, PARTS) ?? 'fact');
    if (isConditionId(part.key)) return [{ id: part.key, to }];
    reader.report('norms.unknown-condition', part.keyLine, { id: part.key });
    return [];
  });
  return one(reader, field, parts);
}

function one(reader: YamlReader, field: Field, changes: readonly Change[]): Change | undefined {
  if (changes.length !== 1) {
    reader.report('norms.wrong-value', field.line, { key: field.key, expected: '1' });
  }
  return changes[0];
}

function without(part: Part): Change['to'] {
  return (fact) => {
    if (part === 'fact' || !fact) return undefined;
    const { [part]: _, ...rest } = fact;
    return rest;
  };
}

/** To drop what isn't there would leave the base as it is, and prove nothing. */
function changedFacts(base: FactsFile, { id, to }: Change): FactsFile {
  const before = base.facts[id];
  const after = to(before);
  if (JSON.stringify(before) === JSON.stringify(after)) throw new Error(`nothing changes in ${id}`);
  const others = Object.entries(base.facts).filter(([key]) => key !== id);
  return { ...base, facts: Object.fromEntries(after ? [...others, [id, after]] : others) };
}

function withKind(base: FactsFile, kind: string | undefined): FactsFile {
  if (kind === undefined) return base;
  const { kind: _, ...rest } = base.deployment;
  return { ...base, deployment: kind === 'unsaid' ? rest : { ...rest, kind } };
}
