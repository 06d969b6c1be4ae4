import { randomBytes } from 'node:crypto';
import { issueClearance, readTrust, verifyClearance } from '@tenzij/dossier';
import { clearedModel, type ModelCard } from '@tenzij/face';
import {
  type Clearance,
  type ClearanceContent,
  orThrow,
  type RecognitionUse,
  sha256Hex,
  softwareSigner,
  toHex,
  utf8,
} from '@tenzij/kernel';
import type { SignedClearance } from './clearance-files.ts';

const LONGEST_RUN_SECONDS = 24 * 3600;
/** Nothing is decided at it: an evaluation looks at every threshold. */
const THRESHOLD = 0.5;
const NO_DOCUMENT = sha256Hex(utf8('no document: an evaluation on images that were given'));
const NO_KEY = '00'.repeat(32);

/** A clearance for one run: a specimen, signed with two keys that nobody else has and nobody keeps. */
export async function clearanceForRun(card: ModelCard, now: number): Promise<SignedClearance> {
  const [controller, dpo] = [softwareSigner(randomBytes(32)), softwareSigner(randomBytes(32))];
  const bytes = orThrow(await issueClearance(contentForRun(card, Math.floor(now)), { controller, dpo }));
  const trust = { controller: [toHex(controller.publicKey.bytes)], dpo: [toHex(dpo.publicKey.bytes)] };
  return { bytes, trust };
}

function contentForRun(card: ModelCard, now: number): ClearanceContent {
  const name = 'Evaluation';
  return {
    version: 1,
    id: 'evaluation',
    specimen: true,
    organisation: { id: 'evaluation', name },
    deployment: { id: 'evaluation', name },
    purposes: [
      { id: 'evaluation', nl: 'Meten hoe goed het model werkt', en: 'Measuring how well the model works' },
    ],
    route: 'consent',
    verdict: 'UNLESS_CONSENT',
    mode: 'verification',
    storage: 'carried',
    model: clearedModel(card, THRESHOLD),
    attackDetection: { passive: null, challenge: 'none' },
    lanes: { face: 0, regular: 1 },
    parity: { p90GapSeconds: 60, reason: 'no lanes in an evaluation' },
    validity: { notBefore: now, expires: now + LONGEST_RUN_SECONDS },
    keys: { issuer: NO_KEY, gate: NO_KEY },
    hashes: { dpia: NO_DOCUMENT, notice: NO_DOCUMENT, assessment: NO_DOCUMENT },
    evaluation: { computed: false, reason: 'This is the evaluation.' },
  };
}

/** The clearance again, verified: a thread can't take over what another one verified. */
export function verifyAgain({ bytes, trust }: SignedClearance, now: number): Clearance {
  return orThrow(verifyClearance(bytes, orThrow(readTrust(trust)), now));
}

/** What an evaluation with this card is about to do. */
export function useFor({ deployment, mode }: Clearance, card: ModelCard, now: number): RecognitionUse {
  return { deployment: deployment.id, mode, modelId: card.id, now };
}
