import { type CaseView, isStaffKind } from '@tenzij/contracts';

/** Whom a deployment's tickets are of, for the words on its pages. */
export type People = 'staff' | 'visitors';

export function peopleOf({ kind }: Pick<CaseView, 'kind'>): People {
  return isStaffKind(kind) ? 'staff' : 'visitors';
}
