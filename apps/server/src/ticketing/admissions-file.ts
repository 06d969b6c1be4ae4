import { csv, toIsoInstant } from '@tenzij/kernel';
import { type AdmissionRow, admissionsAfter, type Database, type Scope } from '@tenzij/store-sql';

const HEADER = ['ticketnumber', 'time', 'lane', 'outcome'];
const PAGE = 1000;

/** Who was let in, as CSV (RFC 4180), a page of rows at a time. */
export async function* admissionsFile(db: Database, scope: Scope): AsyncGenerator<string> {
  yield csv([HEADER]);
  for (let after = 0; ; ) {
    const page: readonly AdmissionRow[] = await admissionsAfter(db, scope, after, PAGE);
    const last = page.at(-1);
    if (!last) return;
    yield csv(
      page.map(({ reference, at, lane, outcome }) => [reference ?? '', toIsoInstant(at), lane, outcome]),
    );
    after = last.change;
  }
}
