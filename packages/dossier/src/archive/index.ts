export { adviceEntries, advicePaper } from './advice-paper.ts';
export { type DossierContents, type DossierPaper, dossierFiles, type PdfOf } from './contents.ts';
export {
  DOSSIER_FORMAT,
  type DossierAbout,
  type DossierFile,
  DossierManifest,
  packDossier,
} from './manifest.ts';
export { MAX_ARCHIVE_BYTES } from './read-zip.ts';
export {
  DOSSIER_CHECKS,
  type DossierCheck,
  type DossierCheckId,
  type DossierTools,
  type DossierVerification,
  type VerifyDossier,
} from './verify/types.ts';
export { verifyDossier } from './verify/verify-dossier.ts';
