export {
  PUBLICATION_CATEGORIES,
  REGISTER_STATUSES,
  type RegisterDetails,
  type RegisterEntry,
  registerEntry,
} from './algorithm-register.ts';
export { type CnilPia, cnilPia } from './cnil-pia.ts';
export { type ParExtras, parExport } from './par-export.ts';
export { PAR_URN, type ParDocument } from './par-form.ts';
export { importPar } from './par-import.ts';
export type { NotTaken, NotTakenReason, ParImport } from './par-import-types.ts';
export { MAX_PAR_CHARACTERS, type ParImportProblem } from './par-read.ts';
