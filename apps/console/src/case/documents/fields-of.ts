/** A part of a document: the way to it (`contact.email`), and what stands there. */
export interface Leaf {
  readonly path: string;
  readonly value: unknown;
}

/** A part that two versions don't agree on; `undefined` is "not there". */
export interface Difference {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The parts of a document, in its order. A list is one part. */
export function leavesOf(body: unknown, path = ''): readonly Leaf[] {
  if (!isRecord(body)) return [{ path, value: body }];
  return Object.entries(body).flatMap(([key, value]) =>
    leavesOf(value, path === '' ? key : `${path}.${key}`),
  );
}

/** Where two versions differ, in the order of the later one and then of the earlier one. */
export function differencesOf(before: unknown, after: unknown): readonly Difference[] {
  const was = new Map(leavesOf(before ?? {}).map(({ path, value }) => [path, value]));
  const is = new Map(leavesOf(after ?? {}).map(({ path, value }) => [path, value]));
  return [...new Set([...is.keys(), ...was.keys()])]
    .filter((path) => !sameValue(was.get(path) ?? null, is.get(path) ?? null))
    .map((path) => ({ path, before: was.get(path), after: is.get(path) }));
}

/** `mine` with the parts of `theirs` that were chosen. */
export function combine(mine: unknown, theirs: unknown, fromTheirs: ReadonlySet<string>): unknown {
  const values = new Map(leavesOf(theirs ?? {}).map(({ path, value }) => [path, value]));
  return [...fromTheirs].reduce((body, path) => withValue(body, path.split('.'), values.get(path)), mine);
}

export function sameValue(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function withValue(body: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  if (key === '') return value;
  const record = isRecord(body) ? body : {};
  const next = rest.length === 0 ? value : withValue(record[key], rest, value);
  if (next !== undefined) return { ...record, [key]: next };
  const { [key]: _, ...others } = record;
  return others;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isRecord(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
