import { type ClearanceContent, type EpochSeconds, toIsoInstant } from '@tenzij/kernel';
import { readZip } from '../read-zip.ts';
import { failed, noted, passed } from './check.ts';
import { checkClearance } from './clearance.ts';
import { checkDocuments } from './documents.ts';
import { checkManifest } from './manifest.ts';
import { checkEvidence, checkLedger } from './records.ts';
import { checkAssessment } from './replay.ts';
import {
  DOSSIER_CHECKS,
  type DossierCheck,
  type DossierVerification,
  type OpenDossier,
  type VerifyDossier,
} from './types.ts';

/**
 * Checks a dossier from its bytes alone. What comes after an archive, manifest or signature that isn't right
 * is not looked at: nothing can be said of it then.
 */
export function verifyDossier(bytes: Uint8Array, verify: VerifyDossier): DossierVerification {
  const archive = readZip(bytes);
  if (!archive.ok) return outcome([failed('archive', archive.problem.code, archive.problem.params)]);
  const whole = passed('archive', { files: archive.value.length, bytes: bytes.length });
  const files = new Map(archive.value.map((file) => [file.path, file.bytes]));
  const manifest = checkManifest(files);
  if (!manifest.ok)
    return outcome([whole, failed('manifest', manifest.problem.code, manifest.problem.params)]);
  const listed = passed('manifest', { files: manifest.value.files.length });
  const { checks, open } = checkClearance(files, manifest.value, verify);
  return outcome([whole, listed, ...checks, ...(open ? checkOpen(open, verify) : [])], open);
}

function checkOpen(open: OpenDossier, { tools, now }: VerifyDossier): readonly DossierCheck[] {
  return [
    ...checkDocuments(open, tools),
    ...checkAssessment(open),
    ...checkLedger(open, tools),
    checkEvidence(open),
    checkValidity(open.content, now),
  ];
}

/** A window that is over makes nothing in the dossier less true. */
function checkValidity({ validity }: ClearanceContent, now: EpochSeconds): DossierCheck {
  const notBefore = toIsoInstant(validity.notBefore);
  const expires = toIsoInstant(validity.expires);
  if (now < validity.notBefore) return noted('validity', { state: 'not-yet', notBefore, expires });
  if (now >= validity.expires) return noted('validity', { state: 'expired', notBefore, expires });
  return passed('validity', { state: 'now', notBefore, expires });
}

function outcome(checks: readonly DossierCheck[], open: OpenDossier | null = null): DossierVerification {
  const order = (check: DossierCheck) => DOSSIER_CHECKS.indexOf(check.id);
  return {
    verifies: checks.every((check) => check.outcome !== 'failed'),
    checks: [...checks].sort((a, b) => order(a) - order(b)),
    manifest: open?.manifest ?? null,
    content: open?.content ?? null,
  };
}
