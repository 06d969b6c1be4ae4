import type { Plan } from '@tenzij/dossier';
import { fileOf, type LanesFile, NEW_DRAFT, NO_POLICY } from './lanes-draft.ts';

/** What a plan of the lanes begins with: what the deployment's own plan says already, and nothing else. */
export function firstFile(plan: Pick<Plan, 'lanes' | 'parity'> | null): LanesFile {
  const { lanes = null, parity = null } = plan ?? {};
  return fileOf({
    ...NEW_DRAFT,
    lanes: lanes ?? NEW_DRAFT.lanes,
    policy: parity ? { ...NO_POLICY, p90GapSeconds: parity.p90GapSeconds, reason: parity.reason } : NO_POLICY,
  });
}
