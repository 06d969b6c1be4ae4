import { marksOf, type TraceInput } from './input.ts';
import type { OnScreen } from './screens.ts';

/** The conditions of consent and the items of information, which a visitor has to meet. */
export function consentIds({ known }: TraceInput): readonly string[] {
  return known.conditions.filter((id) => /^[CI]\d+$/.test(id));
}

/** What a visitor should meet and doesn't, as far as `screens.ts` and the names of tests say. */
export function screenGaps(input: TraceInput): string[] {
  const ids = consentIds(input);
  const unknown = Object.keys(input.onScreen).filter((id) => !ids.includes(id));
  return [
    ...unknown.map((id) => `${id} of screens.ts is no condition of consent or item of information`),
    ...ids.flatMap((id) => {
      const entry = input.onScreen[id];
      return entry ? entryGaps(id, entry, input) : [`${id} is not in screens.ts`];
    }),
  ];
}

function entryGaps(id: string, { screens, instead }: OnScreen, input: TraceInput): string[] {
  const where = [...screens, ...(instead?.where ?? [])];
  const gone = where.filter((path) => !input.exists(path));
  return [
    ...(where.length > 0 ? [] : [`${id} is realised nowhere`]),
    ...gone.map((path) => `${id} is realised in ${path}, which is not there`),
    ...(testsOn(id, input).length > 0
      ? []
      : [`${id} has no test (\`${instead?.test.join(' ') ?? `screen ${id}`}: …\`)`]),
  ];
}

/** The files of the tests that name what a visitor meets of it, each once. */
export function testsOn(id: string, input: TraceInput): readonly string[] {
  const [kind, of] = input.onScreen[id]?.instead?.test ?? (['screen', id] as const);
  const paths =
    kind === 'variant'
      ? input.variants.filter(({ conditions }) => conditions.includes(of)).map(({ path }) => path)
      : marksOf(input, kind, of).map(({ path }) => path);
  return [...new Set(paths)].sort();
}
