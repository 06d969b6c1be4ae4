/**
 * Strict checks of JSON from elsewhere. A check gives the path of the first thing that isn't right, or
 * `undefined` when all is.
 */
export type Check = (value: unknown, path: string) => string | undefined;

export function when(isRight: (value: unknown) => boolean): Check {
  return (value, path) => (isRight(value) ? undefined : path);
}

export const text = when((value) => typeof value === 'string' && value !== '');
export const flag = when((value) => typeof value === 'boolean');
export const finite = when((value) => Number.isFinite(value));
export const count = when((value) => Number.isSafeInteger(value) && (value as number) >= 0);
export const share = when(
  (value) => Number.isFinite(value) && (value as number) >= 0 && (value as number) <= 1,
);
export const nothing = when((value) => value === null);

export function pattern(expression: RegExp): Check {
  return when((value) => typeof value === 'string' && expression.test(value));
}

export function oneOf(...choices: readonly unknown[]): Check {
  return when((value) => choices.includes(value));
}

/** The last check's complaint counts, so put the most usual shape there. */
export function either(...checks: readonly Check[]): Check {
  return (value, path) => {
    let fault: string | undefined;
    for (const check of checks) {
      fault = check(value, path);
      if (fault === undefined) return undefined;
    }
    return fault;
  };
}

export function list(item: Check): Check {
  return (value, path) =>
    Array.isArray(value)
      ? first(
          value.map((entry, index) => [entry, `${path}[${index}]`] as const),
          item,
        )
      : path;
}

export function record(key: RegExp, item: Check): Check {
  return (value, path) => {
    if (!isRecord(value)) return path;
    const odd = Object.keys(value).find((name) => !key.test(name));
    if (odd !== undefined) return below(path, odd);
    return first(
      Object.entries(value).map(([name, entry]) => [entry, below(path, name)] as const),
      item,
    );
  };
}

/** An object with these fields, and no others. */
export function object(
  fields: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check {
  return (value, path) => {
    if (!isRecord(value)) return path;
    const known: Readonly<Record<string, Check>> = { ...fields, ...optional };
    const odd = Object.keys(value).find((name) => !Object.hasOwn(known, name));
    if (odd !== undefined) return below(path, odd);
    for (const [name, check] of Object.entries(known)) {
      if (!Object.hasOwn(value, name)) {
        if (Object.hasOwn(fields, name)) return below(path, name);
        continue;
      }
      const fault = check(value[name], below(path, name));
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function first(entries: readonly (readonly [unknown, string])[], item: Check): string | undefined {
  for (const [entry, path] of entries) {
    const fault = item(entry, path);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function below(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
