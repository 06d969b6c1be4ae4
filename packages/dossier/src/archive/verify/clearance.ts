import { type ClearanceContent, equalBytes, sha256Hex } from '@tenzij/kernel';
import { z } from 'zod';
import { checkSignatures, readTrust, type SignedClearanceContent } from '../../clearance.ts';
import { type DossierManifest, jsonBytes } from '../manifest.ts';
import { PATHS } from '../paths.ts';
import { failed, jsonIn, noted, passed } from './check.ts';
import type { DossierCheck, OpenDossier, VerifyDossier } from './types.ts';

const Keys = z.array(z.string().min(1).max(1000)).min(1).max(100);
const Trust = z.strictObject({ controller: Keys, dpo: Keys });

interface Signed {
  readonly checks: readonly DossierCheck[];
  readonly open: OpenDossier | null;
}

/** Both signatures, against the keys in the archive and those from elsewhere, and what was signed. */
export function checkClearance(
  files: ReadonlyMap<string, Uint8Array>,
  manifest: DossierManifest,
  { trust }: VerifyDossier,
): Signed {
  const bytes = files.get(PATHS.clearance) ?? new Uint8Array();
  const inside = Trust.safeParse(jsonIn(files, PATHS.trust));
  const keys = inside.success ? readTrust(inside.data) : null;
  if (!inside.success || !keys?.ok)
    return stop(failed('signatures', 'dossier.file-unreadable', { path: PATHS.trust }));
  const signed = checkSignatures(bytes, keys.value);
  if (!signed.ok) return stop(failed('signatures', signed.problem.code, signed.problem.params));
  const { content } = signed.value;
  const open = { files, manifest, content, clearanceSha256: sha256Hex(bytes) };
  return {
    open,
    checks: [
      passed('signatures', { id: content.id }),
      checkKeys(bytes, signed.value, trust),
      checkContentFile(open),
    ],
  };
}

function stop(check: DossierCheck): Signed {
  return { open: null, checks: [check] };
}

/** Keys inside an archive show only that one party signed all of it, never who that is. */
function checkKeys(
  bytes: Uint8Array,
  { controller, dpo }: SignedClearanceContent,
  trust: VerifyDossier['trust'],
): DossierCheck {
  const kids = { controller: controller.kid, dpo: dpo.kid };
  if (!trust) return noted('keys', kids);
  return checkSignatures(bytes, trust.keys).ok ? passed('keys', kids) : failed('keys', 'dossier.other-keys');
}

/** The readable copy says what was signed, and the manifest is of the same deployment. */
function checkContentFile({ files, content, manifest }: OpenDossier): DossierCheck {
  const written = files.get(PATHS.clearanceContent);
  if (!written || !equalBytes(written, jsonBytes(content)))
    return failed('content', 'dossier.not-what-was-signed', { path: PATHS.clearanceContent });
  return isSameParty(content, manifest) ? passed('content') : failed('content', 'dossier.other-deployment');
}

function isSameParty(content: ClearanceContent, manifest: DossierManifest): boolean {
  return (
    content.deployment.id === manifest.deployment.id &&
    content.deployment.name === manifest.deployment.name &&
    content.organisation.id === manifest.organisation.id &&
    content.organisation.name === manifest.organisation.name &&
    content.specimen === manifest.specimen
  );
}
