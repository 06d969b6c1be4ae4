export {
  type BackupStatement,
  DESTRUCTION_FORMAT,
  DestructionCertificate,
  type GateEnding,
  type GateState,
  openGates,
} from './certificate.ts';
export { backupsInWords, certificateLines, gateInWords } from './certificate-lines.ts';
export { destructionPaper } from './certificate-paper.ts';
export { END_NOTE_TYPE, type EndNote, readEndNote, signEndNote } from './end-note.ts';
export {
  type GateRevocation,
  REVOCATION_NOTE_TYPE,
  readRevocationNote,
  signRevocationNote,
} from './revocation-note.ts';
export { DESTRUCTION_TYPE, type DestructionProblem, readDestruction, signDestruction } from './signed.ts';
