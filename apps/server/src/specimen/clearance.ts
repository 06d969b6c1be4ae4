import { issueClearance } from '@tenzij/dossier';
import { clearedModel, DEFAULT_MODEL } from '@tenzij/face';
import {
  type Clearance,
  type ClearanceContent,
  orThrow,
  sha256Hex,
  softwareSigner,
  toHex,
} from '@tenzij/kernel';
import type { Assessment } from '@tenzij/norms';
import type { NewDeployment } from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { publicKeysOf } from '../deployments/public-keys.ts';
import { type KeyStore, readOrCreate, readRequired } from '../keys/key-store.ts';
import type { ChosenTerms } from '../models/choice.ts';
import { SPECIMEN, SPECIMEN_KEYS } from './identity.ts';

/** For where the default model's report is missing: above the cosine (0.411) at which 1 in 10,000 pairs of different people matched on LFW. */
const NOT_EVALUATED: ChosenTerms = {
  model: clearedModel(DEFAULT_MODEL, 0.42),
  evaluation: {
    computed: false,
    reason: 'Specimen: recognition was not evaluated on this festival’s visitors.',
  },
};

export type Draft = Omit<NewDeployment, 'clearance' | 'trust'>;
export type Signed = Pick<NewDeployment, 'clearance' | 'trust'>;

/**
 * Signs the specimen's clearance with two keys held in software, as only a specimen may. A verdict that
 * can't be cleared gives none: then there are regular passes only.
 */
export async function clearSpecimen(
  keys: KeyStore,
  draft: Draft,
  { verdict }: Pick<Assessment, 'verdict'>,
  chosen: ChosenTerms | null,
): Promise<Signed> {
  const controller = softwareSigner(await readOrCreate(keys, SPECIMEN_KEYS.organiser));
  const dpo = softwareSigner(await readOrCreate(keys, SPECIMEN_KEYS.dpo));
  const trust = {
    controller: [toHex(controller.publicKey.bytes)],
    dpo: [toHex(dpo.publicKey.bytes)],
  };
  if (verdict !== 'UNLESS_CONSENT') return { clearance: null, trust };
  const { issuer, gate } = await publicKeysOf(keys, draft.id);
  const terms = chosen ?? NOT_EVALUATED;
  const content = { ...contentOf(draft, verdict, { issuer: toHex(issuer), gate: toHex(gate) }), ...terms };
  return { clearance: orThrow(await issueClearance(content, { controller, dpo })), trust };
}

/**
 * The same clearance with another recogniser or attack detection, under a new id and signed anew by the
 * specimen's two keys.
 */
export async function reissueSpecimen(
  { keys, random }: Pick<Context, 'keys' | 'random'>,
  clearance: Clearance,
  terms: ChosenTerms & Pick<ClearanceContent, 'attackDetection'>,
): Promise<{ readonly id: string; readonly bytes: Uint8Array }> {
  const controller = softwareSigner(await readRequired(keys, SPECIMEN_KEYS.organiser));
  const dpo = softwareSigner(await readRequired(keys, SPECIMEN_KEYS.dpo));
  const id = `${clearance.deployment.id}-${toHex(random(4))}`;
  const content: ClearanceContent = { ...clearance, ...terms, id };
  return { id, bytes: orThrow(await issueClearance(content, { controller, dpo })) };
}

function contentOf(
  draft: Draft,
  verdict: 'UNLESS_CONSENT',
  keys: ClearanceContent['keys'],
): Omit<ClearanceContent, keyof ChosenTerms> {
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
  };
}
