import { equalBytes, ok, type Result, refuse, sha256Hex, utf8 } from '@tenzij/kernel';
import { checksumsText, DossierManifest, jsonBytes } from '../manifest.ts';
import { PATHS, REQUIRED_PATHS } from '../paths.ts';
import { jsonIn } from './check.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** The manifest, when every file is there as it says, none lacks and none is extra. */
export function checkManifest(files: Files): Result<DossierManifest> {
  const parsed = DossierManifest.safeParse(jsonIn(files, PATHS.manifest));
  if (!parsed.success) return refuse('dossier.manifest-unreadable');
  const manifest = parsed.data;
  const written = files.get(PATHS.manifest);
  if (!written || !equalBytes(written, jsonBytes(manifest))) return refuse('dossier.manifest-unreadable');
  const listed = new Set(manifest.files.map(({ path }) => path));
  if (listed.size !== manifest.files.length) return refuse('dossier.manifest-unreadable');
  for (const path of [...REQUIRED_PATHS, ...listed])
    if (!files.has(path) || !listed.has(path)) return refuse('dossier.file-missing', { path });
  for (const path of files.keys())
    if (path !== PATHS.manifest && !listed.has(path)) return refuse('dossier.file-extra', { path });
  const changed = manifest.files.find(({ path, sha256, size }) => {
    const bytes = files.get(path);
    return bytes?.length !== size || sha256Hex(bytes) !== sha256;
  });
  if (changed) return refuse('dossier.file-changed', { path: changed.path });
  return areChecksumsRight(files, manifest)
    ? ok(manifest)
    : refuse('dossier.file-changed', { path: PATHS.checksums });
}

function areChecksumsRight(files: Files, manifest: DossierManifest): boolean {
  const lists: readonly string[] = [PATHS.readme, PATHS.checksums];
  const listed = manifest.files.filter(({ path }) => !lists.includes(path));
  const written = files.get(PATHS.checksums);
  return written !== undefined && equalBytes(written, utf8(checksumsText(listed)));
}
