import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { errorReference } from './errors.ts';

it('the reference of error codes is what the catalogues say; otherwise run `npm run docs`', () => {
  const page = join(import.meta.dirname, '..', '..', 'docs', 'reference', 'errors.md');
  expect(readFileSync(page, 'utf8')).toBe(errorReference());
});
