export { type Config, readConfig } from './config.ts';
export type { SpecimenLinks } from './specimen/links.ts';
export { type RunningServer, type StartOptions, startServer } from './start.ts';
