import type { Answer } from './facts.ts';
import { CONDITION_IDS, isConditionId, NOTE_IDS } from './ids.ts';
import { type Bilingual, type Example, type Guard, type NormCondition, type Source, STAGES } from './norm.ts';
import { present } from './present.ts';
import type { Field, YamlReader } from './yaml.ts';

const REQUIRED = ['id', 'stage', 'kind', 'question', 'explanation', 'change', 'sources'];
const OPTIONAL = [
  ...['helps', 'answers', 'evidence', 'open', 'asked', 'places', 'mayNotApply', 'outcome', 'parts'],
  ...['guard', 'warning', 'examples'],
];

export function readCondition(reader: YamlReader, field: Field): NormCondition {
  const fields = reader.fields({ ...field, key: 'conditions' }, REQUIRED, OPTIONAL);
  const examples = fields.get('examples');
  // Where no answer helps there is nothing for an example to meet.
  if (examples && !fields.has('helps')) {
    reader.report('norms.unknown-key', examples.keyLine, { key: 'examples' });
  }
  return {
    id: reader.oneOf(fields.get('id'), CONDITION_IDS) ?? 'R1',
    stage: reader.oneOf(fields.get('stage'), STAGES) ?? 'register',
    kind: reader.text(fields.get('kind')) ?? '',
    question: readBilingual(reader, fields.get('question')),
    explanation: readBilingual(reader, fields.get('explanation')),
    examples: reader.list(examples).map((example) => readExample(reader, example)),
    change: readBilingual(reader, fields.get('change')),
    sources: reader.list(fields.get('sources')).map((source) => readSource(reader, source)),
    evidence: reader.flag(fields.get('evidence')) ?? false,
    open: reader.oneOf(fields.get('open'), ['always', 'staff', 'never']) ?? 'never',
    asked: reader.oneOf(fields.get('asked'), ['always', 'staff']) ?? 'always',
    places: reader.flag(fields.get('places')) ?? false,
    mayNotApply: reader.flag(fields.get('mayNotApply')) ?? false,
    parts: (reader.texts(fields.get('parts')) ?? []).filter(isConditionId),
    ...present({
      helps: reader.oneOf(fields.get('helps'), ['yes', 'no']),
      answers: reader.texts(fields.get('answers')) as readonly Answer[] | undefined,
      outcome: reader.text(fields.get('outcome')),
      guard: readGuard(reader, fields.get('guard')),
      warning: reader.oneOf(fields.get('warning'), NOTE_IDS),
    }),
  };
}

export function readBilingual(reader: YamlReader, field: Field | undefined): Bilingual {
  const fields = field ? reader.fields(field, ['nl', 'en']) : undefined;
  return { nl: reader.text(fields?.get('nl')) ?? '', en: reader.text(fields?.get('en')) ?? '' };
}

function readExample(reader: YamlReader, field: Field): Example {
  const fields = reader.fields(field, ['nl', 'en', 'meets']);
  const text = { nl: reader.text(fields.get('nl')) ?? '', en: reader.text(fields.get('en')) ?? '' };
  return { text, meets: reader.oneOf(fields.get('meets'), ['yes', 'no']) === 'yes' };
}

function readGuard(reader: YamlReader, field: Field | undefined): Guard | undefined {
  if (!field) return undefined;
  const fields = reader.fields(field, ['id', 'nl', 'en']);
  const text = { nl: reader.text(fields.get('nl')) ?? '', en: reader.text(fields.get('en')) ?? '' };
  return { id: reader.text(fields.get('id')) ?? '', text };
}

/** Where something comes from; whether the document is known is checked once all files are read. */
export function readSource(reader: YamlReader, field: Field): Source {
  const fields = reader.fields(field, ['document'], ['section', 'article', 'recital', 'paragraph']);
  return {
    document: reader.text(fields.get('document')) ?? '',
    ...present({
      section: reader.text(fields.get('section')),
      article: reader.text(fields.get('article')),
      recital: reader.whole(fields.get('recital')),
      paragraph: reader.whole(fields.get('paragraph')),
    }),
  };
}
