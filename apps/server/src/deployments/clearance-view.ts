import type { DeploymentView } from '@tenzij/contracts';
import { checkSignatures, readTrust } from '@tenzij/dossier';
import { type EpochSeconds, keyText, orThrow, sha256Hex, toIsoInstant } from '@tenzij/kernel';
import type { DeploymentRow } from '@tenzij/store-sql';
import { clearanceOf } from './recognition.ts';

/** The clearance, verified now; one that doesn't verify says why. */
export function viewClearance(row: DeploymentRow, now: EpochSeconds): DeploymentView['clearance'] {
  if (!row.clearance) return { state: 'none' };
  const clearance = clearanceOf(row, now);
  if (!clearance.ok) return { state: 'refused', ...clearance.problem };
  const { controller, dpo } = orThrow(checkSignatures(row.clearance, orThrow(readTrust(row.trust))));
  const { id, mode, storage, route, purposes, model, evaluation, attackDetection, validity } =
    clearance.value;
  return {
    state: 'in-force',
    id,
    mode,
    storage,
    route,
    purposes: [...purposes],
    model: model.id,
    evaluation: {
      computed: evaluation.computed,
      detail: evaluation.computed ? evaluation.sha256 : evaluation.reason,
      falseMatchRate: evaluation.computed ? evaluation.falseMatchRate : null,
    },
    attackDetection: {
      passiveMinimum: attackDetection.passive?.minimum ?? null,
      challenge: attackDetection.challenge,
    },
    notBefore: toIsoInstant(validity.notBefore),
    expires: toIsoInstant(validity.expires),
    signedBy: { controller: keyText(controller), dpo: keyText(dpo) },
    sha256: sha256Hex(row.clearance),
  };
}
