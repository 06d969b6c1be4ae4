export { CSV_COLUMNS, registerCsv } from './csv.ts';
export {
  ENTRY_FORMAT,
  PublicEntry,
  type PublicErrorRates,
  type PublicRate,
  type RegisterState,
  type RegisterStateName,
  RegisterTerms,
} from './entry.ts';
export { entrySections, type ShownState, type StateInWords, stateInWords } from './entry-sections.ts';
export { type ListedEntry, pagePath, signedPath } from './listed.ts';
export { byDate } from './order.ts';
export { registerEntryPage } from './page/entry-page.ts';
export { registerListPage } from './page/list-page.ts';
export { registerMissingPage } from './page/missing-page.ts';
export { REGISTER_STYLE } from './page/style.ts';
export { REGISTER_TEXTS, type RegisterLine, type RegisterSection, termSections } from './sections.ts';
export {
  MAX_REGISTER_ENTRY_BYTES,
  REGISTER_ENTRY_TYPE,
  type RegisterEntryProblem,
  readRegisterEntry,
  signRegisterEntry,
  unverifiedRegisterEntry,
} from './signed.ts';
export { type ClearanceStanding, registerState, stateAt } from './state.ts';
export type { PublicWait, PublicWaiting } from './waiting.ts';
