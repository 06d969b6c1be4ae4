import { sha256Hex } from '@tenzij/kernel';
import type { AnnotationFile } from './annotation.ts';
import { checkReferences } from './check-references.ts';
import type { Parsed } from './errors.ts';
import { NOTE_IDS, VERDICTS } from './ids.ts';
import type { Bilingual, LawDocument, Norm, NormLibrary, VerdictTexts } from './norm.ts';
import { present } from './present.ts';
import { readAnnotations } from './read-annotations.ts';
import { readBilingual, readCondition } from './read-condition.ts';
import { type Field, YamlReader } from './yaml.ts';

export interface LawFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads the norms and the texts beside them. A file says by its first key what it is: `norm`, `documents`,
 * `verdicts`, `notes` or `annotations`. Scenario files (`…/scenarios/…`), the inventory and other kinds of
 * file are passed over.
 */
export function parseNorms(files: readonly LawFile[]): Parsed<NormLibrary> {
  const norms: Norm[] = [];
  let documents: NormLibrary['documents'] = {};
  let verdicts: Partial<NormLibrary['verdicts']> = {};
  let notes: Partial<NormLibrary['notes']> = {};
  const annotations: AnnotationFile[] = [];
  const readers: YamlReader[] = [];
  for (const file of files.filter(isLaw).sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const reader = new YamlReader(file.text, file.path);
    readers.push(reader);
    const root = reader.mapping(reader.root);
    if (root.has('documents')) documents = readDocuments(reader);
    else if (root.has('verdicts')) verdicts = readVerdicts(reader);
    else if (root.has('notes')) notes = readNotes(reader);
    else if (root.has('annotations')) annotations.push(readAnnotations(reader, file));
    else norms.push(readNorm(reader, file));
  }
  // `checkReferences` refuses a library that lacks a text.
  const library = { norms, documents, verdicts, notes, annotations } as NormLibrary;
  const problems = readers.flatMap((reader) => reader.problems);
  if (problems.length > 0) return { ok: false, problems };
  const loose = checkReferences(library);
  return loose.length > 0 ? { ok: false, problems: loose } : { ok: true, value: library };
}

function isLaw({ path }: LawFile): boolean {
  return /\.ya?ml$/.test(path) && !/(^|[\\/])(scenarios[\\/]|inventory\.yaml$)/.test(path);
}

function readNorm(reader: YamlReader, file: LawFile): Norm {
  const root = reader.fields(
    reader.root,
    ['norm', 'title', 'validFrom', 'status', 'conditions'],
    ['validTo'],
  );
  return {
    id: reader.text(root.get('norm')) ?? '',
    title: readBilingual(reader, root.get('title')),
    validFrom: reader.date(root.get('validFrom')) ?? '',
    status: reader.oneOf(root.get('status'), ['in-force', 'proposal']) ?? 'in-force',
    conditions: reader.list(root.get('conditions')).map((item) => readCondition(reader, item)),
    path: file.path,
    sha256: sha256Hex(file.text),
    ...present({ validTo: reader.date(root.get('validTo')) }),
  };
}

function readDocuments(reader: YamlReader): Record<string, LawDocument> {
  return readRecord(reader, 'documents', (field) => {
    const fields = reader.fields(field, ['title'], ['sections']);
    const sections = fields.get('sections');
    const named = sections ? [...reader.mapping(sections).values()] : [];
    return {
      title: readBilingual(reader, fields.get('title')),
      sections: Object.fromEntries(named.map((section) => [section.key, readBilingual(reader, section)])),
    };
  });
}

function readVerdicts(reader: YamlReader): Record<string, VerdictTexts> {
  const read = (field: Field) => {
    const fields = reader.fields(field, ['title', 'meaning'], ['change']);
    const change = fields.get('change');
    return {
      title: readBilingual(reader, fields.get('title')),
      meaning: readBilingual(reader, fields.get('meaning')),
      ...(change && { change: readBilingual(reader, change) }),
    };
  };
  return readRecord(reader, 'verdicts', read, VERDICTS);
}

function readNotes(reader: YamlReader): Record<string, Bilingual> {
  return readRecord(reader, 'notes', (field) => readBilingual(reader, field), NOTE_IDS);
}

/** The entries under the file's one key, all of `names` and no others where these are given. */
function readRecord<T>(
  reader: YamlReader,
  name: string,
  read: (field: Field) => T,
  names?: readonly string[],
): Record<string, T> {
  const field = reader.fields(reader.root, [name]).get(name);
  if (!field) return {};
  const entries = names ? reader.fields(field, names) : reader.mapping(field);
  return Object.fromEntries([...entries.values()].map((entry) => [entry.key, read(entry)]));
}
