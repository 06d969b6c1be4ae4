import { CONDITION_IDS, type Fact, type FactsFile } from '@tenzij/norms';

const WIDTH = 84;

/**
 * Facts as the file that `tenzij assess` reads. Reading it gives the same facts, and with them the same
 * receipt; its lines are short enough to survive being printed.
 */
export function factsYaml({ deployment, facts }: FactsFile): string {
  const about = Object.entries(deployment).map(([key, value]) => line(2, key, value));
  const given = CONDITION_IDS.flatMap((id) => (facts[id] ? [`  ${id}:`, ...factLines(facts[id])] : []));
  return [
    about.length > 0 ? 'deployment:' : 'deployment: {}',
    ...about,
    given.length > 0 ? 'facts:' : 'facts: {}',
    ...given,
    '',
  ].join('\n');
}

function factLines(fact: Fact): readonly string[] {
  return Object.entries(fact).flatMap(([key, value]: readonly [string, Fact[keyof Fact]]) => {
    if (typeof value === 'boolean') return [`    ${key}: ${value}`];
    if (typeof value === 'string') return [line(4, key, value)];
    if (value === undefined) return [];
    if (value.length === 0) return [`    ${key}: []`];
    return [`    ${key}:`, ...value.map((item) => folded('      - ', item, 8))];
  });
}

function line(indent: number, key: string, text: string): string {
  return folded(`${' '.repeat(indent)}${key}: `, text, indent + 2);
}

/** A quoted text over as many lines as it takes. YAML reads a break between two words as one space. */
function folded(start: string, text: string, indent: number): string {
  const lines: string[] = [];
  let current = start;
  for (const [index, word] of JSON.stringify(text)
    .split(/(?<=[^ ]) (?=[^ ])/)
    .entries()) {
    if (index > 0 && current.length + 1 + word.length > WIDTH) {
      lines.push(current);
      current = ' '.repeat(indent) + word;
    } else current += index > 0 ? ` ${word}` : word;
  }
  return [...lines, current].join('\n');
}
