import { sha256Hex } from '@tenzij/kernel';
import {
  ANNOTATION_KEYS,
  ANNOTATION_WEIGHTS,
  type Annotation,
  type AnnotationFile,
  type AnnotationKey,
  type AnnotationWhen,
  STORAGE_TERMS,
} from './annotation.ts';
import { present } from './present.ts';
import { readBilingual, readSource } from './read-condition.ts';
import type { LawFile } from './read-norms.ts';
import type { Field, YamlReader } from './yaml.ts';

const VALUES: Readonly<Record<AnnotationKey, AnnotationWhen[AnnotationKey] & {}>> = {
  'S0.1': ['yes', 'no'],
  'S0.2': ['yes', 'no'],
  B4: ['1:1', '1:N'],
  E0: ['consent', 'public-interest', 'none'],
  storage: STORAGE_TERMS,
};

/** Reads a file of annotations; problems go to the reader, with their lines. */
export function readAnnotations(reader: YamlReader, file: LawFile): AnnotationFile {
  const root = reader.fields(reader.root, ['annotations', 'title', 'remark', 'items']);
  return {
    id: reader.text(root.get('annotations')) ?? '',
    title: readBilingual(reader, root.get('title')),
    remark: readBilingual(reader, root.get('remark')),
    annotations: reader.list(root.get('items')).map((item) => readAnnotation(reader, item)),
    path: file.path,
    sha256: sha256Hex(file.text),
  };
}

function readAnnotation(reader: YamlReader, field: Field): Annotation {
  const required = ['id', 'title', 'sources', 'validFrom', 'weight', 'when', 'text'];
  const fields = reader.fields({ ...field, key: 'items' }, required, ['depends']);
  const depends = fields.get('depends');
  return {
    id: reader.text(fields.get('id')) ?? '',
    title: readBilingual(reader, fields.get('title')),
    sources: reader.list(fields.get('sources')).map((source) => readSource(reader, source)),
    validFrom: reader.date(fields.get('validFrom')) ?? '',
    weight: reader.oneOf(fields.get('weight'), ANNOTATION_WEIGHTS) ?? 'against',
    when: readWhen(reader, fields.get('when')),
    text: readBilingual(reader, fields.get('text')),
    ...present({ depends: depends && readBilingual(reader, depends) }),
  };
}

function readWhen(reader: YamlReader, field: Field | undefined): AnnotationWhen {
  if (!field) return {};
  const keys = reader.fields(field, [], ANNOTATION_KEYS);
  return Object.fromEntries(
    ANNOTATION_KEYS.flatMap((key) => {
      const values = keys.get(key);
      return values ? [[key, readValues(reader, key, values)]] : [];
    }),
  );
}

/** At least one: a condition that nothing can meet would silently never apply. */
function readValues(reader: YamlReader, key: AnnotationKey, field: Field): AnnotationWhen[AnnotationKey] {
  const items = reader.list(field);
  if (items.length === 0) {
    reader.report('norms.wrong-value', field.line, { key, expected: VALUES[key].join(', ') });
  }
  return items.flatMap((item) => reader.oneOf(item, VALUES[key], key) ?? []);
}
