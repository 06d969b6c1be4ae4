export type { InvitedMember } from './auth/enlist.ts';
export { type Config, readConfig } from './config.ts';
export {
  addMember,
  inviteMember,
  listPeople,
  type NewMember,
  removeMember,
} from './people.ts';
export { findSecret, findSecrets } from './prove/find-secret.ts';
export { type ProofOptions, proveErasure } from './prove/prove.ts';
export type { CanaryKind, ErasureProof, Looked, SearchedPlace, Stage } from './prove/types.ts';
export type { SpecimenLinks } from './specimen/links.ts';
export { type RunningServer, type StartOptions, startServer } from './start.ts';
