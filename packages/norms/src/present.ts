type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The properties that are there; `exactOptionalPropertyTypes` takes no `undefined` for absent. */
export function present<T extends object>(properties: T): Present<T> {
  return Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== undefined),
  ) as Present<T>;
}
