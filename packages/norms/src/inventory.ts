import type { Parsed } from './errors.ts';
import { type ConditionId, isConditionId } from './ids.ts';
import type { Bilingual, Source } from './norm.ts';
import { readSource } from './read-condition.ts';
import { type Field, YamlReader } from './yaml.ts';

/** One condition or demand that a source document states, in our own words. */
export interface InventoryEntry {
  readonly id: string;
  readonly source: Source;
  readonly text: Bilingual;
  /** The conditions that hold it. */
  readonly conditions: readonly ConditionId[];
}

/** Reads the inventory of what the source documents ask. Whether it is complete is for the trace to say. */
export function parseInventory(text: string, path: string): Parsed<readonly InventoryEntry[]> {
  const reader = new YamlReader(text, path);
  const root = reader.fields(reader.root, ['inventory']);
  return reader.result(reader.list(root.get('inventory')).map((item) => readEntry(reader, item)));
}

function readEntry(reader: YamlReader, field: Field): InventoryEntry {
  const named = { ...field, key: 'inventory' };
  const fields = reader.fields(named, ['id', 'source', 'nl', 'en', 'conditions']);
  const source = fields.get('source');
  return {
    id: reader.text(fields.get('id')) ?? '',
    source: source ? readSource(reader, source) : { document: '' },
    text: { nl: reader.text(fields.get('nl')) ?? '', en: reader.text(fields.get('en')) ?? '' },
    conditions: reader.list(fields.get('conditions')).flatMap((item) => {
      const id = reader.text(item) ?? '';
      if (isConditionId(id)) return [id];
      reader.report('norms.unknown-condition', item.line, { id });
      return [];
    }),
  };
}
