import { issueClearance } from '@tenzij/dossier';
import { clearedModel, DEFAULT_MODEL } from '@tenzij/face';
import { type ClearanceContent, orThrow, sha256Hex, softwareSigner, toHex } from '@tenzij/kernel';
import type { Assessment } from '@tenzij/norms';
import type { DeploymentRow } from '@tenzij/store-sql';
import { publicKeysOf } from '../deployments/public-keys.ts';
import { type KeyStore, readOrCreate } from '../keys/key-store.ts';
import { SPECIMEN } from './identity.ts';

/** Above the cosine (0.411) at which 1 in 10,000 pairs of different people matched on LFW. */
const THRESHOLD = 0.42;

export type Draft = Omit<DeploymentRow, 'organisationName' | 'clearance' | 'trust'>;
export type Signed = Pick<DeploymentRow, 'clearance' | 'trust'>;

/**
 * Signs the specimen's clearance with two keys held in software, as only a specimen may. A verdict that
 * can't be cleared gives none: then there are regular passes only.
 */
export async function clearSpecimen(
  keys: KeyStore,
  draft: Draft,
  { verdict }: Pick<Assessment, 'verdict'>,
): Promise<Signed> {
  const controller = softwareSigner(await readOrCreate(keys, 'specimen-controller'));
  const dpo = softwareSigner(await readOrCreate(keys, 'specimen-dpo'));
  const trust = {
    controller: [toHex(controller.publicKey.bytes)],
    dpo: [toHex(dpo.publicKey.bytes)],
  };
  if (verdict !== 'UNLESS_CONSENT') return { clearance: null, trust };
  const { issuer, gate } = await publicKeysOf(keys, draft.id);
  const content = contentOf(draft, verdict, { issuer: toHex(issuer), gate: toHex(gate) });
  return { clearance: orThrow(await issueClearance(content, { controller, dpo })), trust };
}

function contentOf(
  draft: Draft,
  verdict: 'UNLESS_CONSENT',
  keys: ClearanceContent['keys'],
): ClearanceContent {
  return {
    version: 1,
    id: `${draft.id}-1`,
    specimen: true,
    organisation: SPECIMEN.organisation,
    deployment: SPECIMEN.deployment,
    purposes: draft.purposes,
    route: 'consent',
    verdict,
    mode: 'verification',
    storage: 'carried',
    model: clearedModel(DEFAULT_MODEL, THRESHOLD),
    attackDetection: { passive: null, challenge: 'none' },
    lanes: draft.lanes,
    parity: {
      p90GapSeconds: 60,
      reason: 'Specimen: nine in ten people in the regular lane wait at most a minute longer.',
    },
    validity: { notBefore: draft.event.starts, expires: draft.event.ends },
    keys,
    hashes: {
      dpia: sha256Hex(draft.dpia),
      notice: draft.notice.sha256,
      assessment: draft.receiptSha256,
    },
    evaluation: {
      computed: false,
      reason: 'Specimen: recognition was not evaluated on this festival’s visitors.',
    },
  };
}
