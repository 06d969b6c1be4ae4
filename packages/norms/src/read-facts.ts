import type { Parsed } from './errors.ts';
import { type Answer, type Fact, type FactsFile, isUnclearKind } from './facts.ts';
import { CONDITION_IDS, type ConditionId, isConditionId } from './ids.ts';
import { present } from './present.ts';
import { type Field, type Fields, YamlReader } from './yaml.ts';

const WORDS: Readonly<Record<string, Answer>> = {
  yes: 'yes',
  no: 'no',
  unknown: 'unknown',
  ja: 'yes',
  nee: 'no',
  onbekend: 'unknown',
};
const YES_NO_UNKNOWN = Object.keys(WORDS);
const CHOICES: Readonly<Partial<Record<ConditionId, readonly Answer[]>>> = {
  B4: ['1:1', '1:N'],
  E0: ['consent', 'public-interest', 'none'],
};
const UNKNOWN = ['unknown', 'onbekend'];

/** A scenario file is a facts file that also says what to expect; assessing it skips those keys. */
const SCENARIO_KEYS = ['scenario', 'note', 'expect', 'preset'];
/** The last three count on D3, P8, and I8 and I9 only; elsewhere they are read and change nothing. */
const FACT_KEYS = ['evidence', 'judgedBy', 'reasoning', 'outcome', 'places', 'notApplicable'];

/**
 * Reads a facts file, YAML or JSON. Nothing is guessed: an unknown key or id, a value of the wrong kind or
 * an unreadable date is a problem with its line, and all of them are reported.
 */
export function parseFacts(text: string, path: string): Parsed<FactsFile> {
  const reader = new YamlReader(text, path);
  return reader.result(readFactsFile(reader));
}

/** The line of a facts file on which its date stands, for who can't use that date. */
export function lineOfAsOf(text: string): number | undefined {
  const reader = new YamlReader(text, '');
  const deployment = reader.mapping(reader.root).get('deployment');
  return deployment && reader.mapping(deployment).get('asOf')?.line;
}

/** For readers of files that hold more than facts; problems go to the reader. */
export function readFactsFile(reader: YamlReader): FactsFile {
  const root = reader.fields(reader.root, ['deployment', 'facts'], SCENARIO_KEYS);
  const deployment = root.get('deployment');
  const facts = root.get('facts');
  return {
    deployment: deployment ? readDeployment(reader, deployment) : {},
    facts: facts ? readFacts(reader, facts) : {},
  };
}

function readDeployment(reader: YamlReader, field: Field): FactsFile['deployment'] {
  const fields = reader.fields(field, [], ['name', 'kind', 'asOf']);
  return present({
    name: reader.text(fields.get('name')),
    kind: readKind(reader, fields.get('kind')),
    asOf: reader.date(fields.get('asOf')),
  });
}

function readKind(reader: YamlReader, field: Field | undefined): string | undefined {
  const kind = reader.text(field);
  if (field && kind !== undefined && isUnclearKind(kind)) {
    reader.report('norms.wrong-value', field.line, { key: 'kind', expected: 'staff, event, venue, …' });
  }
  return kind;
}

/** The facts of a mapping, for readers of files that hold them elsewhere. */
export function readFacts(reader: YamlReader, field: Field): FactsFile['facts'] {
  const facts = new Map<ConditionId, Fact>();
  for (const fact of reader.mapping(field).values()) {
    if (isConditionId(fact.key)) facts.set(fact.key, readFact(reader, fact.key, fact));
    else reader.report('norms.unknown-condition', fact.keyLine, { id: fact.key });
  }
  return Object.fromEntries(CONDITION_IDS.flatMap((id) => (facts.has(id) ? [[id, facts.get(id)]] : [])));
}

function readFact(reader: YamlReader, id: ConditionId, field: Field): Fact {
  const fields: Fields = reader.fields(field, ['value'], FACT_KEYS);
  return {
    value: readAnswer(reader, id, fields.get('value')),
    ...present({
      evidence: reader.texts(fields.get('evidence')),
      judgedBy: reader.text(fields.get('judgedBy')),
      reasoning: reader.text(fields.get('reasoning')),
      places: reader.texts(fields.get('places')),
      outcome: reader.text(fields.get('outcome')),
      notApplicable: reader.flag(fields.get('notApplicable')),
    }),
  };
}

function readAnswer(reader: YamlReader, id: ConditionId, field: Field | undefined): Answer {
  const choices = CHOICES[id];
  const expected = choices ? [...choices, ...UNKNOWN] : YES_NO_UNKNOWN;
  const word = reader.oneOf(field, expected, `${id}.value`);
  return word === undefined ? 'unknown' : (WORDS[word] ?? (word as Answer));
}
