import { purposeSha256 } from '@tenzij/consent';
import type { DeploymentRow } from '@tenzij/store-sql';

type Words = Pick<DeploymentRow, 'purposes'> & { readonly notice: { readonly sha256: string } };

/** Whether visitors who said yes to `before` would now be asked for something else. */
export function areOtherWords(before: Words, after: Words): boolean {
  const hashes = ({ notice, purposes }: Words) =>
    [notice.sha256, ...purposes.map(purposeSha256).sort()].join();
  return hashes(before) !== hashes(after);
}
