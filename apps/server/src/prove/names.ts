import { SPECIMEN } from '../specimen/identity.ts';

/** The test deployment, which every proof sets up anew. */
export const DEPLOYMENT_ID: string = SPECIMEN.deployment.id;
export const DEPLOYMENT_NAME: string = SPECIMEN.deployment.name;
