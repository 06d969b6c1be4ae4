import { type Document, isCollection, isScalar, type Node, visit } from 'yaml';
import type { NormsProblem } from './errors.ts';

/** What keeps a text from being YAML at all, and where in the text that is. */
export interface SyntaxMistake {
  readonly code: NormsProblem['code'];
  readonly offset: number;
}

/** In our own words: the parser's codes mean nothing to who wrote the file. */
const CODES: Readonly<Record<string, NormsProblem['code']>> = {
  BAD_INDENT: 'norms.yaml-indent',
  TAB_AS_INDENT: 'norms.yaml-tab',
  MULTIPLE_DOCS: 'norms.yaml-two-documents',
};

/**
 * The first mistake of syntax. Only that one: what follows it is read askew, so more of them would send a
 * person to lines that are right.
 */
export function firstSyntaxMistake(document: Document.Parsed, text: string): SyntaxMistake | undefined {
  const [error] = [...document.errors, ...document.warnings].filter(({ code }) => code !== 'DUPLICATE_KEY');
  if (!error) return looseAlias(document);
  const open = lastUnclosed(document, text);
  const { code } = error;
  if (open !== undefined && (code === 'BAD_INDENT' || code === 'MISSING_CHAR')) {
    return { code: 'norms.yaml-unclosed', offset: open };
  }
  return { code: CODES[code] ?? 'norms.yaml-invalid', offset: error.pos[0] };
}

/** Where the innermost bracket or quote opens that nothing closes: the parser only says where it gave up. */
function lastUnclosed(document: Document.Parsed, text: string): number | undefined {
  let open: number | undefined;
  visit(document, {
    Node: (_key, node: Node) => {
      const closing = node.range && isEnclosed(node) ? CLOSING[text[node.range[0]] ?? ''] : undefined;
      if (!node.range || !closing) return;
      const [start, end] = node.range;
      if (end - start < 2 || text[end - 1] !== closing) open = start;
    },
  });
  return open;
}

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '"': '"', "'": "'" };

function isEnclosed(node: Node): boolean {
  return isCollection(node) ? node.flow === true : isScalar(node) && node.type?.startsWith('QUOTE_') === true;
}

/** The first alias whose anchor doesn't stand before it. */
function looseAlias(document: Document.Parsed): SyntaxMistake | undefined {
  const anchors = new Set<string>();
  let offset: number | undefined;
  visit(document, {
    Alias: (_key, alias) => {
      if (anchors.has(alias.source)) return undefined;
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
    Value: (_key, node) => {
      if (node.anchor !== undefined) anchors.add(node.anchor);
    },
  });
  return offset === undefined ? undefined : { code: 'norms.yaml-alias-unknown', offset };
}
