import { consentIds, screenGaps } from './check-screens.ts';
import { DOCUMENTS, isOwn, marksOf, type TraceInput } from './input.ts';

/** Everything that stands on one side only; empty when every demand leads to a question, a guard and a test. */
export function gaps(input: TraceInput): readonly string[] {
  return [
    ...conditionGaps(input),
    ...inventoryGaps(input),
    ...sectionGaps(input),
    ...guardGaps(input),
    ...markGaps(input),
    ...verdictGaps(input),
    ...screenGaps(input),
  ];
}

function conditionGaps({ conditions, questions, inventory, variants, known }: TraceInput): string[] {
  const ids = conditions.map(({ id }) => id as string);
  const held = new Set<string>(inventory.flatMap((entry) => entry.conditions));
  const tested = new Set(variants.flatMap((file) => file.conditions));
  return [
    ...known.conditions.filter((id) => !ids.includes(id)).map((id) => `condition ${id} is in no norm`),
    ...ids.filter((id) => !known.conditions.includes(id)).map((id) => `condition ${id} is not in ids.ts`),
    ...[...questions.keys()]
      .filter((id) => !ids.includes(id))
      .map((id) => `question ${id} is of no condition`),
    ...conditions.flatMap((condition) => {
      const { id } = condition;
      const question = questions.get(id);
      return [
        ...(question?.nl.trim() && question.en.trim() ? [] : [`condition ${id} has no question`]),
        ...(held.has(id) || isOwn(condition) ? [] : [`condition ${id} holds nothing of the inventory`]),
        ...(tested.has(id) ? [] : [`condition ${id} has no variant in law/scenarios/variants/`]),
      ];
    }),
  ];
}

function inventoryGaps({ inventory, library, conditions }: TraceInput): string[] {
  const ids = conditions.map(({ id }) => id as string);
  return inventory.flatMap(({ id, source, text, conditions: held }, index) => {
    const { document, section = '' } = source;
    const isKnown =
      DOCUMENTS.some((one) => one === document) && library.documents[document]?.sections[section];
    return [
      ...(inventory.findIndex((entry) => entry.id === id) === index
        ? []
        : [`inventory ${id} is there twice`]),
      ...(held.length > 0 ? [] : [`inventory ${id} is held by no condition`]),
      ...held
        .filter((one) => !ids.includes(one))
        .map((one) => `inventory ${id} names ${one}, which is no condition`),
      ...(isKnown ? [] : [`inventory ${id} is of ${document} ${section}, which law/documents.yaml lacks`]),
      ...(text.nl.trim() && text.en.trim() ? [] : [`inventory ${id} lacks a text`]),
    ];
  });
}

/** What a condition says of its source, and what the inventory says of it, has to be the same. */
function sectionGaps({ inventory, library, conditions }: TraceInput): string[] {
  const entriesOf = (document: string, section: string | undefined) =>
    inventory.filter(({ source }) => source.document === document && source.section === section);
  const empty = DOCUMENTS.flatMap((document) =>
    Object.keys(library.documents[document]?.sections ?? {})
      .filter((section) => entriesOf(document, section).length === 0)
      .map((section) => `${document} ${section} has nothing in the inventory`),
  );
  const loose = conditions.flatMap(({ id, sources }) =>
    sources
      .filter(({ document }) => DOCUMENTS.some((one) => one === document))
      .filter(
        ({ document, section }) => !entriesOf(document, section).some((one) => one.conditions.includes(id)),
      )
      .map(
        ({ document, section }) =>
          `condition ${id} cites ${document} ${section}, where the inventory lacks it`,
      ),
  );
  return [...empty, ...loose];
}

function guardGaps(input: TraceInput): string[] {
  const { conditions, enforcement, exists } = input;
  const guards = new Set(conditions.flatMap(({ guard }) => (guard ? [guard.id] : [])));
  return [
    ...Object.keys(enforcement)
      .filter((id) => !guards.has(id))
      .map((id) => `guard ${id} of enforcement.ts is of no condition`),
    ...[...guards].flatMap((id) => [
      ...(enforcement[id] ? [] : [`guard ${id} is not in enforcement.ts`]),
      ...(marksOf(input, 'guard', id).length > 0 ? [] : [`guard ${id} has no test (\`guard ${id}: …\`)`]),
      ...(enforcement[id]?.where ?? [])
        .filter((path) => !exists(path))
        .map((path) => `guard ${id} is kept in ${path}, which is not there`),
    ]),
  ];
}

function markGaps(input: TraceInput): string[] {
  const { marks, conditions } = input;
  const guards = conditions.flatMap(({ guard }) => (guard ? [guard.id] : []));
  const ids = {
    guard: guards,
    condition: conditions.map(({ id }) => id as string),
    screen: consentIds(input),
  };
  return marks
    .filter(({ kind, id }) => !ids[kind].includes(id))
    .map(({ kind, id, path, line }) => `${path}:${line} tests ${kind} ${id}, which there is not`);
}

function verdictGaps({ known, library, variants }: TraceInput): string[] {
  const expected = new Set<string>(variants.flatMap(({ verdicts }) => verdicts));
  return [
    ...known.verdicts
      .filter((id) => !expected.has(id))
      .map((id) => `verdict ${id} is what no variant expects`),
    ...Object.keys(library.verdicts)
      .filter((id) => !known.verdicts.includes(id))
      .map((id) => `verdict ${id} is not in ids.ts`),
  ];
}
