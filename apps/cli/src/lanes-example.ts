import type { Language } from '@tenzij/kernel';
import { nineAndOne } from '@tenzij/lanes';
import { Document, isMap, isPair, isScalar, type Pair, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import { EXAMPLE_TEXTS } from './lanes-example-texts.ts';
import { wrapped } from './wrap.ts';

/** Longer lines than this are broken after the key. */
const WIDTH = 100;
const SHORT = 20;

/** The plan of nine face lanes and one regular lane as YAML, each key with what it means. */
export function examplePlan(language: Language): string {
  const texts = EXAMPLE_TEXTS[language];
  const document = new Document(nineAndOne(language));
  document.commentBefore = remark(texts.about);
  for (const [index, pair] of pairsOf(document).entries()) explain(pair, texts.keys, index > 0);
  visit(document, {
    Collection: (_key, node) => {
      node.flow = fitsOnALine(node);
    },
  });
  document.comment = remark(texts.more);
  return document.toString({ lineWidth: WIDTH, flowCollectionPadding: true });
}

/** A few short values read best beside each other. */
function fitsOnALine({ items }: YAMLMap | YAMLSeq): boolean {
  const values = items.map((item) => (isPair(item) ? item.value : item));
  return values.every((value) => isScalar(value) && String(value.value).length < SHORT);
}

function pairsOf({ contents }: Document): Pair[] {
  return isMap(contents) ? contents.items : [];
}

function explain({ key }: Pair, texts: Readonly<Record<string, string>>, apart: boolean): void {
  if (!isScalar(key)) return;
  key.commentBefore = remark(texts[String(key.value)] ?? '');
  key.spaceBefore = apart;
}

/** A remark as YAML's comments want it: each line after a space. */
function remark(text: string): string {
  return text
    .split('\n')
    .flatMap((line) => wrapped(line).split('\n'))
    .map((line) => ` ${line}`)
    .join('\n');
}
