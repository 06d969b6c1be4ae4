/** `npm run docs`: writes the pages of the reference that are made from the code. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorReference } from './errors.ts';

writeFileSync(join(import.meta.dirname, '..', '..', 'docs', 'reference', 'errors.md'), errorReference());
