import { expect, it } from 'vitest';
import { stillOpens } from './conditions.ts';

it.each([
  ['revoked', 'held', 'all'],
  ['revoked', 'replaced', 'old'],
  ['revoked', 'destroyed', 'none'],
  ['revoked', 'never-held', 'none'],
  ['silent', 'held', 'none'],
] as const)('a gate that is %s, with a key that is %s, still opens: %s', (condition, key, expected) => {
  expect(stillOpens({ condition, key })).toBe(expected);
});
