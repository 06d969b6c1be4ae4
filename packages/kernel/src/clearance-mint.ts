/**
 * The one door to the `Clearance` brand. Only `verifyClearance` of the dossier package may import it; the
 * tidy check fails on anybody else.
 */
export { markVerified as mintClearance } from './clearance.ts';
