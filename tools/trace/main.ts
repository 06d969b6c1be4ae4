/** `npm run trace`: checks that nothing the sources ask is lost on its way to a test, and writes the table of it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gaps } from './check.ts';
import { traceabilityPage } from './page.ts';
import { readTrace } from './read.ts';

const root = join(import.meta.dirname, '..', '..');
const read = readTrace(root);
const problems = 'unreadable' in read ? read.unreadable : gaps(read);
for (const problem of problems) process.stderr.write(`${problem}\n`);
if ('unreadable' in read || problems.length > 0) process.exitCode = 1;
else writeFileSync(join(root, 'docs', 'reference', 'traceability.md'), traceabilityPage(read));
