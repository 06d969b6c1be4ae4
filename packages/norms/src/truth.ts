/** Strong Kleene logic: `unknown` is what it is until the other side decides without it. */
export type Truth = 'yes' | 'no' | 'unknown';

/** `no` as soon as one is `no`, else `unknown` as soon as one is `unknown`. Of nothing: `yes`. */
export function all(values: readonly Truth[]): Truth {
  if (values.includes('no')) return 'no';
  return values.includes('unknown') ? 'unknown' : 'yes';
}
