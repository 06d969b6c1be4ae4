export { type Config, readConfig } from './config.ts';
export {
  addMember,
  type InvitedMember,
  inviteMember,
  listPeople,
  type NewMember,
  removeMember,
} from './people.ts';
export type { SpecimenLinks } from './specimen/links.ts';
export { type RunningServer, type StartOptions, startServer } from './start.ts';
